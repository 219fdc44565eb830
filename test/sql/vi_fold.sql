-- The search form.

-- Every letter of the alphabet, in both cases, with every tone, composed and
-- decomposed, is one ASCII letter.
CREATE TEMP TABLE letter AS
SELECT base || shape || tone AS decomposed, normalize(base || shape || tone) AS composed, lower(base) AS ascii
FROM (VALUES ('a', ''), ('a', U&'\0302'), ('a', U&'\0306'), ('e', ''), ('e', U&'\0302'), ('i', ''), ('o', ''),
             ('o', U&'\0302'), ('o', U&'\031B'), ('u', ''), ('u', U&'\031B'), ('y', '')) AS v (lower_base, shape),
     LATERAL (VALUES (lower_base), (upper(lower_base))) AS b (base),
     unnest(ARRAY['', U&'\0300', U&'\0309', U&'\0303', U&'\0301', U&'\0323']) AS t (tone)
UNION ALL
SELECT c, c, 'd' FROM unnest(ARRAY['đ', 'Đ', U&'\00D0', U&'\00F0', U&'\0189', U&'\0256']) AS d (c);
SELECT count(*) AS letters,
       count(DISTINCT composed) AS distinct,
       count(*) FILTER (WHERE vi_fold(composed) = ascii) AS composed,
       count(*) FILTER (WHERE vi_fold(decomposed) = ascii) AS decomposed,
       count(*) FILTER (WHERE vi_fold('x' || decomposed || 'x') = 'x' || ascii || 'x') AS within,
       count(*) FILTER (WHERE vi_fold(' ' || composed || ' ') = ascii) AS alone
FROM letter;

SELECT s, vi_fold(s)
FROM unnest(ARRAY['Thừa Thiên – Huế', 'Đắk Lắk', 'CƯ M’GAR', 'Hoà Bình', 'khoẻ', '„một“ ‟hai” «ba» 5″', '‘a’ ‚b‛ 5′ ʼ ´ `',
                  '‐ ‑ ‒ – — ― − ﹘ ﹣ －', 'Café, naïve, Škoda, Ñandú', 'Łódź, Øresund, Straße',
                  'ΑΘΉΝΑ', 'Йошкар-Ола', '서울', '東京がガ', 'ไทย', '', ' ', U&'q\0303x\0302\0323', U&'5\0301', 'Ⅳ ½ ² ₫ €'])
     WITH ORDINALITY AS v (s, n)
ORDER BY n;

-- Idempotent; the same for texts that are canonically equal and for the
-- normal form; in form NFC.
SELECT setseed(0.5);
CREATE TEMP TABLE sequence AS
SELECT i, (SELECT string_agg(chr(c), '' ORDER BY random())
           FROM unnest(ARRAY[10, 32, 32, 65, 97, 101, 111, 117, 272, 417, 432, 768, 769, 770, 776, 777, 787, 803,
                             807, 837, 902, 929, 945, 961, 1049, 2364, 2392, 4352, 4449, 4520, 7871, 8064, 8204,
                             8205, 8211, 8217, 8220, 8486, 8491, 12363, 12441, 44032, 96, 180, 8189, 173, 160]) AS p (c),
                generate_series(1, 2)
           WHERE random() < 0.15 OR i < 0) AS t
FROM generate_series(1, 20000) AS g (i);
DELETE FROM sequence WHERE t IS NULL;
SELECT count(*) > 19000 AS enough,
       count(*) FILTER (WHERE vi_fold(vi_fold(t)) <> vi_fold(t)) AS second_time,
       count(*) FILTER (WHERE vi_fold(vi_normalize(t)) <> vi_fold(t)) AS of_normal,
       count(*) FILTER (WHERE vi_fold(normalize(t, NFD)) <> vi_fold(t)) AS decomposed,
       count(*) FILTER (WHERE vi_fold(normalize(t, NFC)) <> vi_fold(t)) AS composed,
       count(*) FILTER (WHERE vi_fold(t) IS NOT NFC NORMALIZED) AS not_nfc,
       count(*) FILTER (WHERE vi_normalize(vi_fold(t)) <> vi_fold(t)) AS not_normal
FROM sequence;

-- Not longer than the composed text, but for a few capitals whose lower case
-- takes three bytes and not two.
SELECT count(*) AS longer,
       string_agg(chr(c), ' ' ORDER BY c) AS which
FROM generate_series(1, 55295) AS g (c)
WHERE octet_length(vi_fold(chr(c))) > octet_length(normalize(chr(c)));

-- An index on the folded form serves a search without diacritics.
CREATE TEMP TABLE place_name (name text);
INSERT INTO place_name SELECT 'Xã số ' || i FROM generate_series(1, 2000) AS g (i);
INSERT INTO place_name VALUES ('Hương Khê'), (U&'Hu\031Bo\031Bng Khe\0302'), ('HƯƠNG  KHÊ');
CREATE INDEX ON place_name (vi_fold(name));
ANALYZE place_name;
SET enable_seqscan = off;
SELECT count(*) FROM place_name WHERE vi_fold(name) = vi_fold('huong khe');
RESET enable_seqscan;

SELECT vi_fold(NULL) IS NULL AS strict;
