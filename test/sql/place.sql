--
-- place: what a place is
--
SET DateStyle = ISO;
CREATE TEMP TABLE sample (id serial PRIMARY KEY, p place);
INSERT INTO sample (p) VALUES ('01'), ('42'), ('42@2025-07-01'), ('444'), ('436'), ('436@2007-06-12'), ('769@2021-01-01'),
	('18496'), ('18496@2025-07-01'), ('18520'), ('00001'), ('31150@2025-07-01'), ('CK044'), ('CK044@2025-07-01'), (NULL);
SELECT p, place_name(p), place_kind(p), place_level(p), place_code(p), place_full_name(p) FROM sample ORDER BY id;
SELECT p, place_parent(p), place_district(p), place_province(p), place_valid(p), place_valid_from(p), place_valid_to(p)
FROM sample ORDER BY id;
SELECT p, place_gate_class(p) FROM sample WHERE place_level(p) = 'gate' OR id = 1 ORDER BY id;
SELECT p::jsonb FROM sample ORDER BY id;
-- all kinds there are
SELECT place_level(u), place_kind(u), place_gate_class(u), count(*) > 0 AS some
FROM admin_units() u
GROUP BY 1, 2, 3 ORDER BY place_level(u) COLLATE "C", place_kind(u) COLLATE "C", place_gate_class(u) COLLATE "C";
-- how the first and the last day look to a range
SELECT place_valid('18496') @> date '-infinity' AS from_the_beginning, place_valid('18496') @> date '2025-07-01' AS end_is_out,
	place_valid('18496@2025-07-01') @> date '2025-07-01' AS first_is_in,
	place_valid('18496@2025-07-01') @> date 'infinity' AS until_further,
	place_valid('18496') -|- place_valid('18496@2025-07-01') AS one_behind_the_other,
	place_valid('18496') = daterange(NULL, '2025-07-01') AS canonical;

-- 4 bytes by value, and category U: no tool takes it for a number
SELECT typlen, typbyval, typalign, typstorage, typcategory, typispreferred
FROM pg_type WHERE oid = 'place'::regtype;
SELECT pg_column_size(p) FROM sample WHERE id = 1;

-- forms that name the type
SELECT place '18496', '18496'::place, CAST('18496' AS place), place('18496'::text), place('18496'),
	'18496'::varchar::place, '18496'::varchar(10)::place;
-- no cast is implicit
SELECT castsource::regtype, casttarget::regtype, castcontext, castmethod
FROM pg_cast
WHERE 'place'::regtype IN (castsource, casttarget)
ORDER BY castsource::regtype::text, casttarget::regtype::text;
SELECT place '01' + 1;
SELECT place '01'::int;
SELECT 1::place;
SELECT place '01' = 1;
-- text is taken on assignment
CREATE TEMP TABLE target (p place);
INSERT INTO target SELECT t::text FROM (VALUES ('18496'), ('18496@2026-07-01')) v(t);
INSERT INTO target SELECT t::varchar FROM (VALUES ('ck044')) v(t);
INSERT INTO target SELECT '99999'::text;
UPDATE target SET p = '01'::text WHERE p = '18496';
SELECT p FROM target ORDER BY p;
-- and long text that is compressed or stored apart
CREATE TEMP TABLE toasted (t text);
INSERT INTO toasted VALUES (repeat(' ', 100000) || '18496');
SELECT t::place, is_place(t), try_place(t), length(t) FROM toasted;
SELECT t, try_place(t), is_place(t)
FROM (VALUES ('18496@2025-07-15'), ('436@2025-07-15'), (''), (NULL), ('99999'), ('Hương Khê')) v(t);

