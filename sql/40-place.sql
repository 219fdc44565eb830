-- place: a unit of the official list, in a period in which it did not change

CREATE TYPE place;

CREATE FUNCTION place_in(cstring) RETURNS place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_in(cstring) IS 'I/O';

CREATE FUNCTION place_out(place) RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_out(place) IS 'I/O';

CREATE FUNCTION place_recv(internal) RETURNS place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_recv(internal) IS 'I/O';

CREATE FUNCTION place_send(place) RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_send(place) IS 'I/O';

CREATE TYPE place (
    INPUT = place_in,
    OUTPUT = place_out,
    RECEIVE = place_recv,
    SEND = place_send,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    ALIGNMENT = int4,
    STORAGE = plain,
    CATEGORY = 'U'
);
COMMENT ON TYPE place IS 'an official unit in a period of its history: 18496@2025-07-01';

-- making

CREATE FUNCTION place(input text) RETURNS place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'text_to_place';
COMMENT ON FUNCTION place(text) IS 'reads text as a place: 18496, 18496@2025-07-01';

CREATE FUNCTION place(code text, as_of date) RETURNS place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_from_code';
COMMENT ON FUNCTION place(text, date) IS 'the unit with a code on a day';

CREATE FUNCTION try_place(input text) RETURNS place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION try_place(text) IS 'reads text as a place; NULL where it is none';

CREATE FUNCTION is_place(input text) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION is_place(text) IS 'whether text can be read as a place';

-- place private functions, behind operators and casts

CREATE FUNCTION place_to_jsonb(place) RETURNS jsonb
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 20
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_to_jsonb(place) IS 'an object with code, from, name, full_name, level, kind and province_code';

CREATE FUNCTION place_eq(place, place) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_eq(place, place) IS 'implementation of the operator =';

CREATE FUNCTION place_ne(place, place) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_ne(place, place) IS 'implementation of the operator <>';

CREATE FUNCTION place_lt(place, place) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_lt(place, place) IS 'implementation of the operator <';

CREATE FUNCTION place_le(place, place) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_le(place, place) IS 'implementation of the operator <=';

CREATE FUNCTION place_gt(place, place) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_gt(place, place) IS 'implementation of the operator >';

CREATE FUNCTION place_ge(place, place) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_ge(place, place) IS 'implementation of the operator >=';

CREATE FUNCTION place_cmp(place, place) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_cmp(place, place) IS 'less, equal, greater: -1, 0, 1';

CREATE FUNCTION place_sortsupport(internal) RETURNS void
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_sortsupport(internal) IS 'sort support';

CREATE FUNCTION place_hash(place) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_hash(place) IS 'hash';

CREATE FUNCTION place_hash_extended(place, bigint) RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_hash_extended(place, bigint) IS 'hash with a seed';

CREATE FUNCTION place_contains_support(internal) RETURNS internal
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_contains_support(internal) IS 'lets an index serve the operator @>';

CREATE FUNCTION place_contained_support(internal) RETURNS internal
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_contained_support(internal) IS 'lets an index serve the operator <@';

CREATE FUNCTION place_contains(container place, contained place) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 2
SUPPORT place_contains_support
AS 'MODULE_PATHNAME', 'place_contains_place';
COMMENT ON FUNCTION place_contains(place, place) IS 'implementation of the operator @>';

CREATE FUNCTION place_contained(contained place, container place) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 2
SUPPORT place_contained_support
AS 'MODULE_PATHNAME', 'place_contained_in_place';
COMMENT ON FUNCTION place_contained(place, place) IS 'implementation of the operator <@';

-- operators

CREATE OPERATOR = (
    LEFTARG = place, RIGHTARG = place, FUNCTION = place_eq,
    COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR = (place, place) IS 'the same unit in the same period';

CREATE OPERATOR <> (
    LEFTARG = place, RIGHTARG = place, FUNCTION = place_ne,
    COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (place, place) IS 'another unit, or another period';

CREATE OPERATOR < (
    LEFTARG = place, RIGHTARG = place, FUNCTION = place_lt,
    COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (place, place) IS 'comes before: by level, code and first day';

CREATE OPERATOR <= (
    LEFTARG = place, RIGHTARG = place, FUNCTION = place_le,
    COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (place, place) IS 'comes before or is the same';

CREATE OPERATOR > (
    LEFTARG = place, RIGHTARG = place, FUNCTION = place_gt,
    COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (place, place) IS 'comes after: by level, code and first day';

CREATE OPERATOR >= (
    LEFTARG = place, RIGHTARG = place, FUNCTION = place_ge,
    COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (place, place) IS 'comes after or is the same';

-- matchingsel tries the operator on the column's most common values and on its
-- histogram

CREATE OPERATOR @> (
    LEFTARG = place, RIGHTARG = place, FUNCTION = place_contains,
    COMMUTATOR = <@,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
COMMENT ON OPERATOR @> (place, place) IS 'contains or is: by the hierarchy, and across time where all people went there';

CREATE OPERATOR <@ (
    LEFTARG = place, RIGHTARG = place, FUNCTION = place_contained,
    COMMUTATOR = @>,
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
COMMENT ON OPERATOR <@ (place, place) IS 'is in or is: by the hierarchy, and across time where all people went there';

CREATE OPERATOR CLASS place_ops
DEFAULT FOR TYPE place USING btree AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 place_cmp(place, place),
    FUNCTION 2 place_sortsupport(internal),
    FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS place_ops USING btree IS 'places by level, code and first day';
COMMENT ON OPERATOR FAMILY place_ops USING btree IS 'places by level, code and first day';

CREATE OPERATOR CLASS place_ops
DEFAULT FOR TYPE place USING hash AS
    OPERATOR 1 =,
    FUNCTION 1 place_hash(place),
    FUNCTION 2 place_hash_extended(place, bigint);
COMMENT ON OPERATOR CLASS place_ops USING hash IS 'places by their number';
COMMENT ON OPERATOR FAMILY place_ops USING hash IS 'places by their number';

-- casts: none is implicit

CREATE CAST (place AS jsonb) WITH FUNCTION place_to_jsonb(place);
COMMENT ON CAST (place AS jsonb) IS 'an object with code, from, name, full_name, level, kind and province_code';

CREATE CAST (text AS place) WITH FUNCTION place(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS place) IS 'reads text as a place';

CREATE CAST (varchar AS place) WITH FUNCTION place(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS place) IS 'reads text as a place';
