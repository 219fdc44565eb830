--
-- place: indexes, and what the planner knows
--
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE figure AS
SELECT i, u AS p, date '2021-01-01' + (i % 10)::int AS day
FROM (SELECT row_number() OVER (ORDER BY u) AS i, u FROM admin_units() u) s;
CREATE INDEX figure_p ON figure (p);
ANALYZE figure;
SET enable_seqscan = off;
SET enable_bitmapscan = off;

-- an index on the column serves <@ and @>, either way round, with = ANY
EXPLAIN (COSTS OFF) SELECT i FROM figure WHERE p = '436';
EXPLAIN (COSTS OFF) SELECT i FROM figure WHERE p <@ 'CK044';
EXPLAIN (COSTS OFF) SELECT i FROM figure WHERE 'CK044' @> p;
EXPLAIN (COSTS OFF) SELECT p FROM figure WHERE p <@ 'CK044' ORDER BY p;
EXPLAIN (COSTS OFF) SELECT i FROM figure WHERE place_contained(p, 'CK044');
-- not where the container is no constant, nor for what is not in it
CREATE FUNCTION pg_temp.by_any(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN plan::text LIKE '%= ANY %';
END $$;
SELECT pg_temp.by_any('SELECT i FROM figure WHERE p <@ ''CK044''') AS constant,
	pg_temp.by_any('SELECT i FROM figure WHERE p <@ NULL') AS null,
	pg_temp.by_any('SELECT i FROM figure WHERE NOT p <@ ''CK044''') AS not_in_it,
	pg_temp.by_any('SELECT count(*) FROM figure a, figure b WHERE a.p <@ b.p AND b.i = 1') AS column;
-- a parameter is a constant in a plan of its own, and none in a generic one
PREPARE inside AS SELECT count(*) FROM figure WHERE p <@ $1;
SET plan_cache_mode = force_custom_plan;
EXPLAIN (COSTS OFF) EXECUTE inside ('CK044');
EXECUTE inside ('444');
SET plan_cache_mode = force_generic_plan;
EXECUTE inside ('444');
RESET plan_cache_mode;
DEALLOCATE inside;

-- the answers are the same by all plans
CREATE FUNCTION pg_temp.found(query text) RETURNS int[] LANGUAGE plpgsql AS $$
DECLARE
	found int[];
BEGIN
	EXECUTE 'SELECT array_agg(i ORDER BY i) FROM (' || query || ') s' INTO found;
	RETURN found;
END $$;
CREATE TEMP TABLE asked AS
SELECT format('SELECT i FROM figure WHERE p %s %L', o, c) AS query, NULL::int[] AS by_index, NULL::int[] AS by_bitmap,
	NULL::int[] AS by_rows
FROM unnest('{01,42,42@2025-07-01,44@2025-07-01,444,436,18496,18496@2025-07-01,26740@2025-07-01,CK044,00001}'::text[]) c,
	unnest('{<@,@>,=}'::text[]) o;
UPDATE asked SET by_index = pg_temp.found(query);
SET enable_bitmapscan = on; SET enable_indexscan = off; SET enable_indexonlyscan = off;
UPDATE asked SET by_bitmap = pg_temp.found(query);
SET enable_bitmapscan = off; SET enable_seqscan = on;
UPDATE asked SET by_rows = pg_temp.found(query);
SELECT query, by_index IS DISTINCT FROM by_rows AS index_differs, by_bitmap IS DISTINCT FROM by_rows AS bitmap_differs
FROM asked WHERE by_index IS DISTINCT FROM by_rows OR by_bitmap IS DISTINCT FROM by_rows ORDER BY query;
SELECT count(*), sum(cardinality(by_rows)) > 1000 AS many FROM asked WHERE cardinality(by_rows) > 0;
SET enable_indexscan = on; SET enable_indexonlyscan = on; SET enable_seqscan = off;
DROP INDEX figure_p;

-- In an index with the place second, rows come in the order of the index
CREATE INDEX figure_day ON figure (day, p);
ANALYZE figure;
SET enable_sort = off;
CREATE TEMP TABLE in_order AS
SELECT i, day, p FROM figure WHERE day BETWEEN '2021-01-02' AND '2021-01-04' AND p <@ '42' ORDER BY day, p;
SELECT count(*) > 10 AS many, bool_and(ordered) AS ordered
FROM (SELECT (lag(day) OVER w, lag(p) OVER w) < (day, p) AS ordered FROM in_order WINDOW w AS (ORDER BY ctid)) s;
RESET enable_sort;
DROP INDEX figure_day;

-- only a btree can do it: a hash index serves = and not <@
CREATE INDEX figure_hash ON figure USING hash (p);
EXPLAIN (COSTS OFF) SELECT i FROM figure WHERE p = 'CK044';
SELECT pg_temp.by_any('SELECT i FROM figure WHERE p <@ ''CK044''') AS by_any;
DROP INDEX figure_hash;

-- through a domain and an expression
CREATE DOMAIN pg_temp.unit AS place;
CREATE TEMP TABLE domained AS SELECT p::pg_temp.unit AS p FROM figure;
CREATE INDEX domained_p ON domained (p);
CREATE INDEX figure_province ON figure (place_province(p));
ANALYZE domained, figure;
EXPLAIN (COSTS OFF) SELECT count(*) FROM domained WHERE p <@ 'CK044';
SELECT count(*) FROM domained WHERE p <@ 'CK044';
EXPLAIN (COSTS OFF) SELECT i FROM figure WHERE place_province(p) = '42';
RESET enable_seqscan; RESET enable_bitmapscan;
DROP INDEX figure_province;

-- estimates are near the truth
CREATE FUNCTION pg_temp.rows(query text, OUT estimate float8, OUT truth float8) LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) SELECT * FROM ' || query INTO plan;
	estimate := plan -> 0 -> 'Plan' ->> 'Plan Rows';
	EXECUTE 'SELECT count(*) FROM ' || query INTO truth;
