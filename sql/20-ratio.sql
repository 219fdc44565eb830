-- ratio: a part and a whole, two counts

CREATE TYPE ratio;

CREATE FUNCTION ratio_in(cstring) RETURNS ratio
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_in(cstring) IS 'I/O';

CREATE FUNCTION ratio_out(ratio) RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_out(ratio) IS 'I/O';

CREATE FUNCTION ratio_recv(internal) RETURNS ratio
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_recv(internal) IS 'I/O';

CREATE FUNCTION ratio_send(ratio) RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_send(ratio) IS 'I/O';

CREATE TYPE ratio (
    INPUT = ratio_in,
    OUTPUT = ratio_out,
    RECEIVE = ratio_recv,
    SEND = ratio_send,
    INTERNALLENGTH = 16,
    ALIGNMENT = double,
    STORAGE = plain,
    CATEGORY = 'U'
);
COMMENT ON TYPE ratio IS 'a part and the whole it is counted in: 1962/1969';

-- making, taking apart

CREATE FUNCTION ratio(part bigint, whole bigint) RETURNS ratio
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'ratio_from_counts';
COMMENT ON FUNCTION ratio(bigint, bigint) IS 'the ratio of two counts';

CREATE FUNCTION ratio(input text) RETURNS ratio
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'text_to_ratio';
COMMENT ON FUNCTION ratio(text) IS 'reads text as a ratio: 1962/1969, 1.962/1.969';

CREATE FUNCTION try_ratio(input text) RETURNS ratio
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION try_ratio(text) IS 'reads text as a ratio; NULL where it is none';

CREATE FUNCTION is_ratio(input text) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION is_ratio(text) IS 'whether text can be read as a ratio';

CREATE FUNCTION part(r ratio) RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'ratio_part';
COMMENT ON FUNCTION part(ratio) IS 'the part: 1962 of 1962/1969';

CREATE FUNCTION whole(r ratio) RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'ratio_whole';
COMMENT ON FUNCTION whole(ratio) IS 'the whole: 1969 of 1962/1969';

CREATE FUNCTION rest(r ratio) RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'ratio_rest';
COMMENT ON FUNCTION rest(ratio) IS 'the whole less the part; negative where the part is greater';

CREATE FUNCTION percent(r ratio) RETURNS numeric
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME', 'ratio_percent';
COMMENT ON FUNCTION percent(ratio) IS 'the part in percent of the whole, up to 16 decimals; NULL for 0/0';

CREATE FUNCTION percent(r ratio, digits integer) RETURNS numeric
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME', 'ratio_percent_digits';
COMMENT ON FUNCTION percent(ratio, integer) IS 'the part in percent of the whole, rounded half up to so many decimals; NULL for 0/0';

CREATE FUNCTION vi_format(r ratio) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'ratio_vi_format';
COMMENT ON FUNCTION vi_format(ratio) IS 'with groups of thousands: 1.962/1.969';

-- ratio private functions, behind operators, casts and aggregates

CREATE FUNCTION ratio_to_numeric(ratio) RETURNS numeric
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_to_numeric(ratio) IS 'part / whole; NULL for 0/0';

CREATE FUNCTION ratio_to_float8(ratio) RETURNS double precision
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_to_float8(ratio) IS 'part / whole; NULL for 0/0';

CREATE FUNCTION ratio_to_jsonb(ratio) RETURNS jsonb
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_to_jsonb(ratio) IS 'an object with the numbers part and whole';

CREATE FUNCTION ratio_eq(ratio, ratio) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_eq(ratio, ratio) IS 'implementation of the operator =';

CREATE FUNCTION ratio_ne(ratio, ratio) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_ne(ratio, ratio) IS 'implementation of the operator <>';

CREATE FUNCTION ratio_lt(ratio, ratio) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_lt(ratio, ratio) IS 'implementation of the operator <';

CREATE FUNCTION ratio_le(ratio, ratio) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_le(ratio, ratio) IS 'implementation of the operator <=';

CREATE FUNCTION ratio_gt(ratio, ratio) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_gt(ratio, ratio) IS 'implementation of the operator >';

CREATE FUNCTION ratio_ge(ratio, ratio) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_ge(ratio, ratio) IS 'implementation of the operator >=';

CREATE FUNCTION ratio_cmp(ratio, ratio) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_cmp(ratio, ratio) IS 'less, equal, greater: -1, 0, 1';

CREATE FUNCTION ratio_sortsupport(internal) RETURNS void
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_sortsupport(internal) IS 'sort support';

CREATE FUNCTION ratio_hash(ratio) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_hash(ratio) IS 'hash';

CREATE FUNCTION ratio_hash_extended(ratio, bigint) RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_hash_extended(ratio, bigint) IS 'hash with a seed';

