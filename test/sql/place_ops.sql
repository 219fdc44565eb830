--
-- place: order, operator classes
--
-- the operator classes are complete; prints only what is not
SELECT opcname, amname FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'place'::regtype AND NOT amvalidate(c.oid);
SELECT amname, opcname, opcdefault, amprocnum, amproc::regproc
FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
JOIN pg_amproc p ON amprocfamily = opcfamily
WHERE opcintype = 'place'::regtype ORDER BY amname, amprocnum;
SELECT oprname, oprcom::regoper AS commutator, oprnegate::regoper AS negator,
	oprrest AS restrict, oprjoin AS "join", oprcanmerge, oprcanhash
FROM pg_operator WHERE oprleft = 'place'::regtype ORDER BY oprname COLLATE "C";

-- by level, then by code, then by first day; each pair compared both ways
CREATE TEMP TABLE rising (n int, p place);
INSERT INTO rising SELECT n, p::place FROM unnest('{01, 01@2025-07-01, 02, 96, 001, 436, 436@2007-06-12,
	769, 769@2021-01-01, 00001, 18496, 18496@2025-07-01, 18520, 31150, CK044, CK044@2025-07-01, CK045}'::text[])
	WITH ORDINALITY v(p, n);
SELECT count(*) AS pairs,
	bool_and((a.p = b.p) = (a.n = b.n)) AS "=",
	bool_and((a.p <> b.p) = (a.n <> b.n)) AS "<>",
	bool_and((a.p < b.p) = (a.n < b.n)) AS "<",
	bool_and((a.p <= b.p) = (a.n <= b.n)) AS "<=",
	bool_and((a.p > b.p) = (a.n > b.n)) AS ">",
	bool_and((a.p >= b.p) = (a.n >= b.n)) AS ">=",
	bool_and(place_cmp(a.p, b.p) = sign(a.n - b.n)) AS cmp
FROM rising a, rising b;
SELECT array_agg(n ORDER BY p) = array_agg(n ORDER BY n) AS ascending,
	array_agg(n ORDER BY p DESC) = array_agg(n ORDER BY n DESC) AS descending
FROM rising;
SELECT place '18496' = '18496@2025-06-30' AS same_period, place '18496' = '18496@2025-07-01' AS other_period,
	NULL < place '01' AS null_is_unknown;

-- sorting many, in memory and by an index: the abbreviated keys are the order
SELECT setseed(0.5) IS NOT NULL AS seeded;
CREATE TEMP TABLE many AS
SELECT u AS p, ARRAY['province', 'district', 'commune', 'gate'] AS levels
FROM admin_units() u, generate_series(1, 2) ORDER BY random();
INSERT INTO many VALUES (NULL);
CREATE FUNCTION pg_temp.in_order(OUT pairs bigint, OUT by_fields boolean, OUT by_operator boolean) LANGUAGE sql AS $$
SELECT count(*) FILTER (WHERE p0 IS NOT NULL AND p IS NOT NULL),
	bool_and((array_position(levels, place_level(p0)), place_code(p0) COLLATE "C",
			coalesce(place_valid_from(p0), '-infinity'))
		<= (array_position(levels, place_level(p)), place_code(p) COLLATE "C",
			coalesce(place_valid_from(p), '-infinity'))),
	bool_and(p0 <= p)
FROM (SELECT p, levels, lag(p) OVER (ORDER BY p) AS p0 FROM many) s
$$;
SELECT pairs > 30000 AS many, by_fields, by_operator FROM pg_temp.in_order();
CREATE INDEX many_p ON many (p);
SET enable_sort = off;
SELECT pairs > 30000 AS many, by_fields, by_operator FROM pg_temp.in_order();
RESET enable_sort;
DROP INDEX many_p;

-- equal means the same hash, and the hashes are spread
SELECT count(DISTINCT place_hash(p)) > 0.999 * count(DISTINCT p) AS spread,
	bool_and(place_hash_extended(p, 0) & 4294967295 = place_hash(p)::bigint & 4294967295)
		AS seed_0_is_the_plain_hash,
	bool_and(place_hash_extended(p, 1) <> place_hash_extended(p, 2)) AS seed_counts
FROM many;
-- and one answer on every machine
SELECT place_hash('18496'), place_hash_extended('18496', 1);

-- arrays, rows, DISTINCT, GROUP BY, set operations, all ways to join
SELECT '{18496,NULL,"ck044","436@2020-01-01"}'::place[], array_position('{01,02}'::place[], '02'),
	place '436' = ANY ('{01,436}'::place[]) AS any, ROW(place '01', 1) < ROW(place '01', 2) AS row_order;
CREATE TEMP TABLE few AS SELECT place(c) AS p, n FROM unnest('{01,02,01,436,02,01}'::text[]) WITH ORDINALITY v(c, n);
SET enable_hashagg = off;
SELECT p, count(*) FROM few GROUP BY p ORDER BY p;
SET enable_hashagg = on; SET enable_sort = off;
SELECT array_agg(row(p, count) ORDER BY p) FROM (SELECT p, count(*) FROM few GROUP BY p) s;
RESET enable_sort; RESET enable_hashagg;
SELECT DISTINCT p FROM few ORDER BY p;
SELECT p FROM few EXCEPT SELECT place '01' ORDER BY p;
SELECT count(*) FROM few a JOIN few b ON a.p = b.p;
SET enable_hashjoin = off;
SELECT count(*) FROM few a JOIN few b ON a.p = b.p;
SET enable_mergejoin = off;
SELECT count(*) FROM few a JOIN few b ON a.p = b.p;
RESET enable_hashjoin; RESET enable_mergejoin;
SELECT p, rank() OVER (ORDER BY p), lag(p) OVER (ORDER BY p, n) FROM few ORDER BY p, n;

-- hash partitions, and ranges of places
CREATE TEMP TABLE hashed (p place) PARTITION BY HASH (p);
CREATE TEMP TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TEMP TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO hashed SELECT p FROM many WHERE p IS NOT NULL;
SELECT count(*) > 10000 AS filled FROM hashed GROUP BY tableoid;
CREATE TEMP TABLE listed (p place) PARTITION BY LIST (p);
CREATE TEMP TABLE listed_01 PARTITION OF listed FOR VALUES IN ('01', '01@2025-07-01');
INSERT INTO listed VALUES ('01@2026-01-01');
SELECT tableoid::regclass, p FROM listed;
INSERT INTO listed VALUES ('02');