-- grouping by province
CREATE TEMP TABLE report AS
SELECT u AS p, 1 + place_code(u)::int % 3 AS cases FROM admin_units() u
WHERE place_level(u) = 'commune' AND place_code(place_province(u)) IN ('42', '44', '45');
SELECT place_province(p), place_full_name(place_province(p)), count(*) > 0 AS some
FROM report GROUP BY place_province(p) ORDER BY place_province(p);
SELECT place_province(p) AS province, sum(cases) AS cases INTO TEMP by_hash FROM report GROUP BY 1;
SET enable_hashagg = off;
SELECT place_province(p) AS province, sum(cases) AS cases INTO TEMP by_sort FROM report GROUP BY 1;
RESET enable_hashagg;
SELECT count(*) = (SELECT count(*) FROM by_hash) AS all, bool_and(h.cases = s.cases) AS same
FROM by_hash h JOIN by_sort s USING (province);
SELECT sum(cases) = (SELECT sum(cases) FROM report) AS complete FROM by_hash;

-- the views
SELECT * FROM admin_unit WHERE place IN ('42@2025-07-01', '444', '18496', '18496@2025-07-01') ORDER BY place \gx
SELECT count(*) > 17000 AS many, count(*) = count(DISTINCT place) AS unique,
	count(*) = count(DISTINCT (level, code, valid_from)) AS unique_key FROM admin_unit;
SELECT level, count(*) FROM admin_unit
WHERE level <> 'gate' AND coalesce(valid_from, '-infinity') <= '2025-07-01' AND coalesce(valid_to, 'infinity') > '2025-07-01'
GROUP BY level ORDER BY level;
SELECT level, count(*) FROM admin_unit
WHERE level <> 'gate' AND coalesce(valid_from, '-infinity') <= '2025-06-30' AND coalesce(valid_to, 'infinity') > '2025-06-30'
GROUP BY level ORDER BY level;
SELECT * FROM admin_change WHERE (new = '436@2007-06-12' AND kind = 'retype') OR old = '18520' ORDER BY old, effective \gx
SELECT count(*) > 14000 AS many,
	bool_and(place_valid(new) @> effective) AS new_is_there, bool_and(old <> new) AS differ
FROM admin_change;
-- every column says what it is
SELECT attrelid::regclass AS view, attname FROM pg_attribute
WHERE attrelid IN ('admin_unit'::regclass, 'admin_change'::regclass) AND attnum > 0
	AND col_description(attrelid, attnum) IS NULL;
SELECT relname, reloptions FROM pg_class WHERE relname IN ('admin_unit', 'admin_change') ORDER BY 1;
-- functions of many rows where a row is wanted
SELECT count(*) > 17000 AS many FROM (SELECT admin_units()) s;
SELECT count(*) > 14000 AS many FROM (SELECT place_changes()) s;
SELECT count(*) FROM (SELECT admin_units() LIMIT 3) s;

-- what does not depend on how text is resolved
SELECT place_resolve(NULL) IS NULL AS null_text, place_resolve('', NULL, NULL) IS NULL AS empty,
	place_key(NULL) IS NULL AS strict, place_key('') = '' AS empty_key;
SELECT count(*) FROM place_candidates(NULL);
SELECT * FROM place_candidates('Hương Khê', max_candidates => 0);
SELECT * FROM place_candidates('Hương Khê', max_candidates => 257);
SELECT * FROM place_candidates(NULL, max_candidates => -1);
SELECT count(*) FROM place_candidates('', NULL, NULL, NULL);
SELECT proname, pg_get_function_arguments(oid) AS arguments, provolatile, proisstrict
FROM pg_proc WHERE proname IN ('place_resolve', 'place_candidates', 'place_key', 'place_convert', 'place_at') ORDER BY 1;

-- the extension may move to another schema
BEGIN;
CREATE SCHEMA elsewhere;
ALTER EXTENSION secstat SET SCHEMA elsewhere;
SET LOCAL search_path = pg_catalog;
SELECT '18496@2025-08-01'::elsewhere.place, elsewhere.place_name('18496');
SELECT count(*) FROM elsewhere.admin_unit WHERE code = '18496';
SELECT p OPERATOR(elsewhere.<@) '444' AS contained FROM (VALUES ('18496'::elsewhere.place)) v(p);
ROLLBACK;
