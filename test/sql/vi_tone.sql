-- The placement of tone marks, against the syllables of Vietnamese with oa,
-- oe, uy.  The tables below are the phonotactics: which onsets are spelled so
-- before a rounded glide, and which rhymes begin with one.

CREATE TEMP TABLE onset (onset text, before_glide boolean);
INSERT INTO onset VALUES
    ('', true), ('b', true), ('c', true), ('ch', true), ('d', true),
    ('đ', true), ('g', true), ('gi', true), ('h', true), ('kh', true),
    ('l', true), ('m', true), ('n', true), ('ng', true), ('nh', true),
    ('p', true), ('ph', true), ('r', true), ('s', true), ('t', true),
    ('th', true), ('tr', true), ('v', true), ('x', true),
    -- spelled so before e, ê, i only, or with u as part of the onset
    ('gh', false), ('k', false), ('ngh', false), ('q', false), ('qu', false);

-- Open: nothing follows the two vowels.  The new and the old way to write
-- them, in the five tones that have a mark.
CREATE TEMP TABLE open_rhyme (level text, new_way text, old_way text);
INSERT INTO open_rhyme VALUES
    ('oa', 'oà', 'òa'), ('oa', 'oả', 'ỏa'), ('oa', 'oã', 'õa'), ('oa', 'oá', 'óa'), ('oa', 'oạ', 'ọa'),
    ('oe', 'oè', 'òe'), ('oe', 'oẻ', 'ỏe'), ('oe', 'oẽ', 'õe'), ('oe', 'oé', 'óe'), ('oe', 'oẹ', 'ọe'),
    ('uy', 'uỳ', 'ùy'), ('uy', 'uỷ', 'ủy'), ('uy', 'uỹ', 'ũy'), ('uy', 'uý', 'úy'), ('uy', 'uỵ', 'ụy');

-- Every other rhyme with these letters, and those that look like them: there
-- is one place for the tone.
CREATE TEMP TABLE other_rhyme (rhyme text);
INSERT INTO other_rhyme
SELECT unnest(string_to_array(
    'oài oải oãi oái oại oày oảy oáy oạy oào oáo oạo oàn oản oãn oán oạn oàng oảng oãng oáng oạng '
    'oành oảnh oánh oạnh oám oạm oáp oạp oát oạt oác oạc oách oạch oăm oằm oắm oặm oằn oẳn oắn oặn '
    'oằng oẳng oẵng oắng oặng oắt oặt oắc oặc oèn oẻn oén oẹn oèo oẻo oéo oẹo oét oẹt oèm oẹm oéc '
    'uỳa uýa uyền uyển uyễn uyến uyện uyết uyệt uỳnh uỷnh uýnh uỵnh uýt uỵt uých uỵch uýp uỵp uỳu uỷu uýu '
    'uề uể uễ uế uệ uở uớ uờ uà uả uã uá uạ ùa ủa ũa úa ụa uần uẩn uấn uận uất uật uầy uẩy uấy uậy '
    'uồn uốn uổi uối uội ôà oê oế ưà òi ỏi ói ọi òng ào ảo áo ạo èo éo ùy úy ủy ũy ụy òa óa ỏa õa ọa òe óe ỏe õe ọe',
    ' '));

-- Moved wherever it is a choice: 24 onsets, 15 rhymes with a tone.
SELECT before_glide, count(*) AS syllables,
       count(*) FILTER (WHERE vi_normalize(onset || new_way) = onset || old_way) AS moved,
       count(*) FILTER (WHERE vi_normalize(onset || new_way) = onset || new_way) AS kept
FROM onset, open_rhyme
GROUP BY before_glide ORDER BY before_glide DESC;

-- The same in capitals, as a title, decomposed, within a text and with
-- something behind that ends a word; not with a letter or a digit there.
SELECT count(*) FILTER (WHERE vi_normalize(upper_new) = upper_old) AS capitals,
       count(*) FILTER (WHERE vi_normalize(title_new) = title_old) AS title,
       count(*) FILTER (WHERE vi_normalize(normalize(new, NFD)) = old) AS decomposed,
       count(*) FILTER (WHERE vi_normalize('xã ' || new || ' là') = 'xã ' || old || ' là') AS in_text,
       count(*) FILTER (WHERE vi_normalize('(' || new || '), ' || new || '-' || new || E'.\n')
                              = '(' || old || '), ' || old || '-' || old || E'.\n') AS punctuated,
       count(*) FILTER (WHERE vi_normalize(new || 'n ' || new || '1 ' || 'z' || new)
                              = new || 'n ' || new || '1 ' || 'z' || new) AS longer
FROM onset, open_rhyme,
     LATERAL (SELECT onset || new_way, onset || old_way) AS s (new, old),
     -- by hand, because the collation may know ASCII only
     LATERAL (VALUES ('bcdeghiklmnoprstuvxyaàảãáạèẻẽéẹòỏõóọùủũúụỳỷỹýỵđ',
                      'BCDEGHIKLMNOPRSTUVXYAÀẢÃÁẠÈẺẼÉẸÒỎÕÓỌÙỦŨÚỤỲỶỸÝỴĐ')) AS m (lower_case, upper_case),
     LATERAL (SELECT translate(new, lower_case, upper_case), translate(old, lower_case, upper_case),
                     translate(left(new, 1), lower_case, upper_case) || substr(new, 2),
                     translate(left(old, 1), lower_case, upper_case) || substr(old, 2))
         AS c (upper_new, upper_old, title_new, title_old)
WHERE before_glide;

-- No other syllable is touched.
SELECT count(*) AS syllables,
       count(*) FILTER (WHERE vi_normalize(onset || rhyme) <> onset || rhyme) AS changed,
       count(*) FILTER (WHERE vi_normalize(normalize(onset || rhyme, NFD)) <> onset || rhyme) AS changed_decomposed
FROM onset, other_rhyme;

-- The whole list, to be read.
SELECT coalesce(nullif(onset, ''), '-') AS onset,
       string_agg(vi_normalize(onset || new_way), ' ' ORDER BY level, old_way COLLATE "C") AS syllables
FROM onset, open_rhyme
GROUP BY onset, before_glide
ORDER BY before_glide DESC, onset COLLATE "C";

-- Words that are not to be touched, and words that are.
SELECT word, vi_normalize(word)
FROM unnest(ARRAY['quý', 'quỹ', 'giặt', 'thuở', 'Huế', 'hoàn', 'hoài', 'giục', 'quyết', 'khuyến', 'ngoằn ngoèo',
                  'hoà', 'khoẻ', 'thuỷ', 'uỷ', 'HOÀ', 'Hoà', 'tuý', 'huỷ', 'hoá', 'đoạ', 'oà', 'nhoè', 'suý', 'Thuỵ'])
     WITH ORDINALITY AS w (word, n)
ORDER BY n;
