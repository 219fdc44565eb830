-- The normal form: Unicode, letters, spaces.  Tone marks: vi_tone.

-- Equal to normalize() on every code point but those that are cleaned.  Later
-- Unicode versions gave decompositions to some characters in planes 1 and up
-- that were new then; none was in U+0001-U+FFFF or U+1D000-U+2FFFF.
SELECT count(*) AS code_points,
       count(*) FILTER (WHERE vi_normalize(chr(c)) <> normalize(chr(c))) AS composed,
       count(*) FILTER (WHERE vi_normalize(normalize(chr(c), NFD)) <> normalize(chr(c))) AS decomposed
FROM (SELECT generate_series(1, 55295) UNION ALL SELECT generate_series(57344, 65535)
      UNION ALL SELECT generate_series(118784, 196607)) AS g (c)
WHERE c NOT IN (32, 160, 5760, 8239, 8287, 12288)       -- spaces
      AND c NOT BETWEEN 8192 AND 8202
      AND c NOT IN (173, 8203, 8204, 8205, 8288, 65279) -- without width
      AND c NOT IN (208, 240, 393, 598);                -- look-alikes of Đ and đ

-- Equal to normalize() on random sequences of characters that combine:
-- Latin, Greek, Hebrew, Arabic, Indic, Hangul, kana, music.
SELECT setseed(0.25);
CREATE TEMP TABLE sequence AS
SELECT i, (SELECT string_agg(chr(c), '' ORDER BY random())
           FROM unnest(ARRAY[65, 97, 101, 111, 117, 417, 432, 768, 769, 770, 771, 772, 774, 775, 776, 777, 787,
                             788, 795, 803, 804, 807, 834, 836, 837, 847, 880, 902, 913, 929, 945, 961, 1463, 1464,
                             1471, 1575, 1616, 1617, 1618, 1619, 2364, 2392, 2494, 2503, 2519, 3530, 3535, 3545,
                             3953, 3954, 3956, 3968, 4133, 4142, 4352, 4370, 4449, 4469, 4520, 4546, 6917,
                             6965, 7777, 7871, 8064, 8486, 8491, 12363, 12364, 12441, 44032, 44033, 64298, 65039,
                             69785, 69818, 70462, 70471, 70487, 71087, 71096, 119134, 119141, 127995, 128105]) AS p (c),
                generate_series(1, 2)
           WHERE random() < 0.1 OR i < 0) AS t
FROM generate_series(1, 20000) AS g (i);
DELETE FROM sequence WHERE t IS NULL;
SELECT count(*) > 19000 AS enough, max(length(t)) > 25 AS long_ones,
       count(*) FILTER (WHERE vi_normalize(t) <> normalize(t)) AS different,
       count(*) FILTER (WHERE vi_normalize(t) <> vi_normalize(normalize(t, NFD))) AS by_spelling,
       count(*) FILTER (WHERE vi_normalize(t) <> vi_normalize(vi_normalize(t))) AS second_time
FROM sequence;

-- U+11A7, before the first final consonant of Hangul, is none itself: normalize()
-- of servers from before August 2026 takes it for one.
SELECT vi_normalize(s) = s AS stays
FROM (VALUES (U&'\AC00\11A7'), (U&'\AC1C\11A7\11A8')) AS v (s);

-- Runs of marks: equal to normalize() as long as that can be waited for.
SELECT n, vi_normalize(t) = normalize(t) AS equal, vi_normalize('hoà ' || t || ' khoẻ') = 'hòa ' || normalize(t) || ' khỏe' AS within
FROM (VALUES (63), (64), (65), (66), (1000), (10000)) AS v (n),
     LATERAL (SELECT 'e' || repeat(U&'\0301\0323\0302', n / 3) || repeat(U&'\0327', n % 3)) AS s (t);
SELECT length(n), left(n, 2) = U&'\1EB9\0323' AS composed, n = vi_normalize(n) AS second_time
FROM vi_normalize('e' || repeat(U&'\0301\0323', 500000)) AS n;

-- Letters that look like Vietnamese ones; other letters stay.
SELECT vi_normalize(U&'\00D0\01B0\1EDDng \0189\00E0o \00F0i \0256\00E2u') AS stroke,
       vi_normalize('Łódź ẞ ø Ð') AS other;

-- Spaces, line breaks, characters without width.  Unaligned, because psql did
-- not always know what has no width.
\pset format unaligned
SELECT to_json(s) AS text, to_json(vi_normalize(s)) AS normal
FROM unnest(ARRAY['', ' ', 'a', ' a ', U&'a\00A0\2009 b\3000', E'a \n b', E'a\t b ', E' \r\n a',
                  U&'Ha\00ADnoi\200B \200B!', U&'\FEFFx', U&'a\200Db', U&'\200Da', U&'1\200C \200C.\200D',
                  U&'\0915\094D\200D\0937', U&'\0646\200C\0645', U&'\+01F469\200D\+01F467',
                  U&'\2764\FE0F\200D\+01F525', U&'x  \0301', U&' \0301'])
     WITH ORDINALITY AS v (s, n)
ORDER BY n;
\pset format aligned

-- Other scripts pass unharmed.
SELECT s = vi_normalize(s) AS same, s
FROM unnest(ARRAY['Ἑλλάς', 'Россия', '中华人民共和国，北京。', '한국어', 'ภาษาไทย', 'हिन्दी', 'العربية', '日本語がで',
                  U&'\+01F469\200D\+01F469\200D\+01F467\200D\+01F466', U&'1\FE0F\20E3', 'ພາສາລາວ', 'ភាសាខ្មែរ'])
     AS v (s);

-- What is normal already comes back as it is, whatever its storage.
CREATE TEMP TABLE stored (t text);
INSERT INTO stored VALUES ('Hà Tĩnh'), (repeat('hòa bình ', 100000) || 'x');
SELECT bool_and(vi_normalize(t) = t) AS same, max(length(vi_normalize(t))) FROM stored;

SELECT vi_normalize(NULL) IS NULL AS strict;
