--
-- quantity and measure_unit: order, operator classes, joins, indexes
--
-- the operator classes are complete; prints only what is not
SELECT opcname, amname FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype IN ('quantity'::regtype, 'measure_unit'::regtype) AND NOT amvalidate(c.oid);
SELECT opcintype::regtype, amname, opcname, opcdefault, amprocnum, amproc::regproc
FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
JOIN pg_amproc p ON amprocfamily = opcfamily
WHERE opcintype IN ('quantity'::regtype, 'measure_unit'::regtype) ORDER BY 1, amname, amprocnum;
SELECT oprname, oprleft::regtype AS "left", oprright::regtype AS "right", oprresult::regtype AS result,
	oprcom::regoperator AS commutator, oprnegate::regoper AS negator,
	oprrest AS restrict, oprjoin AS "join", oprcanmerge, oprcanhash
FROM pg_operator WHERE 'quantity'::regtype IN (oprleft, oprright)
ORDER BY oprname COLLATE "C", oprleft::regtype::text COLLATE "C", oprright::regtype::text COLLATE "C";
SELECT typname, typlen, typbyval, typalign, typstorage, typcategory, typispreferred
FROM pg_type WHERE typname IN ('quantity', 'measure_unit') ORDER BY 1;
-- no cast is implicit, and there is none to a number
SELECT castsource::regtype, casttarget::regtype, castcontext FROM pg_cast
WHERE castsource IN ('quantity'::regtype, 'measure_unit'::regtype)
	OR casttarget IN ('quantity'::regtype, 'measure_unit'::regtype) ORDER BY 1::text, 2::text;

-- dimensions apart, then by value; each pair compared both ways
CREATE TEMP TABLE rising (n int, q quantity);
INSERT INTO rising SELECT n, unnest(qs)::quantity FROM unnest(ARRAY[
	'-9999999999999999999999999999 tấn', '-1 tấn|-1000 kg|-1000000 g', '-0,1 g', '0 kg|0 g|-0 lượng',
	'0,0000000000000000000000000001 mg', '0,0000000000000000000000000001 g', '3,75 g|1 chỉ|3750 mg',
	'37,5 g|1 lượng|10 chỉ', '900 g|0,9 kg|9 lạng', '1 kg|1000 g|1000000 mg',
	'1,0000000000000000000000001 kg', '1 tạ|100 kg|10 yến', '9999999999999999999999999999 g',
	'9999999999999999999999999999 tấn', '-1 lít', '1 lít|1000 ml|0,001 m3', '1 ster', '1 mét|100 cm',
	'1 ha|10000 m2', '5 bánh', '-1 viên', '1 viên', '2,423 viên|2423 viên', '1 đồng', '0,01 USD'])
	WITH ORDINALITY v(t, n), string_to_array(t, '|') qs;
SELECT count(*) AS pairs,
	bool_and((a.q = b.q) = (a.n = b.n)) AS "=",
	bool_and((a.q <> b.q) = (a.n <> b.n)) AS "<>",
	bool_and((a.q < b.q) = (a.n < b.n)) AS "<",
	bool_and((a.q <= b.q) = (a.n <= b.n)) AS "<=",
	bool_and((a.q > b.q) = (a.n > b.n)) AS ">",
	bool_and((a.q >= b.q) = (a.n >= b.n)) AS ">=",
	bool_and(quantity_cmp(a.q, b.q) = sign(a.n - b.n)) AS cmp,
	bool_and((quantity_hash(a.q) = quantity_hash(b.q)) = (a.n = b.n)) AS hash,
	bool_and((quantity_hash_extended(a.q, 42) = quantity_hash_extended(b.q, 42)) = (a.n = b.n)) AS hash_extended
FROM rising a, rising b;
SELECT array_agg(n ORDER BY q) = array_agg(n ORDER BY n) AS ascending,
	array_agg(n ORDER BY q DESC) = array_agg(n ORDER BY n DESC) AS descending
FROM rising;
SELECT q FROM (VALUES (quantity '1 viên'), ('1 kg'), (NULL), ('1 g'), ('1 lít')) v(q) ORDER BY q;
SELECT quantity '1000 g' = '1 kg' AS equal, quantity '1 kg' = '1 lít' AS no, quantity '1 viên' = '1 bánh' AS nor,
	quantity '5 kg' < '1 viên' AS mass_before_count, NULL < quantity '1 kg' AS null_is_unknown;

-- sorting many
SELECT setseed(0.5) IS NOT NULL AS seeded;
CREATE TEMP TABLE many AS
SELECT quantity(a, u) AS q, a * f AS g, u
FROM (SELECT ((random() - 0.3) * 10 ^ (3 + i % 9))::numeric(30, 0) * ('1e-' || i % 7)::numeric AS a,
		('{kg,g,mg,lượng,tạ}'::measure_unit[])[1 + i % 5] AS u
	FROM generate_series(1, 20000) i) s, unit_factor(u) f;
