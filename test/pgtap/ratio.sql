-- Laws that every ratio obeys, on generated values.
BEGIN;
SELECT plan(32);
SELECT setseed(0.1962);

-- Counts of all sizes, many equal values as other pairs, and the extremes.
CREATE TEMP TABLE value AS
SELECT row_number() OVER () AS id, p, w, ratio(p, w) AS r
FROM (
    SELECT floor(random() * 10 ^ (i % 18))::bigint AS p,
        1 + floor(random() * 10 ^ (i % 17))::bigint AS w
    FROM generate_series(1, 120) i
    UNION ALL
    SELECT i % 4 * k, i % 5 * k FROM generate_series(0, 19) i, generate_series(1, 2) k
    WHERE i % 5 > 0 OR i % 4 = 0
    UNION ALL
    VALUES (9223372036854775807, 9223372036854775807), (9223372036854775806, 9223372036854775807),
        (9223372036854775806, 9223372036854775806), (9223372036854775807, 1),
        (1, 9223372036854775807), (0, 9223372036854775807), (0, 1), (0, 0)
) v;
SELECT cmp_ok(count(*)::int, '>', 150, 'there are values to try') FROM value;

-- order
SELECT ok(bool_and((a.r < b.r)::int + (a.r = b.r)::int + (a.r > b.r)::int = 1),
    'of <, = and > exactly one holds') FROM value a, value b;
SELECT ok(bool_and((a.r < b.r) = (b.r > a.r) AND (a.r <= b.r) = (b.r >= a.r)),
    'commutators agree') FROM value a, value b;
SELECT ok(bool_and((a.r < b.r) <> (a.r >= b.r) AND (a.r > b.r) <> (a.r <= b.r)
        AND (a.r = b.r) <> (a.r <> b.r)),
    'negators agree') FROM value a, value b;
SELECT ok(bool_and((a.r = b.r) = (a.p = b.p AND a.w = b.w)), 'equal is the same pair')
FROM value a, value b;
SELECT is(count(*)::int, 0, '<= is transitive')
FROM value a, value b, value c
WHERE a.r <= b.r AND b.r <= c.r AND NOT a.r <= c.r
    AND a.id % 2 = 0 AND b.id % 2 = 1;
SELECT is(count(*)::int, 0, 'the order is by value, computed by numeric')
FROM value a, value b
WHERE a.w > 0 AND b.w > 0
    AND ratio_cmp(a.r, b.r) <> CASE
        WHEN a.p::numeric * b.w <> b.p::numeric * a.w THEN sign(a.p::numeric * b.w - b.p::numeric * a.w)
        ELSE sign(a.w::numeric - b.w) END;
SELECT ok(bool_and(r >= '0/0'), '0/0 is the least') FROM value;
SELECT ok(bool_and(r::float8 IS NULL OR lag IS NULL OR r::float8 >= lag::float8),
    'float8 never contradicts the order')
FROM (SELECT r, lag(r) OVER (ORDER BY r) FROM value) s;
SELECT ok(bool_and(NOT ratio_cmp(a.r, b.r) = 0 OR ratio_hash(a.r) = ratio_hash(b.r)
        AND ratio_hash_extended(a.r, a.p) = ratio_hash_extended(b.r, b.p)),
    'equal values have equal hashes') FROM value a, value b;
SELECT ok(bool_and(least(a.r, b.r) <= greatest(a.r, b.r)
        AND ratio_smaller(a.r, b.r) = least(a.r, b.r)
        AND ratio_larger(a.r, b.r) = greatest(a.r, b.r)),
    'smaller and larger are least and greatest') FROM value a, value b;

-- parts
SELECT ok(bool_and(part(r) = p AND whole(r) = w AND rest(r) = w - p), 'parts are kept') FROM value;
-- Written with 1e-16 and the like: how many decimals ^ and / have differs from
-- server to server.
SELECT ok(bool_and(percent(r, d) = div(200 * p::numeric * ('1e' || d)::numeric + w, 2 * w::numeric)
                       * ('1e-' || d)::numeric),
    'percent is exact, half up') FROM value, generate_series(0, 16) d WHERE w > 0 AND p < 1e15;
SELECT ok(bool_and(scale(percent(r, d)) = d), 'percent has the decimals asked for')
FROM value, generate_series(0, 16) d WHERE w > 0;
SELECT ok(bool_and(percent(r) = percent(r, 16) AND scale(percent(r)) = min_scale(percent(r))),
    'percent without digits is trimmed') FROM value WHERE w > 0;
