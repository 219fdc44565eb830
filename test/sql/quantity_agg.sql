--
-- quantity: aggregates
--
CREATE TEMP TABLE haul (item text, month int, q quantity);
INSERT INTO haul VALUES
	('heroin', 1, '13 kg'), ('heroin', 2, '0,75 kg'), ('ketamine', 1, '0,9 kg'),
	('ketamine', 2, '450 g'), ('cần sa', 1, NULL), ('cần sa', 2, '5 kg'),
	('đá', 1, NULL), ('đá', 2, '0 kg');

SELECT sum(q), min(q), max(q), count(q), vi_format(sum(q)) FROM haul;
SELECT item, sum(q), min(q), max(q) FROM haul GROUP BY item ORDER BY item COLLATE "C";
SELECT item, month, sum(q) FROM haul GROUP BY GROUPING SETS ((item), (month), ())
ORDER BY item COLLATE "C", month;
-- no row, only NULL, one row
SELECT sum(q), min(q), max(q) FROM haul WHERE false;
SELECT sum(q), min(q), max(q) FROM haul WHERE q IS NULL;
SELECT sum(q), min(q), max(q) FROM haul WHERE q = '450 g';
SELECT sum(DISTINCT q), sum(q ORDER BY q DESC), sum(q) FILTER (WHERE month = 1)
FROM (TABLE haul UNION ALL TABLE haul) d;
-- one unit stays; mixed ones become the base; whatever the order
SELECT sum(q) FROM (VALUES (quantity '1,5 kg'), ('0,5 kg')) v(q);
SELECT sum(q ORDER BY q), sum(q ORDER BY q DESC) FROM (VALUES (quantity '1,5 kg'), ('500 g'), ('1 kg')) v(q);
SELECT sum(q) FROM (VALUES (quantity '1 lượng'), ('1 chỉ')) v(q);
SELECT sum(q) FROM (VALUES (quantity '1 lít'), ('1 m3')) v(q);
-- of equal ones the unit that is first in the table
SELECT min(q ORDER BY q::text), min(q ORDER BY q::text DESC), max(q ORDER BY q::text), max(q ORDER BY q::text DESC)
FROM (VALUES (quantity '1000 g'), ('1 kg'), ('0,001 tấn')) v(q);
-- exact, without zeros at the end
SELECT sum(q), sum(-q), sum(q - q) FROM (SELECT quantity(0.1, 'kg') AS q FROM generate_series(1, 100)) s;
SELECT sum(q) FROM (VALUES (quantity '9999999999999999999999999999 kg'), ('-9999999999999999999999999998 kg'), ('0,5 kg')) v(q);
-- summing changes no row, and two sums over one input are two values
SELECT sum(q), sum(q) + '1 kg' AS plus, sum(q + '0 kg') FROM haul;
SELECT q FROM haul WHERE q IS NOT NULL ORDER BY q, q::text;

-- other dimensions, and overflow
SELECT sum(q) FROM (VALUES (quantity '1 kg'), ('500 viên')) v(q);
SELECT sum(q) FROM (VALUES (quantity '1 viên'), ('500 bánh')) v(q);
SELECT min(q) FROM (VALUES (quantity '1 kg'), ('500 viên')) v(q);
SELECT max(q) FROM (VALUES (quantity '1 kg'), ('500 viên')) v(q);
SELECT unit(q), sum(q) FROM (VALUES (quantity '1 kg'), ('500 viên'), ('2 kg')) v(q) GROUP BY unit(q) ORDER BY 1;
SELECT sum(q) FROM (VALUES (quantity '9999999999999999999999999999 kg'), ('0 kg')) v(q);
SELECT sum(q) FROM (VALUES (quantity '9999999999999999999999999999 kg'), ('1 kg')) v(q);
SELECT sum(q) FROM (VALUES (quantity '-9999999999999999999999999999 kg'), ('-1 g')) v(q);
SELECT avg(q) FROM haul;
SELECT stddev(q) FROM haul;
-- the functions of the aggregates, called as they are not meant to be
SELECT quantity_sum_add('1 kg', '500 g'), quantity_sum_take('1 kg', '0,5 kg'), quantity_sum_take('1 kg', '1 g') IS NULL AS anew,
	quantity_sum_final('1 kg'), quantity_smaller('1 kg', '1 g'), quantity_larger('1 kg', '1 g');
