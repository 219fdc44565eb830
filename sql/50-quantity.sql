-- measure_unit and quantity: exact amounts of units of measure

CREATE TYPE measure_unit;

CREATE FUNCTION measure_unit_in(cstring) RETURNS measure_unit
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_in(cstring) IS 'I/O';

CREATE FUNCTION measure_unit_out(measure_unit) RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_out(measure_unit) IS 'I/O';

CREATE FUNCTION measure_unit_recv(internal) RETURNS measure_unit
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_recv(internal) IS 'I/O';

CREATE FUNCTION measure_unit_send(measure_unit) RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_send(measure_unit) IS 'I/O';

CREATE TYPE measure_unit (
    INPUT = measure_unit_in,
    OUTPUT = measure_unit_out,
    RECEIVE = measure_unit_recv,
    SEND = measure_unit_send,
    INTERNALLENGTH = 2,
    PASSEDBYVALUE,
    ALIGNMENT = int2,
    STORAGE = plain,
    CATEGORY = 'U'
);
COMMENT ON TYPE measure_unit IS 'a unit of measure: kg';

CREATE FUNCTION measure_unit(input text) RETURNS measure_unit
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'text_to_measure_unit';
COMMENT ON FUNCTION measure_unit(text) IS 'reads text as a unit of measure: kg, kilogam';

CREATE FUNCTION try_measure_unit(input text) RETURNS measure_unit
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION try_measure_unit(text) IS 'reads text as a unit of measure; NULL where it is none';

CREATE FUNCTION dimension(unit measure_unit) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'measure_unit_dimension';
COMMENT ON FUNCTION dimension(measure_unit) IS 'what the unit measures: mass, volume, stacked_volume, length, area, count, money';

CREATE FUNCTION unit_id(unit measure_unit) RETURNS smallint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'measure_unit_id';
COMMENT ON FUNCTION unit_id(measure_unit) IS 'the number of the unit, as it is stored and sent';

CREATE FUNCTION unit_base(unit measure_unit) RETURNS measure_unit
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'measure_unit_base';
COMMENT ON FUNCTION unit_base(measure_unit) IS 'the unit that all units of the dimension can be converted to';

CREATE FUNCTION unit_factor(unit measure_unit) RETURNS numeric
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'measure_unit_factor';
COMMENT ON FUNCTION unit_factor(measure_unit) IS 'how much of the base one of the unit is';

CREATE FUNCTION unit_is_discrete(unit measure_unit) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'measure_unit_discrete';
COMMENT ON FUNCTION unit_is_discrete(measure_unit) IS 'whether one comma and three digits before the unit are thousands';

CREATE FUNCTION unit_aliases(unit measure_unit) RETURNS text[]
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME', 'measure_unit_aliases';
COMMENT ON FUNCTION unit_aliases(measure_unit) IS 'the other names of the unit';

CREATE FUNCTION measure_units() RETURNS SETOF measure_unit
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE ROWS 70
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_units() IS 'all units of measure';

-- measure_unit private functions, behind operators

CREATE FUNCTION measure_unit_eq(measure_unit, measure_unit) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_eq(measure_unit, measure_unit) IS 'implementation of the operator =';

CREATE FUNCTION measure_unit_ne(measure_unit, measure_unit) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_ne(measure_unit, measure_unit) IS 'implementation of the operator <>';

CREATE FUNCTION measure_unit_lt(measure_unit, measure_unit) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_lt(measure_unit, measure_unit) IS 'implementation of the operator <';

CREATE FUNCTION measure_unit_le(measure_unit, measure_unit) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_le(measure_unit, measure_unit) IS 'implementation of the operator <=';

CREATE FUNCTION measure_unit_gt(measure_unit, measure_unit) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_gt(measure_unit, measure_unit) IS 'implementation of the operator >';

CREATE FUNCTION measure_unit_ge(measure_unit, measure_unit) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_ge(measure_unit, measure_unit) IS 'implementation of the operator >=';

CREATE FUNCTION measure_unit_cmp(measure_unit, measure_unit) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_cmp(measure_unit, measure_unit) IS 'less, equal, greater: -1, 0, 1';

CREATE FUNCTION measure_unit_hash(measure_unit) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_hash(measure_unit) IS 'hash';

