--
-- place: what contains what
--
-- by the hierarchy
SELECT c, p, c::place @> p::place AS "c @> p", p::place <@ c::place AS "p <@ c", p::place @> c::place AS "p @> c"
FROM (VALUES
	(1, '42', '42'), (2, '42', '444'), (3, '42', '18496'), (4, '444', '18496'), (5, '444', '444'),
	(6, '18496', '18496'), (7, '18496', '18520'), (8, '01', '444'), (9, '01', '18496'),
	(10, '42@2025-07-01', '18496@2025-07-01'), (11, '42', 'CK044'), (12, '42@2025-07-01', 'CK044@2025-07-01')
) v(n, c, p) ORDER BY n;
SELECT place '42' @> NULL IS NULL AND NULL::place <@ place '42' IS NULL AS strict;
SELECT place_contains(container => '42', contained => '444'), place_contained(contained => '444', container => '42');

-- across time, where all people went there
SELECT c, p, c::place @> p::place AS "c @> p"
FROM (VALUES
	-- a province that stayed, and its former districts and communes
	(1, '42@2025-07-01', '18496'), (2, '42@2025-07-01', '444'), (3, '42', '18496@2025-07-01'),
	-- a commune merged into another
	(4, '18496@2025-07-01', '18496'), (5, '18496@2025-07-01', '18526'), (6, '18496', '18496@2025-07-01'),
	(7, '18550@2025-07-01', '18520'), (8, '18496@2025-07-01', '18520'),
	-- the same province code, of another province since
	(9, '44@2025-07-01', '44'), (10, '44', '44@2025-07-01'), (11, '44@2025-07-01', '45'),
	-- the same commune code, of another commune
	(12, '26740@2025-07-01', '26740')
) v(n, c, p) ORDER BY n;

-- what is remembered from call to call is right: many containers in one
-- expression, one container again and again, and back
CREATE TEMP TABLE container AS
SELECT p::place AS c, n FROM unnest('{42,44,45,01,42@2025-07-01,444,436,18496@2025-07-01,18496,CK044}'::text[])
	WITH ORDINALITY v(p, n);
CREATE TEMP TABLE inside AS
SELECT u AS p FROM admin_units() u WHERE place_code(place_province(u)) IN ('01', '42', '44', '45');
-- once each, from a new call
CREATE FUNCTION pg_temp.fresh(c place, p place) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	answer boolean;
BEGIN
	EXECUTE format('SELECT place %L @> %L', c, p) INTO answer;
	RETURN answer;
END $$;
CREATE TEMP TABLE truth AS
SELECT c, p, pg_temp.fresh(c, p) AS contains FROM container, (SELECT p FROM inside ORDER BY place_hash(p) LIMIT 300) s
UNION ALL SELECT a.c, b.c, pg_temp.fresh(a.c, b.c) FROM container a, container b;
SELECT count(*), count(*) FILTER (WHERE contains) > 50 AS some,
	bool_and((c @> p) = contains) AS by_rows, bool_and((p <@ c) = contains) AS commuted FROM truth;
SELECT bool_and((c @> p) = contains) AS by_container FROM (SELECT * FROM truth ORDER BY c, p OFFSET 0) s;
SELECT bool_and((c @> p) = contains) AS twice FROM (SELECT * FROM truth, generate_series(1, 2) ORDER BY c, p OFFSET 0) s;
SELECT bool_and((c @> p) = contains) AS to_and_fro FROM (SELECT * FROM truth, generate_series(1, 3) ORDER BY p, c OFFSET 0) s;

-- laws: reflexive, transitive; a parent contains
SELECT bool_and(u @> u) AS reflexive, bool_and(place_parent(u) @> u) AS parent, bool_and(place_province(u) @> u) AS province
FROM admin_units() u;
