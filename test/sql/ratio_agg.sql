--
-- ratio: aggregates
--
CREATE TEMP TABLE district (name text, month int, r ratio);
INSERT INTO district VALUES
	('Hương Khê', 1, '171/181'), ('Hương Khê', 2, '20/25'), ('Kỳ Anh', 1, '3/4'),
	('Kỳ Anh', 2, NULL), ('Vũ Quang', 1, '0/0'), ('Vũ Quang', 2, NULL),
	('Đức Thọ', 1, NULL);

SELECT sum(r), min(r), max(r), count(r), percent(sum(r), 2) FROM district;
SELECT name, sum(r), min(r), max(r) FROM district GROUP BY name ORDER BY name COLLATE "C";
SELECT name, month, sum(r) FROM district GROUP BY GROUPING SETS ((name), (month), ())
ORDER BY name COLLATE "C", month;
-- no row, only NULL, one row
SELECT sum(r), min(r), max(r) FROM district WHERE false;
SELECT sum(r), min(r), max(r) FROM district WHERE r IS NULL;
SELECT sum(r), min(r), max(r) FROM district WHERE name = 'Kỳ Anh';
SELECT sum(r) FROM district WHERE r = '0/0';
SELECT sum(DISTINCT r), sum(r ORDER BY r DESC), sum(r) FILTER (WHERE month = 1)
FROM (TABLE district UNION ALL TABLE district) d;
-- the sum of the parts and of the wholes
SELECT sum(r) = ratio(sum(part(r))::bigint, sum(whole(r))::bigint) AS pooled FROM district;
-- summing changes no row, and two sums over one input are two values
SELECT sum(r), sum(r) + '1/1' AS plus, sum(r + '0/1') FROM district;
SELECT r FROM district WHERE r IS NOT NULL ORDER BY r;

-- overflow is an error
SELECT sum(r) FROM (VALUES (ratio '9223372036854775807/9223372036854775807'), ('0/0')) v(r);
SELECT sum(r) FROM (VALUES (ratio '9223372036854775807/9223372036854775807'), ('0/1')) v(r);

-- the mean of ratios is not the ratio of the sums: there is none
SELECT avg(r) FROM district;
SELECT stddev(r) FROM district;
SELECT sum(r::text) FROM district;

-- each aggregate: parallel safe, with combine function, state not internal
SELECT p.proname, p.proparallel, p.provolatile, a.aggcombinefn::regproc,
	a.aggtranstype::regtype, a.aggmtransfn <> 0 AS moving, a.aggsortop::regoper
FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid
WHERE p.proargtypes = ARRAY['ratio'::regtype]::oidvector
	AND p.proname IN ('sum', 'min', 'max') ORDER BY p.proname;

-- moving windows: the same as counted anew
CREATE TEMP TABLE series AS
SELECT i, CASE WHEN i % 7 = 0 THEN NULL WHEN i % 11 = 0 THEN ratio '0/0'
	ELSE ratio(i * 7919 % 1000, 1 + i * 104729 % 1000) END AS r
FROM generate_series(1, 500) i;
CREATE FUNCTION pg_temp.counted(low int, high int, OUT ratio, OUT ratio, OUT ratio)
STABLE LANGUAGE sql AS $$
SELECT sum(r), min(r), max(r) FROM series WHERE i BETWEEN low AND high
$$;
SELECT frame, count(*),
	bool_and(ROW(s, low, high) IS NOT DISTINCT FROM pg_temp.counted(f, t)) AS same,
	count(s) AS not_null