SELECT q, quantity_sum_add(q, '1 kg'), q AS again FROM (VALUES (quantity '1 kg')) v(q);

-- each aggregate: parallel safe, with combine function, state not internal
SELECT p.proname, p.proparallel, p.provolatile, a.aggcombinefn::regproc,
	a.aggtranstype::regtype, a.aggmtransfn <> 0 AS moving, a.aggsortop::regoper
FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid
WHERE p.proargtypes = ARRAY['quantity'::regtype]::oidvector
	AND p.proname IN ('sum', 'min', 'max') ORDER BY p.proname;

-- moving windows: the same bytes as counted anew
CREATE TEMP TABLE series AS
SELECT i, CASE WHEN i % 7 = 0 THEN NULL WHEN i % 11 = 0 THEN quantity '0 kg'
	ELSE quantity((i * 7919 % 1000)::numeric / (10 ^ (i % 4))::int,
		CASE WHEN i % 37 = 0 THEN measure_unit 'g' ELSE 'kg' END) END AS q
FROM generate_series(1, 500) i;
CREATE FUNCTION pg_temp.counted(low int, high int, OUT text, OUT text, OUT text)
STABLE LANGUAGE sql AS $$
SELECT sum(q)::text, min(q)::text, max(q)::text FROM series WHERE i BETWEEN low AND high
$$;
SELECT frame, count(*),
	bool_and(ROW(s::text, low::text, high::text) IS NOT DISTINCT FROM pg_temp.counted(f, t)) AS same,
	count(s) AS not_null
