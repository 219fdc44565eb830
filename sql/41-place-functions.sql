-- place: what a place is, where it is on another day, and places out of text

CREATE FUNCTION place_name(p place) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_name';
COMMENT ON FUNCTION place_name(place) IS 'the name without its kind';

CREATE FUNCTION place_full_name(p place) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 5
AS 'MODULE_PATHNAME', 'place_get_full_name';
COMMENT ON FUNCTION place_full_name(place) IS 'the name with kinds and with all that it belongs to';

CREATE FUNCTION place_kind(p place) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_kind';
COMMENT ON FUNCTION place_kind(place) IS 'the kind in Vietnamese, in small letters';

CREATE FUNCTION place_gate_class(p place) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_gate_class';
COMMENT ON FUNCTION place_gate_class(place) IS 'the class of a border gate in Vietnamese: international, main or secondary; NULL for other places';

CREATE FUNCTION place_level(p place) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_level';
COMMENT ON FUNCTION place_level(place) IS 'province, district, commune or gate';

CREATE FUNCTION place_code(p place) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_code';
COMMENT ON FUNCTION place_code(place) IS 'the code of the statistical office, with its leading zeros';

CREATE FUNCTION place_parent(p place) RETURNS place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_parent';
COMMENT ON FUNCTION place_parent(place) IS 'what it belongs to, as that was at the end of its period; NULL for a province';

-- Groups by province or district do well with statistics of the expression:
--   CREATE STATISTICS ON (place_province(p)) FROM report;
-- or with an index on it; ANALYZE then counts the groups.

CREATE FUNCTION place_province(p place) RETURNS place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_province';
COMMENT ON FUNCTION place_province(place) IS 'its province, as that was at the end of its period; of a province, itself';

CREATE FUNCTION place_district(p place) RETURNS place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_district';
COMMENT ON FUNCTION place_district(place) IS 'its district, of a district itself; NULL where there is none, as since July 2025';

CREATE FUNCTION place_valid(p place) RETURNS daterange
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_valid';
COMMENT ON FUNCTION place_valid(place) IS 'the period in which it was so; without a bound where the records begin, and while it is in force';

CREATE FUNCTION place_valid_from(p place) RETURNS date
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_valid_from';
COMMENT ON FUNCTION place_valid_from(place) IS 'the first day of its period; NULL where the records begin';

CREATE FUNCTION place_valid_to(p place) RETURNS date
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'place_get_valid_to';
COMMENT ON FUNCTION place_valid_to(place) IS 'the day after the last of its period; NULL while it is in force';

-- Days before the records, -infinity among them, are their beginning; days
-- behind the last change, infinity among them, are the last state.

CREATE FUNCTION place_at(p place, day date) RETURNS place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 5
AS 'MODULE_PATHNAME', 'place_at';
COMMENT ON FUNCTION place_at(place, date) IS 'the one place that has its people on another day; NULL where there is none; infinity is the last day known, -infinity the first';

CREATE FUNCTION place_convert(p place, day date)
RETURNS TABLE (place place, kind text, effective date, resolution text)
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 20 ROWS 2
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_convert(place, date) IS 'what became of a place until a day, or what it was made of then, with the acts of law; infinity is the last day known, -infinity the first';

-- Not STRICT: as_of and within may be NULL.  NULL text gives NULL, or no rows.

CREATE FUNCTION place_resolve(input text, as_of date DEFAULT NULL, within place DEFAULT NULL) RETURNS place
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_resolve(text, date, place) IS 'the one place that text means; NULL where it means none, or several';

CREATE FUNCTION place_candidates(input text, as_of date DEFAULT NULL, within place DEFAULT NULL,
    max_candidates integer DEFAULT 10)
RETURNS TABLE (place place, score real, method text, distance integer, full_name text)
LANGUAGE c IMMUTABLE PARALLEL SAFE COST 200 ROWS 10
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_candidates(text, date, place, integer) IS 'the places that text can mean, best first';

CREATE FUNCTION place_key(name text) RETURNS text
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_key(text) IS 'a name as names are compared: folded, without kind words and punctuation';
