-- What vi_decode() promises of any text.
BEGIN;
SELECT plan(12);

-- The characters of the old encodings (U+0080 to U+00FF), those that VIQR
-- uses, and some that a decoder must keep its hands off: Vietnamese letters,
-- combining characters, other scripts, an emoji.
CREATE TEMPORARY TABLE characters AS
    SELECT row_number() OVER () - 1 AS n, c
      FROM (SELECT chr(i) FROM generate_series(128, 255) i
             UNION ALL
            SELECT c FROM regexp_split_to_table(
                'aaaeeeiooouuuyAEIOUYdDxXnN`''?~..^(+\\ ', '') c
             UNION ALL
            SELECT chr(i) FROM unnest('{768,769,770,771,774,777,795,803}'::int[]) i
             UNION ALL
            SELECT c FROM regexp_split_to_table('ếựđĐỵ中жЖ😀한', '') c) AS all_of_them (c);

DO 'BEGIN PERFORM setseed(0.5); END';
CREATE TEMPORARY TABLE samples AS
    SELECT e AS encoding, normalize(t.input, NFC) AS input
      FROM unnest(enum_range(NULL::vi_encoding)) AS e,
           (SELECT string_agg(c.c, '' ORDER BY r.i) AS input
                      FROM (SELECT i, floor(random() * (SELECT count(*) FROM characters)) AS n
                              FROM generate_series(1, 40000) AS i) AS r
                      JOIN characters AS c USING (n)
                     GROUP BY r.i / 20) AS t;

SELECT cmp_ok(count(*), '>=', 6000::bigint, 'there are samples') FROM samples;

SELECT cmp_ok(count(*), '>=', 3000::bigint, 'most samples have something to decode')
  FROM samples WHERE vi_decode(input, encoding) <> input;

SELECT is_empty(
    $$SELECT encoding, input FROM samples
       WHERE vi_decode(input, encoding) IS NOT NFC NORMALIZED$$,
    'NFC gives NFC');

SELECT is_empty(
    $$SELECT encoding, input FROM samples
       WHERE octet_length(vi_decode(input, encoding)) > octet_length(input) * 3 / 2$$,
    'the result is longer by half at most');

SELECT is_empty(
    $$SELECT encoding, input FROM samples
       WHERE length(vi_decode(input, encoding)) > length(input)$$,
    'no character becomes two');

SELECT is_empty(
    $$SELECT encoding, input FROM samples
       WHERE vi_decode(input || '中' || input, encoding)
          <> vi_decode(input, encoding) || '中' || vi_decode(input, encoding)$$,
    'what is no letter parts what is before it from what is behind');

SELECT is(vi_decode(t, 'tcvn3'), t, 'tcvn3: text of other letters stays')
  FROM (SELECT string_agg(chr(i), '' ORDER BY i)
          FROM generate_series(1, 8191) i
         WHERE i NOT BETWEEN 160 AND 255) AS x (t);

SELECT is(vi_decode(t, 'vni'), t, 'vni: text of other letters stays')
  FROM (SELECT string_agg(chr(i), '' ORDER BY i)
          FROM generate_series(1, 8191) i
         WHERE i NOT BETWEEN 192 AND 255) AS x (t);

SELECT is(vi_decode(t, 'viqr'), t, 'viqr: text beyond ASCII stays')
  FROM (SELECT string_agg(chr(i), '' ORDER BY i)
          FROM generate_series(128, 8191) i) AS x (t);

SELECT is(vi_decode(NULL, 'vni'), NULL, 'NULL text gives NULL');
SELECT is(vi_decode('a', NULL), NULL, 'NULL encoding gives NULL');

SELECT results_eq(
    $$SELECT provolatile::text, proparallel::text, proisstrict,
             obj_description(oid, 'pg_proc') IS NOT NULL,
             obj_description('vi_encoding'::regtype, 'pg_type') IS NOT NULL
        FROM pg_proc WHERE proname = 'vi_decode'$$,
    $$VALUES ('i', 's', true, true, true)$$,
    'immutable, parallel safe, strict, commented');

SELECT * FROM finish();
ROLLBACK;