END $$;
SELECT q AS condition, abs(estimate - truth) <= greatest(400, truth / 2) AS near
FROM (VALUES (1, 'p <@ ''01'''), (2, 'p <@ ''42'''), (3, 'p <@ ''444'''), (4, 'p @> ''18496'''),
	(5, 'p = ''18496'''), (6, 'p < ''00001'''), (7, 'p > ''31150@2026-01-01''')) v(n, q),
	pg_temp.rows('figure WHERE ' || q)
ORDER BY n;

-- groups by province: by hash and by sort, and statistics of the expression
EXPLAIN (COSTS OFF) SELECT place_province(p), count(*) FROM figure GROUP BY place_province(p);
SET enable_hashagg = off;
EXPLAIN (COSTS OFF) SELECT place_province(p), count(*) FROM figure GROUP BY place_province(p);
RESET enable_hashagg;
SELECT estimate > 10000 AS far_too_many FROM pg_temp.rows('(SELECT place_province(p) FROM figure GROUP BY 1) s');
CREATE STATISTICS figure_province ON (place_province(p)) FROM figure;
ANALYZE figure;
SELECT truth > 60 AND estimate BETWEEN truth / 2 AND truth * 2 AS near
FROM pg_temp.rows('(SELECT place_province(p) FROM figure GROUP BY 1) s');

-- what is written twice is computed once: the functions are immutable
EXPLAIN (COSTS OFF, VERBOSE) SELECT place_name('18496'), place '18496@2026-01-01' <@ '42@2025-07-01';

-- keys, foreign keys, generated columns, deduplicated indexes
CREATE TEMP TABLE dimension (p place PRIMARY KEY, name text GENERATED ALWAYS AS (place_name(p)) STORED);
INSERT INTO dimension SELECT place FROM admin_unit;
INSERT INTO dimension VALUES ('18496@2025-06-30');
CREATE TEMP TABLE fact (p place REFERENCES dimension, cases int);
INSERT INTO fact VALUES ('18496', 1), ('18496@2025-07-01', 2);
DELETE FROM dimension WHERE p = '18496';
SELECT name, sum(cases) FROM fact JOIN dimension USING (p) GROUP BY name;
CREATE TEMP TABLE same AS SELECT place '18496' AS p FROM generate_series(1, 10000);
CREATE INDEX same_once ON same (p);
CREATE INDEX same_each ON same (p) WITH (deduplicate_items = off);
SELECT pg_relation_size('same_once') * 2 < pg_relation_size('same_each') AS deduplicated;
