-- Module vi: what every function of it keeps to.
BEGIN;
SELECT plan(24);

CREATE TEMP TABLE vi_function AS
SELECT p.oid::regprocedure AS function, p.*
FROM pg_depend AS d
JOIN pg_extension AS e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
JOIN pg_proc AS p ON p.oid = d.objid AND d.classid = 'pg_proc'::regclass
WHERE e.extname = 'secstat' AND p.proname IN ('vi_normalize', 'vi_fold', 'vi_title', 'vi_number', 'vi_format')
      AND p.proargtypes[0] IN ('text'::regtype, 'numeric'::regtype);

SELECT set_eq('SELECT function::text FROM vi_function',
              ARRAY['vi_normalize(text)', 'vi_fold(text)', 'vi_title(text)', 'vi_number(text)',
                    'vi_format(numeric)', 'vi_format(numeric,integer)'], 'the functions of the module');
SELECT is_empty('SELECT function FROM vi_function WHERE provolatile <> ''i'' OR NOT proisstrict OR proparallel <> ''s''',
                'all are immutable, strict and parallel safe');
SELECT is_empty('SELECT function FROM vi_function WHERE obj_description(oid, ''pg_proc'') IS NULL', 'all have a comment');
SELECT is_empty('SELECT function FROM vi_function WHERE proargnames IS NULL OR procost <= 1', 'all have named arguments and a cost');

-- Random texts of what reports are made of, and of what they should not be.
SELECT setseed(0.0625);
CREATE TEMP TABLE piece (n, s) AS
SELECT row_number() OVER (), s
FROM unnest(ARRAY['hoà', 'khoẻ', 'thuỷ', 'uỷ', 'ban', 'UBND', 'tỉnh', 'Hà', 'TĨNH', 'quý', 'IV', 'TP', '1.962', '0,9', ' ', ' ',
                  ' ', '  ', E'\n', E'\t', '-', '–', '.', '/', '(', ')', '“', '”', '’', '''', 'đ', U&'\00D0', 'ơ', 'ế',
                  U&'e\0302\0301', U&'u\031B\0323', U&'\0301', U&'\0323', U&'\00A0', U&'\200B', U&'\00AD', U&'\200D',
                  U&'\+01F469', U&'\+01F467', 'Ω', 'ά', '한', U&'\1112\1161\11AB', 'が', U&'か\3099', '中', 'ñ', 'ß']) AS u (s);
CREATE TEMP TABLE sample AS
SELECT i, string_agg(s, '' ORDER BY r) AS t
FROM (SELECT i, random() AS r, 1 + floor(random() * (SELECT count(*) FROM piece))::int AS n
      FROM generate_series(1, 20000) AS g (i), generate_series(1, 12)) AS x
JOIN piece USING (n)
GROUP BY i;

SELECT cmp_ok(count(*), '=', 20000::bigint, 'there are samples') FROM sample;
SELECT cmp_ok(count(*), '>', 10000::bigint, 'most of them are not normal') FROM sample WHERE vi_normalize(t) <> t;
SELECT is(count(*), 0::bigint, 'vi_normalize: nothing changes the second time')
FROM sample WHERE vi_normalize(vi_normalize(t)) <> vi_normalize(t);
SELECT is(count(*), 0::bigint, 'vi_normalize: the result is in form NFC') FROM sample WHERE vi_normalize(t) IS NOT NFC NORMALIZED;
SELECT is(count(*), 0::bigint, 'vi_normalize: canonically equal texts are one')
FROM sample WHERE vi_normalize(normalize(t, NFD)) <> vi_normalize(t) OR vi_normalize(normalize(t, NFC)) <> vi_normalize(t);
SELECT is(count(*), 0::bigint, 'vi_normalize: never longer than form NFC')
FROM sample WHERE octet_length(vi_normalize(t)) > octet_length(normalize(t));
SELECT is(count(*), 0::bigint, 'vi_normalize: no space at an end, no two spaces')
FROM sample WHERE vi_normalize(t) ~ U&'(^ | $|  |\000A | \000A)(?!\0301|\0323)';
SELECT is(count(*), 0::bigint, 'vi_fold: nothing changes the second time') FROM sample WHERE vi_fold(vi_fold(t)) <> vi_fold(t);
SELECT is(count(*), 0::bigint, 'vi_fold: of the normal form it is the same') FROM sample WHERE vi_fold(vi_normalize(t)) <> vi_fold(t);
SELECT is(count(*), 0::bigint, 'vi_fold: of the title it is the same') FROM sample WHERE vi_fold(vi_title(t)) <> vi_fold(t);
SELECT is(count(*), 0::bigint, 'vi_fold: the result is normal') FROM sample WHERE vi_normalize(vi_fold(t)) <> vi_fold(t);
SELECT is(count(*), 0::bigint, 'vi_fold: never longer than the normal form')
FROM sample WHERE octet_length(vi_fold(t)) > octet_length(vi_normalize(t));
SELECT is(count(*), 0::bigint, 'vi_fold: canonically equal texts are one') FROM sample WHERE vi_fold(normalize(t, NFD)) <> vi_fold(t);
SELECT is(count(*), 0::bigint, 'vi_title: nothing changes the second time') FROM sample WHERE vi_title(vi_title(t)) <> vi_title(t);
SELECT is(count(*), 0::bigint, 'vi_title: canonically equal texts are one') FROM sample WHERE vi_title(normalize(t, NFD)) <> vi_title(t);
SELECT is(count(*), 0::bigint, 'vi_title: the result is normal') FROM sample WHERE vi_normalize(vi_title(t)) <> vi_title(t);

-- Joining texts at a line break joins their forms.
SELECT is(count(*), 0::bigint, 'vi_normalize: lines are independent of each other')
FROM sample AS a JOIN sample AS b ON b.i = a.i + 1
WHERE a.i % 10 = 0
      AND vi_normalize(a.t || E'\nx ' || b.t) <> vi_normalize(a.t || E'\n') || vi_normalize('x ' || b.t);

-- Numbers.
SELECT is(count(*), 0::bigint, 'vi_format: taking the dots and the comma back gives the number')
FROM (SELECT round(((random() - 0.5) * 10 ^ (i % 20))::numeric, i % 7) FROM generate_series(1, 5000) AS g (i)) AS r (n)
WHERE replace(replace(vi_format(n), '.', ''), ',', '.') <> n::text;
SELECT is(count(*), 0::bigint, 'vi_format: rounds as round() does')
FROM (SELECT ((random() - 0.5) * 10 ^ (i % 10))::numeric, i % 5 FROM generate_series(1, 5000) AS g (i)) AS r (n, digits)
WHERE vi_format(n, digits) <> vi_format(round(n, digits));
SELECT is(count(*), 0::bigint, 'vi_number: the word and the digits agree up to a thousand billions')
FROM (VALUES ('một', 1), ('hai', 2), ('năm', 5), ('chín', 9)) AS w (word, digit),
     (VALUES ('', 1::numeric), (' nghìn', 1000), (' triệu', 1000000), (' tỷ', 1000000000)) AS s (scale, factor)
WHERE vi_number(word || scale) <> digit * factor OR vi_number(digit || scale) <> digit * factor;

SELECT * FROM finish();
ROLLBACK;