INSERT INTO many VALUES ('0 kg', 0, 'kg'), ('0 g', 0, 'g'), ('1 kg', 1000, 'kg'), ('1000 g', 1000, 'g');
WITH sorted AS (
	SELECT q, g, lag(g) OVER o AS g0, lag(q) OVER o AS q0 FROM many WINDOW o AS (ORDER BY q)
)
SELECT count(*), bool_and(g0 IS NULL OR g0 <= g) AS in_exact_order, bool_and(q0 IS NULL OR q0 <= q) AS in_order,
	bool_and((g0 = g) = (q0 = q)) AS equal_where_equal
FROM sorted;

-- equal means the same hash
SELECT count(*) > 20000 AS many,
	bool_and(quantity_hash(a.q) = quantity_hash(b.q)) AS same_hash,
	bool_and(quantity_hash_extended(a.q, 42) = quantity_hash_extended(b.q, 42)) AS same_hash_extended
FROM many a JOIN (SELECT convert(q, 'mg') AS q FROM many) b ON a.q = b.q;
SELECT count(DISTINCT quantity_hash(q)) > 0.999 * count(DISTINCT q) AS spread,
	bool_and(quantity_hash_extended(q, 0) & 4294967295 = quantity_hash(q)::bigint & 4294967295)
		AS seed_0_is_the_plain_hash,
	bool_and(quantity_hash_extended(q, 1) <> quantity_hash_extended(q, 2)) AS seed_counts
FROM many;
-- and one answer on every machine
SELECT quantity_hash('28 kg'), quantity_hash_extended('28 kg', 1), quantity_hash('-0,9 g'),
	measure_unit_hash('kg'), measure_unit_hash_extended('kg', 1);

-- arrays, rows, DISTINCT, GROUP BY, set operations, all ways to join
SELECT '{28 kg,NULL,"0,9 kg"}'::quantity[],
	array_position('{1 kg,2 kg}'::quantity[], '2000 g'),
	quantity '1000 g' = ANY ('{28 kg,1 kg}'),
	'{1 kg}'::quantity[] < '{1001 g}'::quantity[],
	'{1 kg,2 kg}'::quantity[] @> '{2000 g}';
SELECT '{28 người}'::quantity[];
SELECT ROW(quantity '1 kg', 1) < ROW(quantity '1001 g', 0) AS row_order;
SELECT count(*) FROM (SELECT DISTINCT q FROM (VALUES (quantity '1 kg'), ('1000 g'), ('1 lít'), (NULL), (NULL)) v(q)) s;
SELECT count(*) FROM (SELECT quantity '1 kg' UNION SELECT '1000 g' EXCEPT SELECT quantity '2 kg') s;
SELECT unit(q), count(*), sum(q) FROM (VALUES (quantity '1 kg'), ('1000 g'), ('2 kg'), ('1 viên')) v(q)
GROUP BY unit(q) ORDER BY unit(q);
CREATE TEMP TABLE few AS SELECT convert(q, 'g') AS q FROM many WHERE q > '0 kg' ORDER BY quantity_hash(q) LIMIT 500;
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
\set joined 'SELECT count(*) AS n, sum(few.q) FROM few JOIN many ON few.q = many.q'
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
CREATE TEMP TABLE by_sort AS SELECT q, count(*) FROM many GROUP BY q;
SET enable_hashagg = on; SET enable_sort = off;
CREATE TEMP TABLE by_hashing AS SELECT q, count(*) FROM many GROUP BY q;
RESET enable_hashagg; RESET enable_sort;
SELECT count(*) AS groups_that_differ FROM
	((TABLE by_sort EXCEPT TABLE by_hashing) UNION ALL
	 (TABLE by_hashing EXCEPT TABLE by_sort)) d;

-- an index finds what is equal in another unit
CREATE INDEX many_q ON many (q);
CREATE INDEX many_u ON many USING hash (u);
ANALYZE many;
SET enable_seqscan = off; SET enable_bitmapscan = off;
SELECT pg_temp.plan('SELECT * FROM many WHERE q = ''1000000 mg''') LIKE '%Index Cond: (q = ''1000000 mg''::quantity)%' AS index_used;
SELECT count(*) >= 2 AS found FROM many WHERE q = '1000000 mg';
SELECT count(*) = (SELECT count(*) FROM many m WHERE m.g BETWEEN 1000 AND 5000) AS range_found
FROM many WHERE q BETWEEN '1 kg' AND '5 kg';
SELECT pg_temp.plan('SELECT * FROM many WHERE u = ''kg''') LIKE '%Index Cond: (u = ''kg''::measure_unit)%' AS hash_index_used;
SELECT count(*) FROM many WHERE u = 'kilogam';
RESET enable_seqscan; RESET enable_bitmapscan;

-- units: the order of the table
SELECT bool_and((a.u < b.u) = (a.id < b.id) AND (a.u = b.u) = (a.id = b.id) AND (a.u >= b.u) = (a.id >= b.id)
	AND (a.u <> b.u) = (a.id <> b.id) AND (a.u > b.u) = (a.id > b.id) AND (a.u <= b.u) = (a.id <= b.id)
	AND measure_unit_cmp(a.u, b.u) = sign(a.id - b.id)) AS by_id
FROM (SELECT id, symbol::measure_unit AS u FROM unit_of_measure) a,
	(SELECT id, symbol::measure_unit AS u FROM unit_of_measure) b;
