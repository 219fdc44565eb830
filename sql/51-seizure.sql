-- seizure: a quantity of goods

CREATE TYPE seizure;

CREATE FUNCTION seizure_in(cstring) RETURNS seizure
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_in(cstring) IS 'I/O';

CREATE FUNCTION seizure_out(seizure) RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_out(seizure) IS 'I/O';

CREATE FUNCTION seizure_recv(internal) RETURNS seizure
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_recv(internal) IS 'I/O';

CREATE FUNCTION seizure_send(seizure) RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_send(seizure) IS 'I/O';

CREATE TYPE seizure (
    INPUT = seizure_in,
    OUTPUT = seizure_out,
    RECEIVE = seizure_recv,
    SEND = seizure_send,
    INTERNALLENGTH = VARIABLE,
    ALIGNMENT = int4,
    STORAGE = extended,
    CATEGORY = 'U'
);
COMMENT ON TYPE seizure IS 'a quantity of goods: 13 banh heroin';

CREATE TYPE item_language AS ENUM ('vi', 'en');
COMMENT ON TYPE item_language IS 'the language of a name: Vietnamese, English';

-- making, taking apart

CREATE FUNCTION seizure(quantity quantity, item text, approximate boolean DEFAULT false) RETURNS seizure
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME', 'seizure_make';
COMMENT ON FUNCTION seizure(quantity, text, boolean) IS 'a quantity of goods, by id, alias or own text';

CREATE FUNCTION seizure(input text) RETURNS seizure
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME', 'text_to_seizure';
COMMENT ON FUNCTION seizure(text) IS 'reads text as a seizure: 13 banh heroin, heroin (4,2 kg), 3 xe may';

CREATE FUNCTION try_seizure(input text) RETURNS seizure
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION try_seizure(text) IS 'reads text as a seizure; NULL where it is none';

CREATE FUNCTION is_seizure(input text) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION is_seizure(text) IS 'whether text can be read as a seizure';

CREATE FUNCTION quantity(s seizure) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'seizure_quantity';
COMMENT ON FUNCTION quantity(seizure) IS 'how much was seized';

CREATE FUNCTION item(s seizure) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'seizure_item_text';
COMMENT ON FUNCTION item(seizure) IS 'the canonical id of the goods, or their own text';

CREATE FUNCTION is_approximate(s seizure) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'seizure_is_approximate';
COMMENT ON FUNCTION is_approximate(seizure) IS 'whether the figure is approximate: khoang, hon, gan';

CREATE FUNCTION item_class(s seizure) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'seizure_item_class';
COMMENT ON FUNCTION item_class(seizure) IS 'drug, weapon, vehicle and so on; other for goods that are not listed';

CREATE FUNCTION item_class(item text) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'text_item_class';
COMMENT ON FUNCTION item_class(text) IS 'the class of goods by id, alias or own text';

CREATE FUNCTION item_name(s seizure, language item_language DEFAULT 'vi') RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'seizure_item_name';
COMMENT ON FUNCTION item_name(seizure, item_language) IS 'the name of the goods';

CREATE FUNCTION item_name(item text, language item_language DEFAULT 'vi') RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'text_item_name';
COMMENT ON FUNCTION item_name(text, item_language) IS 'the name of goods by id, alias or own text';

CREATE FUNCTION mass(s seizure) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'seizure_mass';
COMMENT ON FUNCTION mass(seizure) IS 'the quantity where it was weighed, else NULL';

CREATE FUNCTION estimated_mass(s seizure) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'seizure_estimated_mass';
COMMENT ON FUNCTION estimated_mass(seizure) IS 'the mass in kg by nominal weights of the view seizure_factors; NULL where it was weighed or no weight is published';

CREATE FUNCTION estimated_mass(s seizure, factors jsonb) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
AS 'MODULE_PATHNAME', 'seizure_estimated_mass';
COMMENT ON FUNCTION estimated_mass(seizure, jsonb) IS 'likewise, with grams of one unit that come before those of the view';

CREATE FUNCTION seizure_to_jsonb(seizure) RETURNS jsonb
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_to_jsonb(seizure) IS 'an object with item, class, amount, unit, dimension, approximate';

-- seizure private functions, behind operators, casts and aggregates

CREATE FUNCTION seizure_eq(seizure, seizure) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_eq(seizure, seizure) IS 'implementation of the operator =';

CREATE FUNCTION seizure_ne(seizure, seizure) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_ne(seizure, seizure) IS 'implementation of the operator <>';

CREATE FUNCTION seizure_lt(seizure, seizure) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_lt(seizure, seizure) IS 'implementation of the operator <';

CREATE FUNCTION seizure_le(seizure, seizure) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_le(seizure, seizure) IS 'implementation of the operator <=';

