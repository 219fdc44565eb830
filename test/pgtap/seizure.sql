-- Laws that seizures and summaries obey, on generated values.
BEGIN;
SELECT plan(23);
SELECT setseed(0.1962);

-- Listed goods and others, equal amounts in several units, approximate ones.
CREATE TEMP TABLE value AS
SELECT row_number() OVER () AS id, seizure(quantity(a, u::measure_unit), goods, approx) AS s, goods, approx, quantity(a, u::measure_unit) AS q
FROM (
    SELECT trim_scale(round((random() * 10 ^ (i % 6))::numeric, i % 4)) AS a,
        (ARRAY['kg', 'g', 'mg', 'bánh', 'viên', 'lít', 'lượng'])[1 + i % 7] AS u,
        (ARRAY['heroin', 'yaba', 'cần sa', 'súng', 'gạo', 'Gạo', 'tải gạo', 'gạo: loại 1', '5 kg gạo'])[1 + i % 9] AS goods,
        i % 5 = 0 AS approx
    FROM generate_series(1, 126) i
    UNION ALL
    SELECT a, u, goods, approx
    FROM (VALUES (1, 'kg'), (1000, 'g'), (0, 'g'), (0, 'kg'), (1, 'tấn')) x(a, u), (VALUES ('heroin'), ('gạo')) y(goods),
        (VALUES (true), (false)) z(approx)
) v;

-- order
SELECT ok(bool_and((a.s < b.s)::int + (a.s = b.s)::int + (a.s > b.s)::int = 1), 'of <, = and > exactly one holds') FROM value a, value b;
SELECT ok(bool_and((a.s < b.s) = (b.s > a.s) AND (a.s <= b.s) = (b.s >= a.s)), 'commutators agree') FROM value a, value b;
SELECT ok(bool_and((a.s < b.s) <> (a.s >= b.s) AND (a.s > b.s) <> (a.s <= b.s) AND (a.s = b.s) <> (a.s <> b.s)), 'negators agree')
FROM value a, value b;
SELECT is(count(*)::int, 0, '<= is transitive') FROM value a, value b, value c WHERE a.s <= b.s AND b.s <= c.s AND NOT a.s <= c.s;
SELECT ok(bool_and((a.s = b.s) = (item(a.s) = item(b.s) AND a.q = b.q AND a.approx = b.approx)), 'equal is the same goods and an equal quantity')
FROM value a, value b;
SELECT ok(bool_and(seizure_cmp(a.s, b.s) = quantity_cmp(a.q, b.q)), 'of the same goods, the order is that of quantities')
FROM value a, value b WHERE item(a.s) = item(b.s) AND a.approx = b.approx;
SELECT ok(bool_and(seizure_hash(a.s) = seizure_hash(b.s) AND seizure_hash_extended(a.s, 7) = seizure_hash_extended(b.s, 7)), 'equal ones have one hash')
FROM value a, value b WHERE a.s = b.s;
SELECT cmp_ok(count(DISTINCT seizure_hash(s))::int, '>=', count(DISTINCT s)::int - 1, 'others have others') FROM value;
SELECT ok(bool_and(seizure_hash_extended(s, 0)::bit(32) = seizure_hash(s)::bit(32) OR seizure_hash_extended(s, 0) <> seizure_hash_extended(s, 1)),
    'a seed makes a difference') FROM value;

-- in and out
SELECT ok(bool_and(s::text::seizure = s AND s::text::seizure::text = s::text AND quantity(s::text::seizure)::text = quantity(s)::text),
    'text reads back') FROM value;
SELECT ok(bool_and(seizure(quantity(s), item(s), is_approximate(s)) = s), 'parts make the whole') FROM value;
SELECT ok(bool_and(mass(s) IS NULL OR estimated_mass(s) IS NULL), 'nothing is weighed and estimated') FROM value;
CREATE TEMP TABLE copy (LIKE value);
CREATE FUNCTION pg_temp.copied(format text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    file text := current_setting('data_directory') || '/seizure.copy';
BEGIN
    TRUNCATE copy;
    EXECUTE format('COPY value TO %L (FORMAT %s)', file, format);
    EXECUTE format('COPY copy FROM %L (FORMAT %s)', file, format);
    RETURN (SELECT bool_and(v.s = c.s AND v.s::text = c.s::text) AND count(*) = (SELECT count(*) FROM value) FROM value v JOIN copy c USING (id));
END
$$;
SELECT ok(pg_temp.copied(f), 'COPY in format ' || f || ' brings it back') FROM (VALUES ('text'), ('csv'), ('binary')) v(f);

-- summaries
CREATE TEMP TABLE total AS SELECT seizure_agg(s) AS a FROM value;
SELECT ok(bool_and(b::text = a::text AND b = a AND seizure_summary_send(b) = seizure_summary_send(a)), 'any order gives the same bytes')
FROM total, (SELECT seizure_agg(s ORDER BY md5(id::text || k)) AS b FROM value, generate_series(1, 20) k GROUP BY k) q;
SELECT ok(bool_and(b = a), 'any split, added up in any order, gives the same bytes')
FROM total, (SELECT k, seizure_agg(part ORDER BY md5(n::text || k)) AS b
             FROM (SELECT k, id * k % 7 AS n, seizure_agg(s) AS part FROM value, generate_series(1, 20) k GROUP BY 1, 2) p GROUP BY k) q;
SELECT ok(bool_and(x.a + y.a = y.a + x.a AND (x.a + y.a) + z.a = x.a + (y.a + z.a)), '+ is commutative and associative')
FROM (SELECT id % 4 AS n, seizure_agg(s) AS a FROM value GROUP BY 1) x, (SELECT id % 3 AS n, seizure_agg(s) AS a FROM value GROUP BY 1) y,
    (SELECT id % 5 AS n, seizure_agg(s) AS a FROM value GROUP BY 1) z;
SELECT ok(a::text::seizure_summary = a AND a::text::seizure_summary::text = a::text AND a + '{}' = a, 'text reads back') FROM total;
SELECT results_eq(
    $$ SELECT r.item, r.seizures, r.approximate, r.total FROM total, summary_rows(a) r ORDER BY r.item COLLATE "C", r.total $$,
    $$ SELECT item(s), count(*), count(*) FILTER (WHERE approx), sum(q) FROM value
       GROUP BY item(s), dimension(q), unit_base(unit(q)) ORDER BY item(s) COLLATE "C", sum(q) $$,
    'rows are what GROUP BY gives');
SELECT results_eq(
    $$ SELECT r.item, r.largest FROM total, summary_rows(a) r ORDER BY r.item COLLATE "C", r.largest $$,
    $$ SELECT item(s), max(q) FROM value GROUP BY item(s), dimension(q), unit_base(unit(q)) ORDER BY item(s) COLLATE "C", max(q) $$,
    'and the largest is the maximum');
SELECT ok(bool_and(moving IS NOT DISTINCT FROM anew), 'a moving window is what it would be made anew')
FROM (SELECT seizure_agg(s) OVER (ORDER BY id ROWS BETWEEN 9 PRECEDING AND CURRENT ROW) AS moving,
          (SELECT seizure_agg(b.s) FROM value b WHERE b.id BETWEEN a.id - 9 AND a.id) AS anew FROM value a) q;
SELECT ok(pg_column_size(a) <= 32 + 64 * (SELECT count(*) FROM summary_rows(a)) + (SELECT sum(octet_length(item)) FROM summary_rows(a)),
    'the size is bounded by the number of rows') FROM total;

SELECT * FROM finish();
ROLLBACK;
