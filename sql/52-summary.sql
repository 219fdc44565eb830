-- seizure_summary: seizures added up by goods and dimension; classes of weight

CREATE TYPE seizure_summary;

CREATE FUNCTION seizure_summary_in(cstring) RETURNS seizure_summary
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_in(cstring) IS 'I/O';

CREATE FUNCTION seizure_summary_out(seizure_summary) RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_out(seizure_summary) IS 'I/O';

CREATE FUNCTION seizure_summary_recv(internal) RETURNS seizure_summary
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_recv(internal) IS 'I/O';

CREATE FUNCTION seizure_summary_send(seizure_summary) RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_send(seizure_summary) IS 'I/O';

CREATE TYPE seizure_summary (
    INPUT = seizure_summary_in,
    OUTPUT = seizure_summary_out,
    RECEIVE = seizure_summary_recv,
    SEND = seizure_summary_send,
    INTERNALLENGTH = VARIABLE,
    ALIGNMENT = double,
    STORAGE = extended,
    CATEGORY = 'U'
);
COMMENT ON TYPE seizure_summary IS 'seizures added up by goods and dimension';

CREATE FUNCTION summary_rows(summary seizure_summary, OUT item text, OUT class text, OUT dimension text, OUT seizures bigint,
    OUT approximate bigint, OUT total quantity, OUT mass_kg numeric, OUT estimated_mass_kg numeric, OUT unweighed bigint,
    OUT largest quantity) RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 20
AS 'MODULE_PATHNAME', 'seizure_summary_rows';
COMMENT ON FUNCTION summary_rows(seizure_summary) IS 'a row for each kind of goods and dimension; what was weighed and what is estimated stand apart';

CREATE FUNCTION summary_rows(summary seizure_summary, factors jsonb, OUT item text, OUT class text, OUT dimension text, OUT seizures bigint,
    OUT approximate bigint, OUT total quantity, OUT mass_kg numeric, OUT estimated_mass_kg numeric, OUT unweighed bigint,
    OUT largest quantity) RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 20
AS 'MODULE_PATHNAME', 'seizure_summary_rows';
COMMENT ON FUNCTION summary_rows(seizure_summary, jsonb) IS 'likewise, with grams of one unit that come before those of the view seizure_factors';

CREATE FUNCTION summary_item(summary seizure_summary, goods text, OUT item text, OUT class text, OUT dimension text, OUT seizures bigint,
    OUT approximate bigint, OUT total quantity, OUT mass_kg numeric, OUT estimated_mass_kg numeric, OUT unweighed bigint,
    OUT largest quantity) RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10 ROWS 20
AS 'MODULE_PATHNAME', 'seizure_summary_item';
COMMENT ON FUNCTION summary_item(seizure_summary, text) IS 'the rows of one kind of goods, by id, alias or own text';

CREATE FUNCTION seizure_summary_to_jsonb(seizure_summary) RETURNS jsonb
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_to_jsonb(seizure_summary) IS 'an array with an object for each row';

CREATE FUNCTION seizure_summary_add(seizure_summary, seizure) RETURNS seizure_summary
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_add(seizure_summary, seizure) IS 'adds a seizure, for seizure_agg';

CREATE FUNCTION seizure_summary_take(seizure_summary, seizure) RETURNS seizure_summary
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_take(seizure_summary, seizure) IS 'takes a seizure back; NULL where that cannot be done exactly';

CREATE FUNCTION seizure_summary_merge(seizure_summary, seizure_summary) RETURNS seizure_summary
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_merge(seizure_summary, seizure_summary) IS 'adds a summary, for seizure_agg';

CREATE FUNCTION seizure_summary_unmerge(seizure_summary, seizure_summary) RETURNS seizure_summary
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_unmerge(seizure_summary, seizure_summary) IS 'takes a summary back; NULL where that cannot be done exactly';

CREATE FUNCTION seizure_summary_final(seizure_summary) RETURNS seizure_summary
LANGUAGE c IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_final(seizure_summary) IS 'the finished summary; NULL where nothing was added';

CREATE FUNCTION seizure_summary_pl(seizure_summary, seizure_summary) RETURNS seizure_summary
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_pl(seizure_summary, seizure_summary) IS 'implementation of the operator +';

-- seizure_summary private functions, behind operators, casts and aggregates

CREATE FUNCTION seizure_summary_eq(seizure_summary, seizure_summary) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_eq(seizure_summary, seizure_summary) IS 'implementation of the operator =';

CREATE FUNCTION seizure_summary_ne(seizure_summary, seizure_summary) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_ne(seizure_summary, seizure_summary) IS 'implementation of the operator <>';

CREATE FUNCTION seizure_summary_lt(seizure_summary, seizure_summary) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_lt(seizure_summary, seizure_summary) IS 'implementation of the operator <';

CREATE FUNCTION seizure_summary_le(seizure_summary, seizure_summary) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_le(seizure_summary, seizure_summary) IS 'implementation of the operator <=';

CREATE FUNCTION seizure_summary_gt(seizure_summary, seizure_summary) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_gt(seizure_summary, seizure_summary) IS 'implementation of the operator >';

CREATE FUNCTION seizure_summary_ge(seizure_summary, seizure_summary) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_ge(seizure_summary, seizure_summary) IS 'implementation of the operator >=';

CREATE FUNCTION seizure_summary_cmp(seizure_summary, seizure_summary) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_cmp(seizure_summary, seizure_summary) IS 'less, equal, greater: -1, 0, 1';