CREATE FUNCTION seizure_gt(seizure, seizure) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_gt(seizure, seizure) IS 'implementation of the operator >';

CREATE FUNCTION seizure_ge(seizure, seizure) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_ge(seizure, seizure) IS 'implementation of the operator >=';

CREATE FUNCTION seizure_cmp(seizure, seizure) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_cmp(seizure, seizure) IS 'less, equal, greater: -1, 0, 1';

CREATE FUNCTION seizure_hash(seizure) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_hash(seizure) IS 'hash';

CREATE FUNCTION seizure_hash_extended(seizure, bigint) RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_hash_extended(seizure, bigint) IS 'hash with a seed';

-- operators

CREATE OPERATOR = (
    LEFTARG = seizure, RIGHTARG = seizure, FUNCTION = seizure_eq,
    COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR = (seizure, seizure) IS 'the same goods, the same quantity, both exact or both approximate';

CREATE OPERATOR <> (
    LEFTARG = seizure, RIGHTARG = seizure, FUNCTION = seizure_ne,
    COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (seizure, seizure) IS 'other goods or another quantity';

CREATE OPERATOR < (
    LEFTARG = seizure, RIGHTARG = seizure, FUNCTION = seizure_lt,
    COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (seizure, seizure) IS 'comes before: by item, then by quantity';

CREATE OPERATOR <= (
    LEFTARG = seizure, RIGHTARG = seizure, FUNCTION = seizure_le,
    COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (seizure, seizure) IS 'comes before or is the same';

CREATE OPERATOR > (
    LEFTARG = seizure, RIGHTARG = seizure, FUNCTION = seizure_gt,
    COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (seizure, seizure) IS 'comes after: by item, then by quantity';

CREATE OPERATOR >= (
    LEFTARG = seizure, RIGHTARG = seizure, FUNCTION = seizure_ge,
    COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (seizure, seizure) IS 'comes after or is the same';

CREATE OPERATOR CLASS seizure_ops
DEFAULT FOR TYPE seizure USING btree AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 seizure_cmp(seizure, seizure);
COMMENT ON OPERATOR CLASS seizure_ops USING btree IS 'seizures by item, then by quantity';
COMMENT ON OPERATOR FAMILY seizure_ops USING btree IS 'seizures by item, then by quantity';

CREATE OPERATOR CLASS seizure_ops
DEFAULT FOR TYPE seizure USING hash AS
    OPERATOR 1 =,
    FUNCTION 1 seizure_hash(seizure),
    FUNCTION 2 seizure_hash_extended(seizure, bigint);
COMMENT ON OPERATOR CLASS seizure_ops USING hash IS 'seizures by item, then by quantity';
COMMENT ON OPERATOR FAMILY seizure_ops USING hash IS 'seizures by item, then by quantity';

-- casts: none is implicit

CREATE CAST (seizure AS quantity) WITH FUNCTION quantity(seizure);
COMMENT ON CAST (seizure AS quantity) IS 'how much was seized';

CREATE CAST (seizure AS jsonb) WITH FUNCTION seizure_to_jsonb(seizure);
COMMENT ON CAST (seizure AS jsonb) IS 'an object with item, class, amount, unit, dimension, approximate';

CREATE CAST (text AS seizure) WITH FUNCTION seizure(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS seizure) IS 'reads text as a seizure';

CREATE CAST (varchar AS seizure) WITH FUNCTION seizure(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS seizure) IS 'reads text as a seizure';

-- the goods and their nominal weights

CREATE FUNCTION item_rows(OUT item text, OUT name text, OUT english text, OUT class text, OUT dimension text, OUT unit text,
    OUT implied_unit text, OUT general boolean, OUT needs_trigger boolean, OUT aliases text[], OUT note text) RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 72
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION item_rows() IS 'the rows of the view item';

CREATE VIEW item WITH (security_invoker = true) AS
    SELECT item, name, english, class, dimension, unit, implied_unit, general, needs_trigger, aliases, note FROM item_rows();
COMMENT ON VIEW item IS 'the goods that are listed, one row each';

CREATE FUNCTION seizure_factor_rows(OUT item text, OUT unit measure_unit, OUT grams numeric, OUT low numeric, OUT high numeric,
    OUT source text, OUT note text) RETURNS SETOF record
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 19
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION seizure_factor_rows() IS 'the rows of the view seizure_factors';

CREATE VIEW seizure_factors WITH (security_invoker = true) AS
    SELECT item, unit, grams, low, high, source, note FROM seizure_factor_rows();
COMMENT ON VIEW seizure_factors IS 'nominal weights that estimated_mass goes by, with range and source';