SELECT ok(percent('0/0') IS NULL AND percent('0/0', 2) IS NULL AND (ratio '0/0')::numeric IS NULL
    AND (ratio '0/0')::float8 IS NULL, '0/0 is no number');
SELECT ok(bool_and(r::jsonb = jsonb_build_object('part', p, 'whole', w)), 'jsonb has both counts')
FROM value;

-- text and binary
SELECT ok(bool_and(r::text = p || '/' || w), 'text is both counts, plain') FROM value;
SELECT ok(bool_and(r::text::ratio = r AND vi_format(r)::ratio = r), 'text reads back') FROM value;
SELECT ok(bool_and(ratio_send(r) = int8send(p) || int8send(w)), 'binary is both counts') FROM value;
SELECT ok(bool_and(translate(vi_format(r), '.', s)::ratio = r), 'groups with every separator read back')
FROM value, unnest(ARRAY['.', ',', ' ', E'\u00A0', E'\u2009', E'\u202F']) s;
SELECT ok(bool_and((b || p || b || '/' || b || w || b)::ratio = r), 'blanks around counts')
FROM value, unnest(ARRAY[' ', '  ', E'\t', E'\n', E'\r', E'\u00A0', E'\u2009\u202F']) b;

-- any text: is_ratio, try_ratio and the rules agree
CREATE TEMP TABLE scribble AS
SELECT string_agg(substr('0123456789..,, /////-vụ', 1 + floor(random() * 23)::int, 1), '' ORDER BY k) AS t
FROM generate_series(1, 20000) i, generate_series(1, 3 + i % 9) k GROUP BY i;
SELECT ok(bool_and(is_ratio(t) = (try_ratio(t) IS NOT NULL)), 'is_ratio is try_ratio is not null')
FROM scribble;
SELECT is(count(*)::int, 0, 'what is read is what the rules allow')
FROM scribble
WHERE is_ratio(t) <> (
    t ~ replace('^ *N */ *N *$', 'N', '(\d+|[1-9]\d{0,2}((\.\d{3})+|(,\d{3})+|( \d{3})+))')
    AND NOT t ~ '[1-9][^/]*/[ 0]*$');
SELECT cmp_ok(count(*)::int, '>', 200, 'much of it is read') FROM scribble WHERE is_ratio(t);

-- pooling
SELECT ok(bool_and(a.r + b.r = b.r + a.r AND part(a.r + b.r) = a.p + b.p AND whole(a.r + b.r) = a.w + b.w
        AND ratio_mi(a.r + b.r, b.r) = a.r), '+ adds both counts, and can be undone')
FROM value a, value b WHERE greatest(a.p, a.w, b.p, b.w) < 4e18;
SELECT is(count(*)::int, 0, '+ is associative')
FROM value a, value b, value c
WHERE greatest(a.p, a.w, b.p, b.w, c.p, c.w) < 3e18 AND c.id % 5 = 0
    AND (a.r + b.r) + c.r <> a.r + (b.r + c.r);
SELECT ok(bool_and(s = t), 'the sum of sums is the sum')
FROM (SELECT sum(r) AS s FROM value WHERE p < 1e15 AND w < 1e15) one,
    generate_series(1, 20) g,
    LATERAL (SELECT sum(x) AS t FROM (SELECT sum(r) AS x FROM value WHERE p < 1e15 AND w < 1e15
        GROUP BY id % g) y) parts;

-- errors
SELECT throws_ok($$SELECT ratio '5/9/2019'$$, '22P02',
    'invalid input syntax for type ratio: "5/9/2019"', 'a date is refused');
SELECT throws_ok($$SELECT avg(r) FROM value$$, '42883', 'function avg(ratio) does not exist',
    'there is no avg');

-- the catalog: what belongs to the type
CREATE TEMP VIEW member AS
SELECT p.oid, p.oid::regprocedure AS name, provolatile, proparallel, proisstrict, prokind
FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.classid = 'pg_proc'::regclass
    AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
WHERE 'ratio'::regtype = ANY (p.proargtypes) OR prorettype = 'ratio'::regtype;
SELECT is((SELECT array_agg(name) FROM member
        WHERE proparallel <> 's' OR provolatile <> 'i'), NULL,
    'all functions are immutable and parallel safe');
SELECT is((SELECT array_agg(name) FROM member WHERE obj_description(oid, 'pg_proc') IS NULL), NULL,
    'all functions have a comment');

SELECT * FROM finish();
ROLLBACK;