CREATE FUNCTION ratio_pl(ratio, ratio) RETURNS ratio
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_pl(ratio, ratio) IS 'implementation of the operator +, and of sum';

CREATE FUNCTION ratio_mi(ratio, ratio) RETURNS ratio
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_mi(ratio, ratio) IS 'takes a ratio back out of a sum';

CREATE FUNCTION ratio_smaller(ratio, ratio) RETURNS ratio
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_smaller(ratio, ratio) IS 'the smaller of two ratios';

CREATE FUNCTION ratio_larger(ratio, ratio) RETURNS ratio
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION ratio_larger(ratio, ratio) IS 'the larger of two ratios';

-- operators

CREATE OPERATOR = (
    LEFTARG = ratio, RIGHTARG = ratio, FUNCTION = ratio_eq,
    COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR = (ratio, ratio) IS 'the same part and the same whole';

CREATE OPERATOR <> (
    LEFTARG = ratio, RIGHTARG = ratio, FUNCTION = ratio_ne,
    COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (ratio, ratio) IS 'another part or another whole';

CREATE OPERATOR < (
    LEFTARG = ratio, RIGHTARG = ratio, FUNCTION = ratio_lt,
    COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (ratio, ratio) IS 'comes before: by value, then by whole';

CREATE OPERATOR <= (
    LEFTARG = ratio, RIGHTARG = ratio, FUNCTION = ratio_le,
    COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (ratio, ratio) IS 'comes before or is the same';

CREATE OPERATOR > (
    LEFTARG = ratio, RIGHTARG = ratio, FUNCTION = ratio_gt,
    COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (ratio, ratio) IS 'comes after: by value, then by whole';

CREATE OPERATOR >= (
    LEFTARG = ratio, RIGHTARG = ratio, FUNCTION = ratio_ge,
    COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (ratio, ratio) IS 'comes after or is the same';

CREATE OPERATOR + (
    LEFTARG = ratio, RIGHTARG = ratio, FUNCTION = ratio_pl,
    COMMUTATOR = +
);
COMMENT ON OPERATOR + (ratio, ratio) IS 'pools two ratios: parts and wholes are added';

CREATE OPERATOR CLASS ratio_ops
DEFAULT FOR TYPE ratio USING btree AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 ratio_cmp(ratio, ratio),
    FUNCTION 2 ratio_sortsupport(internal),
    FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS ratio_ops USING btree IS 'ratios by value, then by whole';
COMMENT ON OPERATOR FAMILY ratio_ops USING btree IS 'ratios by value, then by whole';

CREATE OPERATOR CLASS ratio_ops
DEFAULT FOR TYPE ratio USING hash AS
    OPERATOR 1 =,
    FUNCTION 1 ratio_hash(ratio),
    FUNCTION 2 ratio_hash_extended(ratio, bigint);
COMMENT ON OPERATOR CLASS ratio_ops USING hash IS 'ratios by part and whole';
COMMENT ON OPERATOR FAMILY ratio_ops USING hash IS 'ratios by part and whole';

-- casts: none is implicit, so that avg() of numbers never takes a ratio

CREATE CAST (ratio AS numeric) WITH FUNCTION ratio_to_numeric(ratio);
COMMENT ON CAST (ratio AS numeric) IS 'part / whole; NULL for 0/0';

CREATE CAST (ratio AS double precision) WITH FUNCTION ratio_to_float8(ratio);
COMMENT ON CAST (ratio AS double precision) IS 'part / whole; NULL for 0/0';

CREATE CAST (ratio AS jsonb) WITH FUNCTION ratio_to_jsonb(ratio);
COMMENT ON CAST (ratio AS jsonb) IS 'an object with the numbers part and whole';

CREATE CAST (text AS ratio) WITH FUNCTION ratio(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS ratio) IS 'reads text as a ratio';

CREATE CAST (varchar AS ratio) WITH FUNCTION ratio(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS ratio) IS 'reads text as a ratio';

-- aggregates: the state is a ratio

CREATE AGGREGATE sum(ratio) (
    SFUNC = ratio_pl, STYPE = ratio,
    COMBINEFUNC = ratio_pl,
    MSFUNC = ratio_pl, MINVFUNC = ratio_mi, MSTYPE = ratio,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE sum(ratio) IS 'pools ratios: the sum of the parts of the sum of the wholes';

CREATE AGGREGATE min(ratio) (
    SFUNC = ratio_smaller, STYPE = ratio,
    COMBINEFUNC = ratio_smaller, SORTOP = <,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(ratio) IS 'the smallest ratio';

CREATE AGGREGATE max(ratio) (
    SFUNC = ratio_larger, STYPE = ratio,
    COMBINEFUNC = ratio_larger, SORTOP = >,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(ratio) IS 'the largest ratio';
