-- Laws that every quantity obeys, on generated values.
BEGIN;
SELECT plan(35);
SELECT setseed(0.350);

-- Amounts of all sizes and scales in units of several dimensions, many equal
-- values in other units, and the extremes.  base is the amount in the base
-- unit, computed by numeric.
CREATE TEMP TABLE value AS
SELECT row_number() OVER () AS id, a, u, q, a * unit_factor(u) AS base, unit_id(unit_base(u)) AS dim
FROM (
    SELECT a, u, quantity(a, u) AS q
    FROM (
        SELECT ((random() - 0.3) * 10 ^ (i % 12))::numeric(30, 0) * ('1e-' || i % 8)::numeric AS a,
            ('{kg,g,mg,lượng,lít,ml,viên,bánh,VND}'::measure_unit[])[1 + i % 9] AS u
        FROM generate_series(1, 130) i
        UNION ALL
        SELECT k * ('1e-' || p)::numeric, u
        FROM generate_series(-1, 2) k, generate_series(0, 6, 3) p, unnest('{kg,g,mg,viên}'::measure_unit[]) u
        UNION ALL
        SELECT a, u
        FROM unnest('{9999999999999999999999999999,-9999999999999999999999999999,0.0000000000000000000000000001}'::numeric[]) a,
            unnest('{mg,kg,viên}'::measure_unit[]) u
    ) v
) w;
SELECT cmp_ok(count(*)::int, '>', 180, 'there are values to try') FROM value;

-- order
SELECT ok(bool_and((a.q < b.q)::int + (a.q = b.q)::int + (a.q > b.q)::int = 1),
    'of <, = and > exactly one holds') FROM value a, value b;
SELECT ok(bool_and((a.q < b.q) = (b.q > a.q) AND (a.q <= b.q) = (b.q >= a.q)), 'commutators agree')
FROM value a, value b;
SELECT ok(bool_and((a.q < b.q) <> (a.q >= b.q) AND (a.q > b.q) <> (a.q <= b.q) AND (a.q = b.q) <> (a.q <> b.q)),
    'negators agree') FROM value a, value b;
SELECT is(count(*)::int, 0, '<= is transitive')
FROM value a, value b, value c
WHERE a.q <= b.q AND b.q <= c.q AND NOT a.q <= c.q AND a.id % 2 = 0 AND b.id % 2 = 1;
SELECT is(count(*)::int, 0, 'in a dimension the order is by value, computed by numeric')
FROM value a, value b WHERE a.dim = b.dim AND quantity_cmp(a.q, b.q) <> sign(a.base - b.base);
SELECT is(count(*)::int, 0, 'dimensions lie apart')
FROM value a, value b, value c
WHERE a.dim = c.dim AND b.dim <> a.dim AND a.q <= b.q AND b.q <= c.q AND a.id % 3 = 0;
SELECT ok(bool_and(a.q <> b.q), 'values of two dimensions are never equal')
FROM value a, value b WHERE a.dim <> b.dim;
SELECT ok(bool_and(NOT a.q = b.q OR (quantity_hash(a.q) = quantity_hash(b.q)
        AND quantity_hash_extended(a.q, 42) = quantity_hash_extended(b.q, 42))),
    'equal values have equal hashes') FROM value a, value b;
SELECT ok(bool_and(least(a.q, b.q) <= greatest(a.q, b.q) AND quantity_smaller(a.q, b.q) = least(a.q, b.q)
        AND quantity_larger(a.q, b.q) = greatest(a.q, b.q)), 'smaller and larger are least and greatest')
FROM value a, value b WHERE a.dim = b.dim;

-- parts
SELECT ok(bool_and(amount(q) = a AND unit(q) = u AND dimension(q) = dimension(u)), 'parts are kept') FROM value;
SELECT ok(bool_and(scale(amount(q)) = min_scale(amount(q))), 'amounts have no zeros at the end') FROM value;
SELECT ok(bool_and(quantity(amount(q), unit(q)) = q AND quantity_send(quantity(amount(q), unit(q))) = quantity_send(q)),
    'a quantity is made of its parts') FROM value;
SELECT ok(bool_and(q::jsonb = jsonb_build_object('amount', a, 'unit', u::text, 'dimension', dimension(u))),
    'jsonb has the parts') FROM value;
SELECT ok(bool_and(sign(q) = sign(a) AND amount(abs(q)) = abs(a) AND amount(-q) = -a), 'sign, abs and -') FROM value;

-- other units
SELECT ok(bool_and(convert(q, w) = q AND unit(convert(q, w)) = w AND convert(convert(q, w), u) = q),
    'a conversion is the same value, and can be undone')
FROM value, unnest('{kg,g,mg,tạ,tấn,lạng}'::measure_unit[]) w
WHERE dimension(q) = 'mass' AND u <> 'lượng' AND abs(a) BETWEEN 1e-9 AND 1e12;
SELECT ok(bool_and(amount(q, w) = a * unit_factor(u) / unit_factor(w)), 'amount in another unit, by numeric')
FROM value, unnest('{kg,g,mg,tấn}'::measure_unit[]) w
WHERE dimension(q) = 'mass' AND abs(a) BETWEEN 1e-7 AND 1e12;
SELECT ok(bool_and(amount(convert(q, w, d)) = round(a * unit_factor(u) / unit_factor(w), d)), 'rounded as numeric rounds')
FROM value, unnest('{kg,g,tấn}'::measure_unit[]) w, generate_series(0, 6, 2) d
WHERE dimension(q) = 'mass' AND abs(a) < 1e12;