CREATE FUNCTION measure_unit_hash_extended(measure_unit, bigint) RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION measure_unit_hash_extended(measure_unit, bigint) IS 'hash with a seed';

CREATE OPERATOR = (
    LEFTARG = measure_unit, RIGHTARG = measure_unit, FUNCTION = measure_unit_eq,
    COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR = (measure_unit, measure_unit) IS 'the same unit';

CREATE OPERATOR <> (
    LEFTARG = measure_unit, RIGHTARG = measure_unit, FUNCTION = measure_unit_ne,
    COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (measure_unit, measure_unit) IS 'another unit';

CREATE OPERATOR < (
    LEFTARG = measure_unit, RIGHTARG = measure_unit, FUNCTION = measure_unit_lt,
    COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (measure_unit, measure_unit) IS 'comes before, in the order of the table';

CREATE OPERATOR <= (
    LEFTARG = measure_unit, RIGHTARG = measure_unit, FUNCTION = measure_unit_le,
    COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (measure_unit, measure_unit) IS 'comes before or is the same';

CREATE OPERATOR > (
    LEFTARG = measure_unit, RIGHTARG = measure_unit, FUNCTION = measure_unit_gt,
    COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (measure_unit, measure_unit) IS 'comes after, in the order of the table';

CREATE OPERATOR >= (
    LEFTARG = measure_unit, RIGHTARG = measure_unit, FUNCTION = measure_unit_ge,
    COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (measure_unit, measure_unit) IS 'comes after or is the same';

CREATE OPERATOR CLASS measure_unit_ops
DEFAULT FOR TYPE measure_unit USING btree AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 measure_unit_cmp(measure_unit, measure_unit),
    FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS measure_unit_ops USING btree IS 'units in the order of the table';
COMMENT ON OPERATOR FAMILY measure_unit_ops USING btree IS 'units in the order of the table';

CREATE OPERATOR CLASS measure_unit_ops
DEFAULT FOR TYPE measure_unit USING hash AS
    OPERATOR 1 =,
    FUNCTION 1 measure_unit_hash(measure_unit),
    FUNCTION 2 measure_unit_hash_extended(measure_unit, bigint);
COMMENT ON OPERATOR CLASS measure_unit_ops USING hash IS 'units by number';
COMMENT ON OPERATOR FAMILY measure_unit_ops USING hash IS 'units by number';

CREATE CAST (text AS measure_unit) WITH FUNCTION measure_unit(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS measure_unit) IS 'reads text as a unit of measure';

CREATE CAST (varchar AS measure_unit) WITH FUNCTION measure_unit(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS measure_unit) IS 'reads text as a unit of measure';

CREATE VIEW unit_of_measure WITH (security_invoker = true) AS
    SELECT
        unit_id(u) AS id,
        u::text AS symbol,
        dimension(u) AS dimension,
        unit_base(u)::text AS base,
        unit_factor(u) AS factor,
        unit_is_discrete(u) AS discrete,
        unit_aliases(u) AS aliases
    FROM measure_units() AS u;
COMMENT ON VIEW unit_of_measure IS 'the units of measure that quantities have';
COMMENT ON COLUMN unit_of_measure.id IS 'the number that is stored; never changes its meaning';
COMMENT ON COLUMN unit_of_measure.symbol IS 'the text form of the unit';
COMMENT ON COLUMN unit_of_measure.dimension IS 'mass, volume, stacked_volume, length, area, count or money';
COMMENT ON COLUMN unit_of_measure.base IS 'units with the same base can be added and converted';
COMMENT ON COLUMN unit_of_measure.factor IS 'how much of the base one of the unit is, exactly';
COMMENT ON COLUMN unit_of_measure.discrete IS 'whether one comma and three digits before the unit are thousands';
COMMENT ON COLUMN unit_of_measure.aliases IS 'other names that are read as the unit';

-- quantity: an amount and a unit

CREATE TYPE quantity;

CREATE FUNCTION quantity_in(cstring) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_in(cstring) IS 'I/O';

CREATE FUNCTION quantity_out(quantity) RETURNS cstring
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_out(quantity) IS 'I/O';

CREATE FUNCTION quantity_recv(internal) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_recv(internal) IS 'I/O';

CREATE FUNCTION quantity_send(quantity) RETURNS bytea
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_send(quantity) IS 'I/O';

CREATE TYPE quantity (
    INPUT = quantity_in,
    OUTPUT = quantity_out,
    RECEIVE = quantity_recv,
    SEND = quantity_send,
    INTERNALLENGTH = 16,
    ALIGNMENT = double,
    STORAGE = plain,
    CATEGORY = 'U'
);
COMMENT ON TYPE quantity IS 'an exact amount of a unit of measure: 0,9 kg';

-- making, taking apart

CREATE FUNCTION quantity(amount numeric, unit measure_unit) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME', 'quantity_from_amount';
COMMENT ON FUNCTION quantity(numeric, measure_unit) IS 'so much of the unit';

CREATE FUNCTION quantity(input text) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'text_to_quantity';
COMMENT ON FUNCTION quantity(text) IS 'reads text as a quantity: 28kg, 0,9 kg';

CREATE FUNCTION try_quantity(input text) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION try_quantity(text) IS 'reads text as a quantity; NULL where it is none';

CREATE FUNCTION is_quantity(input text) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION is_quantity(text) IS 'whether text can be read as a quantity';

CREATE FUNCTION amount(q quantity) RETURNS numeric
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_amount';
COMMENT ON FUNCTION amount(quantity) IS 'the amount, in the unit of the quantity';

CREATE FUNCTION amount(q quantity, unit measure_unit) RETURNS numeric
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME', 'quantity_amount_in';
COMMENT ON FUNCTION amount(quantity, measure_unit) IS 'the amount in another unit; exact where it has an end, else with 16 digits or more';

CREATE FUNCTION unit(q quantity) RETURNS measure_unit
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_unit';
COMMENT ON FUNCTION unit(quantity) IS 'the unit';

CREATE FUNCTION dimension(q quantity) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_dimension';
COMMENT ON FUNCTION dimension(quantity) IS 'what is measured: mass, volume, stacked_volume, length, area, count, money';

CREATE FUNCTION convert(q quantity, unit measure_unit) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_convert_to';
COMMENT ON FUNCTION convert(quantity, measure_unit) IS 'the same in another unit of the dimension, exactly';

CREATE FUNCTION convert(q quantity, unit measure_unit, digits integer) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_convert_rounded';
COMMENT ON FUNCTION convert(quantity, measure_unit, integer) IS 'the same in another unit, rounded half away from zero to so many decimals';

CREATE FUNCTION abs(q quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_abs';
COMMENT ON FUNCTION abs(quantity) IS 'without the sign';

CREATE FUNCTION sign(q quantity) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_sign_of';
COMMENT ON FUNCTION sign(quantity) IS '-1, 0, 1 as the amount is negative, zero, positive';

CREATE FUNCTION vi_format(q quantity) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_vi_format';
COMMENT ON FUNCTION vi_format(quantity) IS 'with groups of thousands: 1.234,5 kg';

-- quantity private functions, behind operators, casts and aggregates

CREATE FUNCTION quantity_to_jsonb(quantity) RETURNS jsonb
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_to_jsonb(quantity) IS 'an object with amount, unit and dimension';

CREATE FUNCTION quantity_eq(quantity, quantity) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_eq(quantity, quantity) IS 'implementation of the operator =';

CREATE FUNCTION quantity_ne(quantity, quantity) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_ne(quantity, quantity) IS 'implementation of the operator <>';

CREATE FUNCTION quantity_lt(quantity, quantity) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_lt(quantity, quantity) IS 'implementation of the operator <';

CREATE FUNCTION quantity_le(quantity, quantity) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_le(quantity, quantity) IS 'implementation of the operator <=';

CREATE FUNCTION quantity_gt(quantity, quantity) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_gt(quantity, quantity) IS 'implementation of the operator >';

CREATE FUNCTION quantity_ge(quantity, quantity) RETURNS boolean
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_ge(quantity, quantity) IS 'implementation of the operator >=';

CREATE FUNCTION quantity_cmp(quantity, quantity) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_cmp(quantity, quantity) IS 'less, equal, greater: -1, 0, 1';

CREATE FUNCTION quantity_sortsupport(internal) RETURNS void
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_sortsupport(internal) IS 'sort support';

CREATE FUNCTION quantity_hash(quantity) RETURNS integer
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_hash(quantity) IS 'hash';

CREATE FUNCTION quantity_hash_extended(quantity, bigint) RETURNS bigint
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_hash_extended(quantity, bigint) IS 'hash with a seed';

CREATE FUNCTION quantity_pl(quantity, quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_pl(quantity, quantity) IS 'implementation of the operator +';

CREATE FUNCTION quantity_mi(quantity, quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_mi(quantity, quantity) IS 'implementation of the operator -';

CREATE FUNCTION quantity_um(quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_um(quantity) IS 'implementation of the operator - before a quantity';

CREATE FUNCTION quantity_mul(quantity, numeric) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME', 'quantity_mul_numeric';
COMMENT ON FUNCTION quantity_mul(quantity, numeric) IS 'implementation of the operator *';

CREATE FUNCTION quantity_mul(numeric, quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME', 'numeric_mul_quantity';
COMMENT ON FUNCTION quantity_mul(numeric, quantity) IS 'implementation of the operator *';

CREATE FUNCTION quantity_div(quantity, numeric) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 5
AS 'MODULE_PATHNAME', 'quantity_div_numeric';
COMMENT ON FUNCTION quantity_div(quantity, numeric) IS 'implementation of the operator /';

CREATE FUNCTION quantity_div(quantity, quantity) RETURNS numeric
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 5
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_div(quantity, quantity) IS 'implementation of the operator /';

CREATE FUNCTION quantity_sum_add(quantity, quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_sum_add_to';
COMMENT ON FUNCTION quantity_sum_add(quantity, quantity) IS 'adds a quantity to the state of a sum';

CREATE FUNCTION quantity_sum_take(quantity, quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'quantity_sum_take_from';
COMMENT ON FUNCTION quantity_sum_take(quantity, quantity) IS 'takes a quantity back out of the state of a sum; NULL where the sum must be made anew';

CREATE FUNCTION quantity_sum_final(quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_sum_final(quantity) IS 'the sum of a state';

CREATE FUNCTION quantity_smaller(quantity, quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_smaller(quantity, quantity) IS 'the smaller of two quantities of one dimension';

CREATE FUNCTION quantity_larger(quantity, quantity) RETURNS quantity
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION quantity_larger(quantity, quantity) IS 'the larger of two quantities of one dimension';

-- operators

CREATE OPERATOR = (
    LEFTARG = quantity, RIGHTARG = quantity, FUNCTION = quantity_eq,
    COMMUTATOR = =, NEGATOR = <>,
    RESTRICT = eqsel, JOIN = eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR = (quantity, quantity) IS 'the same amount of the same dimension: 1000 g = 1 kg';

CREATE OPERATOR <> (
    LEFTARG = quantity, RIGHTARG = quantity, FUNCTION = quantity_ne,
    COMMUTATOR = <>, NEGATOR = =,
    RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (quantity, quantity) IS 'another amount or another dimension';

CREATE OPERATOR < (
    LEFTARG = quantity, RIGHTARG = quantity, FUNCTION = quantity_lt,
    COMMUTATOR = >, NEGATOR = >=,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (quantity, quantity) IS 'comes before: by dimension, then by amount';

CREATE OPERATOR <= (
    LEFTARG = quantity, RIGHTARG = quantity, FUNCTION = quantity_le,
    COMMUTATOR = >=, NEGATOR = >,
    RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (quantity, quantity) IS 'comes before or is the same';

CREATE OPERATOR > (
    LEFTARG = quantity, RIGHTARG = quantity, FUNCTION = quantity_gt,
    COMMUTATOR = <, NEGATOR = <=,
    RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (quantity, quantity) IS 'comes after: by dimension, then by amount';

CREATE OPERATOR >= (
    LEFTARG = quantity, RIGHTARG = quantity, FUNCTION = quantity_ge,
    COMMUTATOR = <=, NEGATOR = <,
    RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (quantity, quantity) IS 'comes after or is the same';

CREATE OPERATOR + (
    LEFTARG = quantity, RIGHTARG = quantity, FUNCTION = quantity_pl,
    COMMUTATOR = +
);
COMMENT ON OPERATOR + (quantity, quantity) IS 'the sum of two quantities of one dimension';

CREATE OPERATOR - (
    LEFTARG = quantity, RIGHTARG = quantity, FUNCTION = quantity_mi
);
COMMENT ON OPERATOR - (quantity, quantity) IS 'the difference of two quantities of one dimension';

CREATE OPERATOR - (
    RIGHTARG = quantity, FUNCTION = quantity_um
);
COMMENT ON OPERATOR - (NONE, quantity) IS 'the quantity with the other sign';

CREATE OPERATOR * (
    LEFTARG = quantity, RIGHTARG = numeric, FUNCTION = quantity_mul,
    COMMUTATOR = *
);
COMMENT ON OPERATOR * (quantity, numeric) IS 'so many times the quantity, exactly';

CREATE OPERATOR * (
    LEFTARG = numeric, RIGHTARG = quantity, FUNCTION = quantity_mul,
    COMMUTATOR = *
);
COMMENT ON OPERATOR * (numeric, quantity) IS 'so many times the quantity, exactly';

CREATE OPERATOR / (
    LEFTARG = quantity, RIGHTARG = numeric, FUNCTION = quantity_div
);
COMMENT ON OPERATOR / (quantity, numeric) IS 'a part of the quantity, exact where it has an end, else rounded to 16 digits';

CREATE OPERATOR / (
    LEFTARG = quantity, RIGHTARG = quantity, FUNCTION = quantity_div
);
COMMENT ON OPERATOR / (quantity, quantity) IS 'how many times one quantity is another of the dimension';

CREATE OPERATOR CLASS quantity_ops
DEFAULT FOR TYPE quantity USING btree AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 quantity_cmp(quantity, quantity),
    FUNCTION 2 quantity_sortsupport(internal);
COMMENT ON OPERATOR CLASS quantity_ops USING btree IS 'quantities by dimension, then by amount';
COMMENT ON OPERATOR FAMILY quantity_ops USING btree IS 'quantities by dimension, then by amount';

CREATE OPERATOR CLASS quantity_ops
DEFAULT FOR TYPE quantity USING hash AS
    OPERATOR 1 =,
    FUNCTION 1 quantity_hash(quantity),
    FUNCTION 2 quantity_hash_extended(quantity, bigint);
COMMENT ON OPERATOR CLASS quantity_ops USING hash IS 'quantities by dimension and amount';
COMMENT ON OPERATOR FAMILY quantity_ops USING hash IS 'quantities by dimension and amount';

-- casts: none to a number, so that avg() of numbers never takes a quantity

CREATE CAST (quantity AS jsonb) WITH FUNCTION quantity_to_jsonb(quantity);
COMMENT ON CAST (quantity AS jsonb) IS 'an object with amount, unit and dimension';

CREATE CAST (text AS quantity) WITH FUNCTION quantity(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS quantity) IS 'reads text as a quantity';

CREATE CAST (varchar AS quantity) WITH FUNCTION quantity(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS quantity) IS 'reads text as a quantity';

-- aggregates: the state is a quantity; min and max have no sort operator, since
-- an index would not tell that dimensions are mixed

CREATE AGGREGATE sum(quantity) (
    SFUNC = quantity_sum_add, STYPE = quantity,
    FINALFUNC = quantity_sum_final,
    COMBINEFUNC = quantity_sum_add,
    MSFUNC = quantity_sum_add, MINVFUNC = quantity_sum_take, MSTYPE = quantity,
    MFINALFUNC = quantity_sum_final,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE sum(quantity) IS 'the sum of quantities of one dimension, exactly; in their unit, in its base where units are mixed';

CREATE AGGREGATE min(quantity) (
    SFUNC = quantity_smaller, STYPE = quantity,
    COMBINEFUNC = quantity_smaller,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(quantity) IS 'the smallest of quantities of one dimension';

CREATE AGGREGATE max(quantity) (
    SFUNC = quantity_larger, STYPE = quantity,
    COMBINEFUNC = quantity_larger,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(quantity) IS 'the largest of quantities of one dimension';
