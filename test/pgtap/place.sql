-- Properties of the type place, over all units of the gazetteer.
BEGIN;
SELECT plan(44);
SET LOCAL DateStyle = ISO;

CREATE TEMP TABLE unit AS
SELECT u AS p, row_number() OVER () AS n, place_level(u) AS level, place_code(u) AS code,
    place_valid_from(u) AS first, place_valid_to(u) AS gone, place_valid(u) AS valid,
    place_parent(u) AS parent, place_district(u) AS district, place_province(u) AS province
FROM admin_units() u;
ANALYZE unit;
-- some of all, for what is tried pair by pair
CREATE TEMP TABLE sample AS
SELECT * FROM unit WHERE n % 97 = 0 OR level = 'province' AND n % 5 = 0 OR level = 'gate' AND n % 7 = 0;
SELECT cmp_ok(count(*)::int, '>', 17000, 'there are units') FROM unit;
SELECT is(count(DISTINCT p), count(*), 'each unit is there once') FROM unit;
SELECT is(count(DISTINCT (level, code, first)), count(*), 'level, code and first day name a unit') FROM unit;
SELECT set_eq('SELECT DISTINCT level FROM unit', ARRAY['province', 'district', 'commune', 'gate'], 'the levels');

-- text and binary
SELECT is(count(*)::int, 0, 'text is the code and the first day')
FROM unit WHERE p::text <> code || coalesce('@' || first, '');
SELECT is(count(*)::int, 0, 'text reads back') FROM unit WHERE p::text::place <> p OR NOT is_place(p::text);
SELECT is(count(DISTINCT p::text), count(*), 'texts are unique') FROM unit;
SELECT is(count(*)::int, 0, 'any day of the period reads as the unit')
FROM unit, LATERAL (VALUES (coalesce(first, date '0001-01-01')), (coalesce(gone - 1, date '9999-12-31')),
    (coalesce(first, coalesce(gone, '2030-01-01') - 1))) v(day)
WHERE (code || '@' || day)::place <> p OR place(code, day) <> p;
SELECT is(count(*)::int, 0, 'the day before and the day after read as another unit, or as none')
FROM unit, LATERAL (VALUES (first - 1), (gone)) v(day)
WHERE try_place(code || '@' || day) = p;
SELECT is(count(*)::int, 0, 'a date is no part of a text that begins with the records')
FROM unit WHERE (first IS NULL) <> (p::text = code);
SELECT is(count(*)::int, 0, 'codes have their digits') FROM unit
WHERE code !~ CASE level WHEN 'province' THEN '^\d{2}$' WHEN 'district' THEN '^\d{3}$'
    WHEN 'commune' THEN '^\d{5}$' ELSE '^CK\d{3}$' END;
SELECT is(count(*)::int, 0, 'binary is four bytes') FROM unit
WHERE length(place_send(p)) <> 4 OR pg_column_size(p) <> 4;
SELECT is(count(DISTINCT place_send(p)), count(*), 'binary forms are unique') FROM unit;
SELECT is(count(*)::int, 0, 'jsonb agrees with the attributes') FROM unit
WHERE p::jsonb <> jsonb_build_object('code', code, 'from', first::text, 'name', place_name(p), 'full_name', place_full_name(p),
    'level', level, 'kind', place_kind(p), 'province_code', place_code(province));
SELECT is(place_send(p), sent, 'the number of ' || p || ' stays') FROM (VALUES
    (place '01', '\x00000001'::bytea), ('01@2025-07-01', '\x00000002'), ('18496', '\x000027ec'),
    ('436@2007-06-12', '\x000001e9')) v(p, sent);

-- order and hashes
SELECT is(count(*)::int, 0, 'the order is by level, code and first day')
FROM (SELECT *, lag(p) OVER w AS p0, lag(level) OVER w AS level0, lag(code) OVER w AS code0, lag(first) OVER w AS first0
    FROM unit WINDOW w AS (ORDER BY p)) s
WHERE p0 IS NOT NULL AND NOT (
    array_position(ARRAY['province', 'district', 'commune', 'gate'], level0)
        < array_position(ARRAY['province', 'district', 'commune', 'gate'], level)
    OR level0 = level AND code0 COLLATE "C" < code COLLATE "C"
    OR level0 = level AND code0 = code AND coalesce(first0, '-infinity') < coalesce(first, '-infinity'));
SELECT is((SELECT array_agg(p) FROM unit), (SELECT array_agg(p ORDER BY p) FROM unit), 'admin_units() is in this order');
SELECT ok(bool_and((a.p < b.p)::int + (a.p = b.p)::int + (a.p > b.p)::int = 1), 'of <, = and > exactly one holds')
FROM sample a, sample b;
SELECT ok(bool_and((a.p < b.p) = (b.p > a.p) AND (a.p <= b.p) = (b.p >= a.p)
        AND (a.p < b.p) <> (a.p >= b.p) AND (a.p > b.p) <> (a.p <= b.p) AND (a.p = b.p) <> (a.p <> b.p)),
    'commutators and negators agree') FROM sample a, sample b;
SELECT ok(bool_and(place_cmp(a.p, b.p) = sign(a.n - b.n)), 'the comparison is the order') FROM sample a, sample b;
SELECT ok(bool_and(place_hash(a.p) = place_hash(b.p) AND place_hash_extended(a.p, a.n) = place_hash_extended(b.p, a.n)),
    'equal values have equal hashes') FROM unit a JOIN unit b ON a.p = b.p::text::place;
