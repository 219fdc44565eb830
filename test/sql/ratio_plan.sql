--
-- ratio: indexes, and what the planner knows
--
SET max_parallel_workers_per_gather = 0;
-- a tenth of the rows is 1/2, the rest any share
CREATE TEMP TABLE figure AS
SELECT i, CASE WHEN i % 10 = 0 THEN ratio '1/2'
	ELSE ratio(i * 7919::bigint % 100000, 100000) END AS r
FROM generate_series(1, 20000) i;
CREATE INDEX figure_r ON figure (r);
ANALYZE figure;

CREATE FUNCTION pg_temp.plan(query text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN plan -> 0 -> 'Plan';
END $$;
CREATE FUNCTION pg_temp.rows(query text, OUT estimate float8, OUT truth float8) LANGUAGE plpgsql AS $$
BEGIN
	estimate := pg_temp.plan('SELECT * FROM ' || query) ->> 'Plan Rows';
	EXECUTE 'SELECT count(*) FROM ' || query INTO truth;
END $$;
-- after ANALYZE the estimates are near the truth: a range by two of the 100
-- bins of the histogram
SELECT q AS condition, truth, abs(estimate - truth) <= allowed AS near
FROM (VALUES (1, 'r = ''1/2''', 400), (2, 'r = ''17/100000''', 10), (3, 'r <> ''1/2''', 400),
	(4, 'r < ''1/4''', 400), (5, 'r <= ''1/2''', 400), (6, 'r > ''9/10''', 400),
	(7, 'r >= ''1/2''', 400), (8, 'r > ''1/10'' AND r < ''1/5''', 400),
	(9, 'r BETWEEN ''0/0'' AND ''1/100''', 400),
	(10, 'r IS NULL', 10), (11, 'r > ''2/1''', 10), (12, 'r < ''0/1''', 10)) v(n, q, allowed),
	pg_temp.rows('figure WHERE ' || q)
ORDER BY n;
SELECT truth > 1e6 AS many, estimate BETWEEN truth * 0.5 AND truth * 2 AS join_near
FROM pg_temp.rows('figure a JOIN figure b ON a.r = b.r');

-- the index is used: conditions, order, least and greatest
CREATE FUNCTION pg_temp.uses(query text, node text) RETURNS boolean LANGUAGE sql AS $$
SELECT pg_temp.plan(query)::text LIKE '%"Node Type": "' || node || '"%'
$$;
SET enable_bitmapscan = off;
SELECT pg_temp.uses('SELECT * FROM figure WHERE r = ''17/100000''', 'Index Scan') AS "=",
	pg_temp.uses('SELECT * FROM figure WHERE r < ''1/1000''', 'Index Scan') AS "<",
	pg_temp.uses('SELECT * FROM figure WHERE r > ''999/1000''', 'Index Scan') AS ">",
	pg_temp.uses('SELECT * FROM figure ORDER BY r DESC LIMIT 3', 'Index Scan') AS "order",
	pg_temp.uses('SELECT * FROM figure WHERE r = ''17/100000''::text::ratio', 'Index Scan') AS cast_is_immutable,
	pg_temp.uses('SELECT min(r) FROM figure', 'Index Only Scan') AS min,
	pg_temp.uses('SELECT max(r) FROM figure', 'Index Only Scan') AS max;
CREATE TEMP TABLE by_index AS SELECT i FROM figure WHERE r BETWEEN '1/10' AND '1/5';
SELECT array_agg(r) AS first FROM (SELECT r FROM figure ORDER BY r LIMIT 3) s \gset indexed_
SELECT min(r), max(r) FROM figure \gset indexed_
DROP INDEX figure_r;
SELECT (SELECT count(*) FROM by_index) > 1000 AS found, count(*) AS differ
FROM (SELECT i FROM figure WHERE r BETWEEN '1/10' AND '1/5') s
FULL JOIN by_index USING (i) WHERE s.i IS NULL OR by_index.i IS NULL;
SELECT (SELECT array_agg(r) FROM (SELECT r FROM figure ORDER BY r LIMIT 3) s)
		= :'indexed_first'::ratio[] AS same_first,
	min(r) = :'indexed_min'::ratio AS same_min, max(r) = :'indexed_max'::ratio AS same_max
FROM figure;

-- a hash index
CREATE INDEX figure_hash ON figure USING hash (r);
SELECT pg_temp.uses('SELECT * FROM figure WHERE r = ''17/100000''', 'Index Scan') AS hash;
SELECT count(*) FROM figure WHERE r = '01/02';
DROP INDEX figure_hash;
RESET enable_bitmapscan;

-- a unique key: 1/2 and 2/4 are two values, 1/2 and 01/02 are one
CREATE TEMP TABLE keyed (r ratio PRIMARY KEY);
INSERT INTO keyed VALUES ('1/2'), ('2/4'), ('0/0'), ('0/1');
INSERT INTO keyed VALUES ('01/02');
INSERT INTO keyed VALUES ('1.234/5.678'), ('1234/5678') ON CONFLICT DO NOTHING;
SELECT r FROM keyed ORDER BY r;

-- equal keys of a btree are stored once
CREATE TEMP TABLE same AS SELECT ratio '171/181' AS r FROM generate_series(1, 10000);
CREATE INDEX same_once ON same (r);
CREATE INDEX same_each ON same (r) WITH (deduplicate_items = off);
SELECT pg_relation_size('same_once') * 2 < pg_relation_size('same_each') AS deduplicated;

-- expressions and generated columns
CREATE TEMP TABLE report (line text, r ratio GENERATED ALWAYS AS (try_ratio(line)) STORED,
	share numeric GENERATED ALWAYS AS (percent(try_ratio(line), 2)) STORED);
INSERT INTO report VALUES ('1.962/1.969'), ('5/9/2019'), ('171/181');
CREATE INDEX report_percent ON report (percent(r, 2));
SELECT * FROM report ORDER BY line COLLATE "C";

-- ranges of values as partitions
CREATE TEMP TABLE ranged (r ratio) PARTITION BY RANGE (r);
CREATE TEMP TABLE ranged_low PARTITION OF ranged FOR VALUES FROM (MINVALUE) TO ('1/2');
CREATE TEMP TABLE ranged_high PARTITION OF ranged FOR VALUES FROM ('1/2') TO (MAXVALUE);
INSERT INTO ranged VALUES ('0/0'), ('1/3'), ('1/2'), ('2/4'), ('105/100');
SELECT tableoid::regclass, r FROM ranged ORDER BY r;
SELECT pg_temp.plan('SELECT * FROM ranged WHERE r > ''3/4''')::text NOT LIKE '%ranged_low%' AS pruned;
