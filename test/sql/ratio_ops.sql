--
-- ratio: order, operator classes, pooling
--
-- the operator classes are complete; prints only what is not
SELECT opcname, amname FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'ratio'::regtype AND NOT amvalidate(c.oid);
SELECT amname, opcname, opcdefault, amprocnum, amproc::regproc
FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
JOIN pg_amproc p ON amprocfamily = opcfamily
WHERE opcintype = 'ratio'::regtype ORDER BY amname, amprocnum;
SELECT oprname, oprcom::regoper AS commutator, oprnegate::regoper AS negator,
	oprrest AS restrict, oprjoin AS "join", oprcanmerge, oprcanhash
FROM pg_operator WHERE oprleft = 'ratio'::regtype ORDER BY oprname COLLATE "C";

-- by value, then by whole; 0/0 first; each pair compared both ways
CREATE TEMP TABLE rising (n int, r ratio);
INSERT INTO rising SELECT n, r::ratio FROM unnest('{0/0, 0/1, 0/5,
	1/9223372036854775807, 1/3, 1/2, 2/4, 3/6, 171/181, 342/362,
	9223372036854775805/9223372036854775806, 9223372036854775806/9223372036854775807,
	1/1, 181/181, 9223372036854775807/9223372036854775807, 105/100,
	9223372036854775807/2, 9223372036854775806/1, 9223372036854775807/1}'::text[])
	WITH ORDINALITY v(r, n);
SELECT count(*) AS pairs,
	bool_and((a.r = b.r) = (a.n = b.n)) AS "=",
	bool_and((a.r <> b.r) = (a.n <> b.n)) AS "<>",
	bool_and((a.r < b.r) = (a.n < b.n)) AS "<",
	bool_and((a.r <= b.r) = (a.n <= b.n)) AS "<=",
	bool_and((a.r > b.r) = (a.n > b.n)) AS ">",
	bool_and((a.r >= b.r) = (a.n >= b.n)) AS ">=",
	bool_and(ratio_cmp(a.r, b.r) = sign(a.n - b.n)) AS cmp,
	bool_and(CASE WHEN a.n <= b.n THEN a.r ELSE b.r END = least(a.r, b.r)) AS least
FROM rising a, rising b;
SELECT array_agg(n ORDER BY r) = array_agg(n ORDER BY n) AS ascending,
	array_agg(n ORDER BY r DESC) = array_agg(n ORDER BY n DESC) AS descending
FROM rising;
SELECT r FROM (VALUES (ratio '2/4'), ('1/2'), (NULL), ('0/0'), ('3/1')) v(r) ORDER BY r;
SELECT ratio '1/2' < '2/4', ratio '1/2' = '2/4', NULL < ratio '1/2' AS null_is_unknown;

-- sorting many: the abbreviated keys agree with the exact order
SELECT setseed(0.5) IS NOT NULL AS seeded;
CREATE TEMP TABLE many AS
SELECT ratio(p, w) AS r, p, w
FROM (SELECT floor(random() * 10 ^ (i % 17))::bigint AS p,
		1 + floor(random() * 10 ^ (i % 16))::bigint AS w
	FROM generate_series(1, 20000) i) s;
INSERT INTO many SELECT ratio(w - k, w), w - k, w
FROM generate_series(9223372036854774807, 9223372036854775807, 10) w,
	generate_series(0, 2) k;
INSERT INTO many VALUES ('0/0', 0, 0), ('0/0', 0, 0);
WITH sorted AS (
	SELECT r, p, w, lag(p) OVER o AS p0, lag(w) OVER o AS w0, lag(r) OVER o AS r0
	FROM many WINDOW o AS (ORDER BY r)
)
SELECT count(*),
	bool_and(w0 IS NULL OR w0 = 0
		OR p0::numeric * w < p::numeric * w0
		OR (p0::numeric * w = p::numeric * w0 AND w0 <= w)) AS in_exact_order,
	bool_and(r0 IS NULL OR r0 <= r) AS in_order
FROM sorted;

-- equal means the same hash
SELECT count(*) AS equal_pairs,
	bool_and(ratio_hash(a.r) = ratio_hash(b.r)) AS same_hash,
	bool_and(ratio_hash_extended(a.r, 42) = ratio_hash_extended(b.r, 42)) AS same_hash_extended