CREATE FUNCTION seizure_summary_hash(seizure_summary) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_hash(seizure_summary) IS 'hash';

CREATE FUNCTION seizure_summary_hash_extended(seizure_summary, bigint) RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_summary_hash_extended(seizure_summary, bigint) IS 'hash with a seed';

-- operators

CREATE OPERATOR = (
    LEFTARG = seizure_summary, RIGHTARG = seizure_summary, FUNCTION = seizure_summary_eq,
    COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR = (seizure_summary, seizure_summary) IS 'the same rows';

CREATE OPERATOR <> (
    LEFTARG = seizure_summary, RIGHTARG = seizure_summary, FUNCTION = seizure_summary_ne,
    COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (seizure_summary, seizure_summary) IS 'other rows';

CREATE OPERATOR < (
    LEFTARG = seizure_summary, RIGHTARG = seizure_summary, FUNCTION = seizure_summary_lt,
    COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (seizure_summary, seizure_summary) IS 'comes before: an order without a meaning, for sorting and indexes';

CREATE OPERATOR <= (
    LEFTARG = seizure_summary, RIGHTARG = seizure_summary, FUNCTION = seizure_summary_le,
    COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (seizure_summary, seizure_summary) IS 'comes before or is the same';

CREATE OPERATOR > (
    LEFTARG = seizure_summary, RIGHTARG = seizure_summary, FUNCTION = seizure_summary_gt,
    COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (seizure_summary, seizure_summary) IS 'comes after: an order without a meaning, for sorting and indexes';

CREATE OPERATOR >= (
    LEFTARG = seizure_summary, RIGHTARG = seizure_summary, FUNCTION = seizure_summary_ge,
    COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (seizure_summary, seizure_summary) IS 'comes after or is the same';

CREATE OPERATOR + (
    LEFTARG = seizure_summary, RIGHTARG = seizure_summary, FUNCTION = seizure_summary_pl,
    COMMUTATOR = +
);
COMMENT ON OPERATOR + (seizure_summary, seizure_summary) IS 'adds two summaries';

CREATE OPERATOR CLASS seizure_summary_ops
DEFAULT FOR TYPE seizure_summary USING btree AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 seizure_summary_cmp(seizure_summary, seizure_summary);
COMMENT ON OPERATOR CLASS seizure_summary_ops USING btree IS 'summaries by their bytes';
COMMENT ON OPERATOR FAMILY seizure_summary_ops USING btree IS 'summaries by their bytes';

CREATE OPERATOR CLASS seizure_summary_ops
DEFAULT FOR TYPE seizure_summary USING hash AS
    OPERATOR 1 =,
    FUNCTION 1 seizure_summary_hash(seizure_summary),
    FUNCTION 2 seizure_summary_hash_extended(seizure_summary, bigint);
COMMENT ON OPERATOR CLASS seizure_summary_ops USING hash IS 'summaries by their bytes';
COMMENT ON OPERATOR FAMILY seizure_summary_ops USING hash IS 'summaries by their bytes';

CREATE CAST (seizure_summary AS jsonb) WITH FUNCTION seizure_summary_to_jsonb(seizure_summary);
COMMENT ON CAST (seizure_summary AS jsonb) IS 'an array with an object for each row';

-- aggregates: the state is a seizure_summary

CREATE AGGREGATE seizure_agg(seizure) (
    SFUNC = seizure_summary_add, STYPE = seizure_summary, SSPACE = 1024,
    FINALFUNC = seizure_summary_final,
    COMBINEFUNC = seizure_summary_merge,
    MSFUNC = seizure_summary_add, MINVFUNC = seizure_summary_take, MSTYPE = seizure_summary,
    MFINALFUNC = seizure_summary_final,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE seizure_agg(seizure) IS 'seizures added up by goods and dimension';

CREATE AGGREGATE seizure_agg(seizure_summary) (
    SFUNC = seizure_summary_merge, STYPE = seizure_summary, SSPACE = 1024,
    FINALFUNC = seizure_summary_final,
    COMBINEFUNC = seizure_summary_merge,
    MSFUNC = seizure_summary_merge, MINVFUNC = seizure_summary_unmerge, MSTYPE = seizure_summary,
    MFINALFUNC = seizure_summary_final,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE seizure_agg(seizure_summary) IS 'summaries added up: months to years, districts to provinces';

-- classes of weight in articles 249 to 252 of the penal code: statistics, not legal advice

CREATE FUNCTION drug_threshold(s seizure, on_date date, OUT article text, OUT clause integer, OUT min numeric, OUT max numeric,
    OUT unit text, OUT substance_group text, OUT inferred boolean) RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'seizure_drug_threshold';
COMMENT ON FUNCTION drug_threshold(seizure, date) IS 'the clause that a weighed drug falls under by the law of a day; NULL where there is none';

CREATE FUNCTION drug_threshold(s seizure[], on_date date, OUT article text, OUT clause integer, OUT min numeric, OUT max numeric,
    OUT unit text, OUT substance_group text, OUT inferred boolean) RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'seizures_drug_threshold';
COMMENT ON FUNCTION drug_threshold(seizure[], date) IS 'the clause for several substances in one case, by their percentages';

CREATE FUNCTION drug_threshold(summary seizure_summary, on_date date, OUT article text, OUT clause integer, OUT min numeric, OUT max numeric,
    OUT unit text, OUT substance_group text, OUT inferred boolean) RETURNS record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'seizure_summary_drug_threshold';
COMMENT ON FUNCTION drug_threshold(seizure_summary, date) IS 'the clause for all weighed drugs of a summary as one case';
