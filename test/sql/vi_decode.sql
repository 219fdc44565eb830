-- vi_decode(): text typed in an encoding from before Unicode

-- The whole alphabet: each letter spelled out in each encoding.
\set csv `cat "$PG_ABS_SRCDIR/data/vi_encodings.csv"`
CREATE TEMPORARY TABLE letters AS
    SELECT cell[1] AS unicode, nullif(cell[2], '') AS tcvn3, cell[3] AS vni, cell[4] AS viqr
      FROM regexp_split_to_table(rtrim(:'csv', E'\n'), E'\n') WITH ORDINALITY AS line (t, n),
           LATERAL string_to_array(t, ',') AS cell
     WHERE n > 1;
SELECT count(*), count(DISTINCT unicode), count(tcvn3) AS tcvn3 FROM letters;
SELECT unicode, tcvn3, vni, viqr,
       vi_decode(tcvn3, 'tcvn3'), vi_decode(vni, 'vni'), vi_decode(viqr, 'viqr')
  FROM letters
 WHERE vi_decode(tcvn3, 'tcvn3') IS DISTINCT FROM CASE WHEN tcvn3 IS NOT NULL THEN unicode END
    OR vi_decode(vni, 'vni') IS DISTINCT FROM unicode
    OR vi_decode(viqr, 'viqr') IS DISTINCT FROM unicode;
SELECT count(*) AS pairs,
       count(*) FILTER (WHERE vi_decode(a.tcvn3 || b.tcvn3, 'tcvn3') = a.unicode || b.unicode) AS tcvn3,
       count(*) FILTER (WHERE vi_decode(a.vni || b.vni, 'vni') = a.unicode || b.unicode) AS vni,
       count(*) FILTER (WHERE vi_decode(a.viqr || b.viqr, 'viqr') = a.unicode || b.unicode) AS viqr
  FROM letters AS a, letters AS b;

-- The same sentence in each encoding.
SELECT encoding, vi_decode(typed, encoding)
  FROM (VALUES ('tcvn3'::vi_encoding, U&'B\00E9 \00AE\00E9i Bi\00AAn phßng b\00BEt 02 \00AE\00E8i t\00AD\00EEng, thu 12 m\00B3 gç'),
               ('vni', 'Boä ñoäi Bieân phoøng baét 02 ñoái töôïng, thu 12 m³ goã'),
               ('viqr', 'Bo^. ddo^.i Bie^n pho`ng ba(''t 02 ddo^''i tu+o+.ng, thu 12 m³ go^~'))
       AS t (encoding, typed);

-- Capitals
SELECT vi_decode('BOÄ ÑOÄI BIEÂN PHOØNG', 'vni'), vi_decode('Aùnh', 'vni'),
       vi_decode('BO^. DDO^.I BIE^N PHO`NG', 'viqr'), vi_decode('Dda`', 'viqr');
-- In TCVN3 the capitals with a tone are small letters in a font of capitals.
SELECT vi_decode('CéNG HßA, r¬ moãc', 'tcvn3');

-- VIQR: a mark is one only behind a vowel that bears it; a backslash escapes
SELECT typed, vi_decode(typed, 'viqr')
  FROM unnest(ARRAY['mo+''i ra ddo+`i\.', 'te^n gi`\?', 'Ted\dy Thu.y', 'n. h? e( i^ u^ y+',
                    'a?.', 'a''^', 'a\\''', 'C:\temp\data']) AS typed;

-- VNI: marks that nothing can bear stay
SELECT typed, vi_decode(typed, 'vni')
  FROM unnest(ARRAY['ù', 'bù iâ uê yï', 'aùù', 'ôâ', 'öôïng', '× ÷ ß ÿ']) AS typed;

-- Nothing to decode
SELECT encoding, vi_decode('“Plain” – 12,5 kg, 3 m²: 中文 Ж 😀', encoding)
  FROM unnest(enum_range(NULL::vi_encoding)) AS encoding;
SELECT encoding, vi_decode('', encoding) = '' AS empty
  FROM unnest(enum_range(NULL::vi_encoding)) AS encoding;

-- Before a combining character a letter stays, so that NFC stays NFC.
SELECT encoding, vi_decode(typed, encoding) = typed AS stays
  FROM (VALUES ('tcvn3'::vi_encoding, U&'\00B5\0323'), ('vni', U&'a\00E2\0301'), ('viqr', U&'a.\0302'))
       AS t (encoding, typed);

-- Compressed and long values
SELECT encoding, length(d), d = repeat('ậ', 300000) AS equal
  FROM (VALUES ('tcvn3'::vi_encoding, 'Ë'), ('vni', 'aä'), ('viqr', 'a^.')) AS t (encoding, typed),
       LATERAL vi_decode(repeat(typed, 300000), encoding) AS d;

-- What is refused
SELECT vi_decode('a', 'utf8');
CREATE DATABASE secstat_latin1 ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C';
\set utf8_database :DBNAME
\c secstat_latin1
SET client_min_messages = warning;
CREATE EXTENSION secstat;
DO $$
DECLARE
    state text;
    message text;
    detail text;
    hint text;
BEGIN
    PERFORM vi_decode('a', 'vni');
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
        detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RAISE WARNING '% | % | % | %', state, message, detail, hint;
END
$$;
\c :utf8_database
DROP DATABASE secstat_latin1;