FROM (SELECT DISTINCT r FROM many) a
JOIN (SELECT ratio(part(r), whole(r)) AS r FROM many) b ON a.r = b.r;
SELECT count(DISTINCT ratio_hash(r)) > 0.999 * count(DISTINCT r) AS spread,
	bool_and(ratio_hash_extended(r, 0) & 4294967295 = ratio_hash(r)::bigint & 4294967295)
		AS seed_0_is_the_plain_hash,
	bool_and(ratio_hash_extended(r, 1) <> ratio_hash_extended(r, 2)) AS seed_counts
FROM many;
SELECT ratio_hash('1/2') <> ratio_hash('2/1') AS order_counts,
	ratio_hash('1/2') <> ratio_hash('2/4') AS pair_counts;
-- and one answer on every machine
SELECT ratio_hash('171/181'), ratio_hash_extended('171/181', 1);

-- pooling
SELECT ratio '1/2' + '3/4', ratio '0/0' + '171/181', ratio '1/2' + NULL IS NULL AS strict;
SELECT ratio '9223372036854775806/9223372036854775806' + '1/1';
SELECT ratio '9223372036854775807/9223372036854775807' + '0/1';
SELECT ratio '9223372036854775807/1' + '1/1';
SELECT ratio_mi('4/6', '3/4'), ratio_mi('4/6', '4/6');
SELECT ratio_mi('1/2', '3/4');
SELECT ratio_mi('1/2', '0/2');
-- the operands stay what they are
SELECT r, r + '1/1' AS plus, r AS again FROM (VALUES (ratio '1/2')) v(r);

-- arrays, rows, DISTINCT, GROUP BY, set operations, all ways to join
SELECT '{1/2,NULL,"1 962 / 1 969"}'::ratio[],
	array_position('{1/2,3/4}'::ratio[], '3/4'),
	ratio '1.962/1.969' = ANY ('{1/2,1962/1969}'),
	'{1/2}'::ratio[] < '{2/4}'::ratio[],
	'{1/2,3/4}'::ratio[] @> '{3/4}';
SELECT '{5/9/2019}'::ratio[];
SELECT ROW(ratio '1/2', 1) < ROW(ratio '2/4', 0) AS row_order;
SELECT DISTINCT r FROM (VALUES (ratio '1/2'), ('2/4'), ('1/2'), (NULL), (NULL)) v(r) ORDER BY r;
SELECT r, count(*) FROM (VALUES (ratio '1/2'), ('2/4'), ('01/02'), (NULL)) v(r)
GROUP BY r ORDER BY r;
SELECT ratio '1/2' UNION SELECT '01/02' EXCEPT SELECT ratio '2/4';
CREATE TEMP TABLE few AS SELECT DISTINCT r FROM many WHERE w % 7 = 0 LIMIT 500;
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
ANALYZE many, few;
\set joined 'SELECT count(*) AS n, sum(few.r) FROM few JOIN many ON few.r = many.r'
SET enable_mergejoin = off; SET enable_nestloop = off;
SELECT pg_temp.plan(:'joined') LIKE '%Hash Join%' AS hash_join;
CREATE TEMP TABLE by_hash AS :joined;
SET enable_mergejoin = on; SET enable_hashjoin = off;
SELECT pg_temp.plan(:'joined') LIKE '%Merge Join%' AS merge_join;
CREATE TEMP TABLE by_merge AS :joined;
SET enable_mergejoin = off; SET enable_nestloop = on;
CREATE TEMP TABLE by_loop AS :joined;
RESET enable_mergejoin; RESET enable_hashjoin; RESET enable_nestloop;
SELECT h = m AND m = l AS all_joins_agree, h.n >= 500 AS found
FROM by_hash h, by_merge m, by_loop l;
SET enable_hashagg = off;
CREATE TEMP TABLE by_sort AS SELECT r, count(*) FROM many GROUP BY r;
SET enable_hashagg = on; SET enable_sort = off;
CREATE TEMP TABLE by_hashing AS SELECT r, count(*) FROM many GROUP BY r;
RESET enable_hashagg; RESET enable_sort;
SELECT count(*) AS groups_that_differ FROM
	((TABLE by_sort EXCEPT TABLE by_hashing) UNION ALL
	 (TABLE by_hashing EXCEPT TABLE by_sort)) d;
