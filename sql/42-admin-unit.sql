-- admin_unit and admin_change: the gazetteer as tables

CREATE FUNCTION admin_units() RETURNS SETOF place
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE ROWS 17600
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION admin_units() IS 'all places, in their order';

CREATE VIEW admin_unit WITH (security_invoker = true) AS
    SELECT
        u AS place,
        place_code(u) AS code,
        place_level(u) AS level,
        place_kind(u) AS kind,
        place_name(u) AS name,
        place_full_name(u) AS full_name,
        place_valid_from(u) AS valid_from,
        place_valid_to(u) AS valid_to,
        place_parent(u) AS parent,
        place_code(place_parent(u)) AS parent_code,
        place_province(u) AS province,
        place_code(place_province(u)) AS province_code,
        place_name(place_province(u)) AS province_name,
        place_code(place_district(u)) AS district_code,
        place_name(place_district(u)) AS district_name
    FROM admin_units() AS u;
COMMENT ON VIEW admin_unit IS 'the official units since 2004, one row a unit and period';
COMMENT ON COLUMN admin_unit.place IS 'the unit in a period';
COMMENT ON COLUMN admin_unit.code IS 'code of the statistical office';
COMMENT ON COLUMN admin_unit.level IS 'province, district, commune or gate';
COMMENT ON COLUMN admin_unit.kind IS 'kind in Vietnamese';
COMMENT ON COLUMN admin_unit.name IS 'name without the kind';
COMMENT ON COLUMN admin_unit.full_name IS 'name with kinds and with all that it belongs to';
COMMENT ON COLUMN admin_unit.valid_from IS 'first day of the period; NULL where the records begin';
COMMENT ON COLUMN admin_unit.valid_to IS 'day after the last of the period; NULL while it is in force';
COMMENT ON COLUMN admin_unit.parent IS 'what it belongs to';
COMMENT ON COLUMN admin_unit.parent_code IS 'code of what it belongs to';
COMMENT ON COLUMN admin_unit.province IS 'its province';
COMMENT ON COLUMN admin_unit.province_code IS 'code of its province';
COMMENT ON COLUMN admin_unit.province_name IS 'name of its province';
COMMENT ON COLUMN admin_unit.district_code IS 'code of its district, NULL where there is none';
COMMENT ON COLUMN admin_unit.district_name IS 'name of its district, NULL where there is none';

CREATE FUNCTION place_changes()
RETURNS TABLE (old place, new place, kind text, effective date, resolution text)
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 3000 ROWS 14200
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION place_changes() IS 'all changes of official units by law since 2004';

CREATE VIEW admin_change WITH (security_invoker = true) AS
    SELECT
        old,
        place_code(old) AS old_code,
        place_full_name(old) AS old_full_name,
        new,
        place_code(new) AS new_code,
        place_full_name(new) AS new_full_name,
        kind,
        effective,
        resolution
    FROM place_changes();
COMMENT ON VIEW admin_change IS 'what official units became by law since 2004, one row a pair of units and day';
COMMENT ON COLUMN admin_change.old IS 'the older unit';
COMMENT ON COLUMN admin_change.old_code IS 'code of the older unit';
COMMENT ON COLUMN admin_change.old_full_name IS 'name of the older unit with all that it belonged to';
COMMENT ON COLUMN admin_change.new IS 'the younger unit';
COMMENT ON COLUMN admin_change.new_code IS 'code of the younger unit';
COMMENT ON COLUMN admin_change.new_full_name IS 'name of the younger unit with all that it belongs to';
COMMENT ON COLUMN admin_change.kind IS 'full, partial, area, population, rename, retype, reparent, or several of the last three';
COMMENT ON COLUMN admin_change.effective IS 'day of the change';
COMMENT ON COLUMN admin_change.resolution IS 'act of law, NULL where it is not known';