FROM (
	SELECT '5 before' AS frame, i - 5 AS f, i AS t, sum(r) OVER w AS s,
		min(r) OVER w AS low, max(r) OVER w AS high
	FROM series WINDOW w AS (ORDER BY i ROWS 5 PRECEDING)
	UNION ALL
	SELECT 'around', i - 2, i + 3, sum(r) OVER w, min(r) OVER w, max(r) OVER w
	FROM series WINDOW w AS (ORDER BY i ROWS BETWEEN 2 PRECEDING AND 3 FOLLOWING)
	UNION ALL
	SELECT 'from here', i, 500, sum(r) OVER w, min(r) OVER w, max(r) OVER w
	FROM series WINDOW w AS (ORDER BY i ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
	UNION ALL
	SELECT 'so far', 1, i, sum(r) OVER w, min(r) OVER w, max(r) OVER w
	FROM series WINDOW w AS (ORDER BY i)
	UNION ALL
	SELECT 'one row', i, i, sum(r) OVER w, min(r) OVER w, max(r) OVER w
	FROM series WINDOW w AS (ORDER BY i ROWS BETWEEN CURRENT ROW AND CURRENT ROW)
	UNION ALL
	SELECT 'apart', i + 5, i + 9, sum(r) OVER w, min(r) OVER w, max(r) OVER w
	FROM series WINDOW w AS (ORDER BY i ROWS BETWEEN 5 FOLLOWING AND 9 FOLLOWING)
) x GROUP BY frame ORDER BY frame;
-- a window that moves away from what would overflow together
SELECT i, sum(r) OVER (ORDER BY i ROWS BETWEEN CURRENT ROW AND CURRENT ROW)
FROM (VALUES (1, ratio '9223372036854775807/9223372036854775807'),
	(2, '9223372036854775807/9223372036854775807'), (3, '1/2')) v(i, r);

-- parallel: the same answer from parts
CREATE TABLE ratio_parallel AS
SELECT i % 10 AS g, CASE WHEN i % 13 = 0 THEN NULL
	ELSE ratio(i * 7919::bigint % 100003, 1 + i * 104729::bigint % 100019) END AS r
FROM generate_series(1, 40000) i;
ANALYZE ratio_parallel;
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
\set all_rows 'SELECT sum(r) AS s, min(r) AS low, max(r) AS high, count(r) AS n FROM ratio_parallel'
\set by_group 'SELECT g, sum(r) AS s, min(r) AS low, max(r) AS high, count(r) AS n FROM ratio_parallel GROUP BY g'
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
SELECT sum(r), min(r), max(r) FROM ratio_parallel WHERE g < 0;
SELECT sum(r), min(r), max(r) FROM ratio_parallel WHERE r = '7919/4711';
SELECT sum(r) = max(r) AS same FROM ratio_parallel WHERE r = (SELECT max(r) FROM ratio_parallel);
-- an overflow in a worker, or in combining what workers found
CREATE TABLE ratio_large AS SELECT ratio(4611686018427387904, 4611686018427387904) AS r, g
FROM generate_series(1, 2) g;
\set SHOW_CONTEXT never
SELECT sum(r) FROM ratio_large;
\set SHOW_CONTEXT errors

-- partition-wise: combined over partitions
CREATE TABLE ratio_partitioned (g int, r ratio) PARTITION BY HASH (r);
CREATE TABLE ratio_partitioned_0 PARTITION OF ratio_partitioned FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE ratio_partitioned_1 PARTITION OF ratio_partitioned FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE ratio_partitioned_2 PARTITION OF ratio_partitioned FOR VALUES WITH (MODULUS 3, REMAINDER 2);
INSERT INTO ratio_partitioned TABLE ratio_parallel;
ANALYZE ratio_partitioned;
SET enable_partitionwise_aggregate = on;
SELECT count(*) AS partitions, min(n) > 10000 AS spread
FROM (SELECT tableoid, count(*) AS n FROM ratio_partitioned GROUP BY 1) s;
\set by_group 'SELECT g, sum(r) AS s, min(r) AS low, max(r) AS high, count(r) AS n FROM ratio_partitioned GROUP BY g'
SET max_parallel_workers_per_gather = 0;
SELECT pg_temp.plan(:'by_group') LIKE '%Partial HashAggregate%Partial HashAggregate%' AS by_partition;
CREATE TEMP TABLE partition_group AS :by_group;
SELECT count(*), bool_and(a = b) AS same
FROM serial_group a FULL JOIN partition_group b USING (g);
DROP TABLE ratio_parallel, ratio_large, ratio_partitioned;