SELECT is((SELECT count(*) FROM (SELECT DISTINCT p FROM unit, generate_series(1, 2)) s), (SELECT count(*) FROM unit),
    'DISTINCT');

-- what belongs to what
SELECT is(count(*)::int, 0, 'only provinces have no parent') FROM unit WHERE (parent IS NULL) <> (level = 'province');
SELECT is(count(*)::int, 0, 'the parent is there on the last day') FROM unit
WHERE NOT place_valid(parent) @> coalesce(gone - 1, date '9999-12-31');
SELECT is(count(*)::int, 0, 'the province is there on the last day') FROM unit
WHERE NOT place_valid(province) @> coalesce(gone - 1, date '9999-12-31');
SELECT is(count(*)::int, 0, 'the province is the one of the parent, and a province its own') FROM unit
WHERE place_code(province) <> place_code(coalesce(place_province(parent), p)) OR place_level(province) <> 'province';
SELECT is(count(*)::int, 0, 'the district is a district, the parent or itself') FROM unit
WHERE place_level(district) <> 'district' OR district <> CASE level WHEN 'district' THEN p ELSE parent END;
SELECT is(count(*)::int, 0, 'no district is there after June 2025') FROM unit
WHERE level = 'district' AND valid @> date '2025-07-01' OR district IS NOT NULL AND coalesce(gone, 'infinity') > '2025-07-01';
CREATE FUNCTION pg_temp.own_name(p place) RETURNS text LANGUAGE sql AS $$
SELECT concat_ws(' ', place_kind(p), place_gate_class(p), place_name(p)) WHERE p IS NOT NULL
$$;
SELECT is(count(*)::int, 0, 'the full name is its own, that of its district and that of its province') FROM unit
WHERE place_full_name(p) <> concat_ws(', ', pg_temp.own_name(p),
    CASE WHEN level = 'commune' THEN pg_temp.own_name(district) END,
    CASE WHEN level <> 'province' THEN pg_temp.own_name(province) END);
SELECT is(count(*)::int, 0, 'names are NFC, without blanks around') FROM unit
WHERE place_full_name(p) IS NOT NFC NORMALIZED OR place_name(p) <> btrim(place_name(p)) OR place_name(p) = '';
SELECT is(count(*)::int, 0, 'the period is what valid_from and valid_to say') FROM unit
WHERE valid <> daterange(first, gone) OR isempty(valid);
SELECT is(count(*)::int, 0, 'periods of a code do not overlap')
FROM (SELECT valid, lag(valid) OVER (PARTITION BY level, code ORDER BY p) AS before FROM unit) s WHERE valid && before;

-- containment
SELECT is(count(*)::int, 0, 'parent, district and province contain a unit, and it them not') FROM unit
WHERE NOT (parent @> p AND district @> p AND province @> p AND p <@ province) OR p @> parent;
SELECT is(count(*)::int, 0, 'a unit contains itself') FROM unit WHERE NOT p @> p OR NOT p <@ p;
SELECT is(count(*)::int, 0, '@> and <@ are one') FROM sample a, sample b WHERE (a.p @> b.p) <> (b.p <@ a.p);
SELECT is(count(*)::int, 0, 'on one day, only what is above contains')
FROM sample a, sample b WHERE a.valid @> date '2020-06-01' AND b.valid @> date '2020-06-01' AND a.p @> b.p
    AND a.p NOT IN (b.p, coalesce(b.parent, b.p), coalesce(b.district, b.p), b.province)
    AND a.code NOT IN (place_code(b.province), coalesce(place_code(b.district), ''));

-- other days
SELECT is(count(*)::int, 0, 'on a day of its period, a unit is itself')
FROM unit, LATERAL (VALUES (coalesce(first, date '-infinity')), (coalesce(gone - 1, date 'infinity'))) v(day)
WHERE place_at(p, day) IS DISTINCT FROM p
    OR (SELECT array_agg((c.place, c.kind, c.effective, c.resolution)) FROM place_convert(p, day) c)
        IS DISTINCT FROM ARRAY[(p, 'full'::text, NULL::date, NULL::text)];
SELECT is(count(*)::int, 0, 'what a unit becomes is there on that day')
FROM unit, unnest('{2004-01-01,2019-12-31,2025-06-30,2025-07-01,2027-01-01}'::date[]) day, place_convert(p, day) c
WHERE NOT place_valid(c.place) @> day;
SELECT is(count(*)::int, 0, 'place_at() is one of them')
FROM unit, unnest('{2004-01-01,2019-12-31,2025-06-30,2025-07-01,2027-01-01}'::date[]) day
WHERE place_at(p, day) IS NOT NULL AND place_at(p, day) NOT IN (SELECT c.place FROM place_convert(p, day) c);
SELECT is(count(*)::int, 0, 'a change leads from what was there the day before, to what is there on the day')
FROM place_changes()
WHERE NOT place_valid(old) @> (effective - 1) OR NOT place_valid(new) @> effective;

-- the view says the same
SELECT is(count(*)::int, 0, 'admin_unit agrees with the functions')
FROM admin_unit v JOIN unit u ON v.place = u.p
WHERE (v.code, v.level, v.valid_from, v.valid_to, v.parent, v.parent_code, v.province, v.province_code, v.district_code)
    IS DISTINCT FROM (u.code, u.level, u.first, u.gone, u.parent, place_code(u.parent), u.province, place_code(u.province),
        place_code(u.district));

SELECT * FROM finish();
ROLLBACK;