-- text and binary
SELECT ok(bool_and(quantity_send(q::text::quantity) = quantity_send(q)), 'text reads back to the byte') FROM value;
SELECT ok(bool_and(quantity_send(vi_format(q)::quantity) = quantity_send(q)), 'and so does text with groups') FROM value;
SELECT ok(bool_and(q::text::quantity = q AND vi_format(q)::quantity = q),
    'fractions of three digits read back, of every unit')
FROM (SELECT quantity(a, symbol::measure_unit) AS q
    FROM unit_of_measure, unnest('{2.423,0.423,1.001,12345.678,-2.423,1234,1234567,0.1,999.999}'::numeric[]) a) s;
SELECT ok(bool_and(split_part(q::text, ' ', 1) = replace(trim_scale(a)::text, '.', ',')
        || CASE WHEN unit_is_discrete(u) AND min_scale(a) = 3 THEN '0' ELSE '' END),
    'text is the plain amount with a comma') FROM value;
SELECT ok(bool_and((b || q || b)::quantity = q), 'blanks around')
FROM value, unnest(ARRAY[' ', E'\t', E'\n', E'\u00A0', E'\u2009\u202F']) b;
SELECT ok(bool_and(is_quantity(t) = (try_quantity(t) IS NOT NULL)), 'is_quantity is try_quantity is not null')
FROM (SELECT string_agg((ARRAY['1', '2', '0', '5', '.', ',', ' ', ' kg', ' viên', 'rưỡi', ' nghìn', 'hai ', '-'])
        [1 + floor(random() * 13)::int], '' ORDER BY k) AS t
    FROM generate_series(1, 20000) i, generate_series(1, 2 + i % 6) k GROUP BY i) s;

-- arithmetic
SELECT ok(bool_and(a.q + b.q = b.q + a.q AND (a.q + b.q) - b.q = a.q
        AND amount(a.q + b.q, unit_base(a.u)) = a.base + b.base), '+ is commutative, exact, and can be undone')
FROM value a, value b
WHERE a.dim = b.dim AND greatest(abs(a.a), abs(b.a)) < 1e13 AND least(min_scale(a.a), min_scale(b.a)) < 20
    AND greatest(min_scale(a.a), min_scale(b.a)) < 10;
SELECT is(count(*)::int, 0, '+ is associative')
FROM value a, value b, value c
WHERE a.dim = b.dim AND b.dim = c.dim AND c.id % 5 = 0
    AND greatest(abs(a.a), abs(b.a), abs(c.a)) < 1e12 AND greatest(min_scale(a.a), min_scale(b.a), min_scale(c.a)) < 10
    AND (a.q + b.q) + c.q <> a.q + (b.q + c.q);
SELECT ok(bool_and(amount(q * n) = a * n AND n * q = q * n AND q * n / n = q), 'times a number, and back')
FROM value, unnest('{3,-2,0.25,1000}'::numeric[]) n WHERE abs(a) < 1e15 AND min_scale(a) < 8;
SELECT ok(bool_and(abs(amount(q / n) - a / n) <= abs(a) * 1e-15), 'a quotient has 16 digits')
FROM value, unnest('{3,-7,1024,0.9}'::numeric[]) n WHERE abs(a) BETWEEN 1e-6 AND 1e15;
SELECT ok(bool_and(round(a.q / b.q, 6) = round(a.base / b.base, 6)), 'how many times one is the other')
FROM value a, value b WHERE a.dim = b.dim AND abs(b.base) BETWEEN 1e-3 AND 1e12 AND abs(a.base) < 1e12;

-- sums: any split gives the same bytes
SELECT ok(bool_and(quantity_send(s) = quantity_send(t)), 'the sum of sums is the sum')
FROM (SELECT dim, sum(q) AS s FROM value WHERE abs(a) < 1e12 AND min_scale(a) < 10 GROUP BY dim) one,
    generate_series(1, 20) g,
    LATERAL (SELECT sum(x) AS t FROM (SELECT sum(q) AS x FROM value v
        WHERE v.dim = one.dim AND abs(a) < 1e12 AND min_scale(a) < 10 GROUP BY id % g) y) parts;
SELECT ok(bool_and(amount(s, 'g') = b), 'a sum is exact')
FROM (SELECT sum(q) AS s, sum(base) AS b FROM value
    WHERE dimension(q) = 'mass' AND abs(a) < 1e12 AND min_scale(a) < 10) x;

-- errors
SELECT throws_ok($$SELECT sum(q) FROM value$$, '22000', NULL, 'a sum over dimensions is an error');
SELECT throws_ok($$SELECT avg(q) FROM value$$, '42883', 'function avg(quantity) does not exist', 'there is no avg');

-- the catalog: what belongs to the types
CREATE TEMP VIEW member AS
SELECT p.oid, p.oid::regprocedure AS name, provolatile, proparallel
FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.classid = 'pg_proc'::regclass
    AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
WHERE '{quantity,measure_unit}'::regtype[]::oid[] && (proargtypes::oid[] || prorettype);
SELECT is((SELECT array_agg(name) FROM member WHERE proparallel <> 's' OR provolatile <> 'i'), NULL,
    'all functions are immutable and parallel safe');
SELECT is((SELECT count(*)::int FROM unit_of_measure), (SELECT count(*)::int FROM measure_units()),
    'the view has all units');

SELECT * FROM finish();
ROLLBACK;
