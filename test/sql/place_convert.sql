--
-- place: the same ground on another day
--
SET DateStyle = ISO;
-- in its own period: itself
SELECT * FROM place_convert('18496', '2025-06-30');
SELECT * FROM place_convert('18496@2025-07-01', '2025-07-01');
SELECT place_at('18496', '2024-01-01'), place_at('18496', '-infinity'), place_at('18496@2025-07-01', 'infinity');
-- one successor, and what it was made of
SELECT * FROM place_convert('18520', '2025-07-01');
SELECT * FROM place_convert('18520', 'infinity');
SELECT place_full_name(place), kind, effective, resolution FROM place_convert('18496@2025-07-01', '2025-06-30');
-- renamed, of another kind, divided, merged with others
SELECT * FROM place_convert('436', '2010-01-01');
SELECT * FROM place_convert('769', '2021-01-01');
SELECT * FROM place_convert('762', '2022-01-01');
SELECT * FROM place_convert('00112', '2025-07-01');
-- a province, forward and back
SELECT * FROM place_convert('45', '2025-07-01');
SELECT * FROM place_convert('44@2025-07-01', '2025-06-30');
-- chains: several changes on the way
SELECT place_full_name('18511') AS was;
SELECT place_full_name(place), kind, effective, resolution FROM place_convert('18511', '2024-01-01');
SELECT place_full_name(place), kind, effective, resolution FROM place_convert('18511', '2026-01-01');
SELECT place_full_name(place), kind, effective, resolution FROM place_convert('18535', '2026-01-01');
-- a border gate
SELECT * FROM place_convert('CK044', '2026-01-01');

-- one place, where the law moved all people
SELECT p, d, place_at(p::place, d::date), place_full_name(place_at(p::place, d::date))
FROM (VALUES (1, '18520', '2026-01-01'), (2, '18496@2025-07-01', '2024-01-01'), (3, '436', '2020-01-01'),
	(4, '436@2007-06-12', '2004-01-01'), (5, '45', '2026-01-01'), (6, '45', '2025-06-30'),
	(7, '44@2025-07-01', '2025-06-30'), (8, '762', '2022-01-01'), (9, '00112', '2026-01-01'), (10, '444', '2026-01-01'),
	(11, '18511', '2021-01-01'), (12, '18511', '2026-01-01'), (13, 'CK044', '2026-01-01')) v(n, p, d)
ORDER BY n;
SELECT place_at('18520', NULL) IS NULL AND place_at(NULL, '2025-07-01') IS NULL AS strict;
SELECT count(*) AS strict FROM place_convert('18520', NULL);
-- days that no calendar of the tables has
SELECT place_at('18520', '4713-01-01 BC') = '18520' AS long_before,
	place_at('18520', '5874897-12-31') = place_at('18520', 'infinity') AS long_after;

-- in the select list, row by row, as in FROM
CREATE TEMP TABLE asked AS
SELECT u AS p, d::date FROM admin_units() u, unnest('{2004-01-01,2019-06-01,2024-12-31,2025-07-01,2026-10-01}'::text[]) d
WHERE place_code(place_province(u)) IN ('42', '44', '45', '79');
CREATE TEMP TABLE in_from AS
SELECT p, d, c.* FROM asked, place_convert(p, d) c;
CREATE TEMP TABLE in_list AS
SELECT p, d, (c).* FROM (SELECT p, d, place_convert(p, d) AS c FROM asked OFFSET 0) s;
SELECT count(*) > 1000 AS many FROM in_from;
SELECT count(*) AS differ FROM ((TABLE in_from EXCEPT ALL TABLE in_list) UNION ALL (TABLE in_list EXCEPT ALL TABLE in_from)) s;
-- and where rows are left over when the query wants no more
SELECT count(*) > 1000 AS many, bool_and(first IS NOT DISTINCT FROM
	(SELECT f.place FROM in_from f WHERE f.p = s.p AND f.d = s.d ORDER BY f.place LIMIT 1)) AS first_is_first
FROM (SELECT p, d, (SELECT (place_convert(p, d)).place LIMIT 1) AS first FROM asked
	WHERE p <@ '42' OFFSET 0) s;
SELECT n, (place_convert('44@2025-07-01', '2025-06-30')).place FROM generate_series(1, 3) n ORDER BY n, 2 LIMIT 5;
SELECT place_convert('18520', '2025-07-01'), generate_series(1, 3) AS other_rows;
-- laws: places found are there on that day; place_at is one of them
SELECT bool_and(place_valid(place) @> d) AS there_then, bool_and(kind IS NOT NULL) AS kind,
	bool_and((effective IS NULL) = (place = p)) AS effective FROM in_from;
SELECT count(*) AS not_of_them FROM asked
WHERE place_at(p, d) IS NOT NULL AND NOT EXISTS (SELECT FROM in_from f WHERE f.p = asked.p AND f.d = asked.d AND f.place = place_at(asked.p, asked.d));
SELECT bool_and(place_at(p, d) = p AND (SELECT count(*) FROM place_convert(p, d)) = 1) AS own_period
FROM asked WHERE place_valid(p) @> d;