FROM (
	SELECT '5 before' AS frame, i - 5 AS f, i AS t, sum(q) OVER w AS s,
		min(q) OVER w AS low, max(q) OVER w AS high
	FROM series WINDOW w AS (ORDER BY i ROWS 5 PRECEDING)
	UNION ALL
	SELECT 'around', i - 2, i + 3, sum(q) OVER w, min(q) OVER w, max(q) OVER w
	FROM series WINDOW w AS (ORDER BY i ROWS BETWEEN 2 PRECEDING AND 3 FOLLOWING)
	UNION ALL
	SELECT 'from here', i, 500, sum(q) OVER w, min(q) OVER w, max(q) OVER w
	FROM series WINDOW w AS (ORDER BY i ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
	UNION ALL
	SELECT 'so far', 1, i, sum(q) OVER w, min(q) OVER w, max(q) OVER w
	FROM series WINDOW w AS (ORDER BY i)
	UNION ALL
	SELECT 'one row', i, i, sum(q) OVER w, min(q) OVER w, max(q) OVER w
	FROM series WINDOW w AS (ORDER BY i ROWS BETWEEN CURRENT ROW AND CURRENT ROW)
	UNION ALL
	SELECT 'apart', i + 5, i + 9, sum(q) OVER w, min(q) OVER w, max(q) OVER w
	FROM series WINDOW w AS (ORDER BY i ROWS BETWEEN 5 FOLLOWING AND 9 FOLLOWING)
) x GROUP BY frame ORDER BY frame;
-- a window that moves away from what would overflow together, and from another dimension
SELECT i, sum(q) OVER (ORDER BY i ROWS BETWEEN CURRENT ROW AND CURRENT ROW)
FROM (VALUES (1, quantity '9999999999999999999999999999 kg'), (2, '9999999999999999999999999999 kg'),
	(3, '0,5 kg'), (4, '3 viên')) v(i, q);

-- parallel: the same bytes from parts
CREATE TABLE quantity_parallel AS
SELECT i % 10 AS g, CASE WHEN i % 13 = 0 THEN NULL
	ELSE quantity((i * 7919::bigint % 100003)::numeric / (10 ^ (i % 5))::int,
		CASE WHEN i % 10 > 7 AND i % 3 = 0 THEN measure_unit 'g' ELSE 'kg' END) END AS q
FROM generate_series(1, 40000) i;
ANALYZE quantity_parallel;
CREATE FUNCTION pg_temp.plan(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	line text;
	lines text := '';
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		lines := lines || line || E'\n';
	END LOOP;
	RETURN lines;
END $$;
\set all_rows 'SELECT sum(q)::text AS s, min(q)::text AS low, max(q)::text AS high, count(q) AS n FROM quantity_parallel'
\set by_group 'SELECT g, sum(q)::text AS s, min(q)::text AS low, max(q)::text AS high, count(q) AS n FROM quantity_parallel GROUP BY g'
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE serial_all AS :all_rows;
CREATE TEMP TABLE serial_group AS :by_group;
SELECT pg_temp.plan(:'all_rows') LIKE '%Partial Aggregate%' AS contains_partial_aggregate;
SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET parallel_leader_participation = off;
SELECT pg_temp.plan(:'all_rows') LIKE '%Partial Aggregate%' AS contains_partial_aggregate,
	pg_temp.plan(:'by_group') LIKE '%Partial HashAggregate%' AS contains_partial_hash_aggregate;
CREATE TEMP TABLE parallel_all AS :all_rows;
CREATE TEMP TABLE parallel_group AS :by_group;
SELECT a = b AS same, a.n > 30000 AS many FROM serial_all a, parallel_all b;
SELECT count(*), bool_and(a = b) AS same
FROM serial_group a FULL JOIN parallel_group b USING (g);
-- no row on any worker, and rows on one only
SELECT sum(q), min(q), max(q) FROM quantity_parallel WHERE g < 0;
SELECT sum(q) = max(q) AS same FROM quantity_parallel WHERE q = (SELECT max(q) FROM quantity_parallel);
-- an error in a worker, or in combining what workers found
CREATE TABLE quantity_large AS SELECT quantity '9999999999999999999999999999 kg' AS q, g FROM generate_series(1, 2) g;
CREATE TABLE quantity_apart AS SELECT quantity(g, CASE WHEN g = 1 THEN measure_unit 'kg' ELSE 'viên' END) AS q
FROM generate_series(1, 2) g;
\set SHOW_CONTEXT never
SELECT sum(q) FROM quantity_large;
SELECT sum(q) FROM quantity_apart;
\set SHOW_CONTEXT errors

-- partition-wise: combined over partitions
CREATE TABLE quantity_partitioned (g int, q quantity) PARTITION BY HASH (q);
CREATE TABLE quantity_partitioned_0 PARTITION OF quantity_partitioned FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE quantity_partitioned_1 PARTITION OF quantity_partitioned FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE quantity_partitioned_2 PARTITION OF quantity_partitioned FOR VALUES WITH (MODULUS 3, REMAINDER 2);
INSERT INTO quantity_partitioned TABLE quantity_parallel;
ANALYZE quantity_partitioned;
SET enable_partitionwise_aggregate = on;
SELECT count(*) AS partitions, min(n) > 10000 AS spread
FROM (SELECT tableoid, count(*) AS n FROM quantity_partitioned GROUP BY 1) s;
\set by_group 'SELECT g, sum(q)::text AS s, min(q)::text AS low, max(q)::text AS high, count(q) AS n FROM quantity_partitioned GROUP BY g'
SET max_parallel_workers_per_gather = 0;
SELECT pg_temp.plan(:'by_group') LIKE '%Partial HashAggregate%Partial HashAggregate%' AS by_partition;
CREATE TEMP TABLE partition_group AS :by_group;
SELECT count(*), bool_and(a = b) AS same
FROM serial_group a FULL JOIN partition_group b USING (g);
DROP TABLE quantity_parallel, quantity_large, quantity_apart, quantity_partitioned;
