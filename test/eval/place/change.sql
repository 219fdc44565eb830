-- How a text is spoiled.  Each function is given a number that chooses.

-- The tone mark on the other vowel: hòa for hoà, hoà for hòa.
CREATE FUNCTION pg_temp.other_tone(t text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    a   text[] := '{òa,óa,ỏa,õa,ọa,òe,óe,ỏe,õe,ọe,ùy,úy,ủy,ũy,ụy}';
    b   text[] := '{oà,oá,oả,oã,oạ,oè,oé,oẻ,oẽ,oẹ,uỳ,uý,uỷ,uỹ,uỵ}';
    out text := t;
BEGIN
    FOR i IN 1 .. 15 LOOP
        out := regexp_replace(out, '(^|[^qQ])' || a[i] || '(?![a-z])', '\1#' || i || '#', 'g');
        out := regexp_replace(out, '(^|[^qQ])' || b[i] || '(?![a-z])', '\1' || a[i], 'g');
        out := replace(out, '#' || i || '#', b[i]);
    END LOOP;
    RETURN out;
END
$$;

-- i for y and y for i where they are a syllable's only vowel.
CREATE FUNCTION pg_temp.other_i(t text) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT string_agg(CASE
        WHEN w ~* '^([hklmstv]|qu)[iíìỉĩịyýỳỷỹỵ]$'
        THEN translate(w, 'iíìỉĩịyýỳỷỹỵ', 'yýỳỷỹỵiíìỉĩị')
        ELSE w END, '' ORDER BY n)
    FROM regexp_split_to_table(t, '(?<=[ ,.;()/:-])|(?=[ ,.;()/:-])') WITH ORDINALITY AS s (w, n)
$$;

CREATE FUNCTION pg_temp.look_alike(t text, h int) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN h % 3 = 1 THEN replace(s, ', ', U&', \200B')
                WHEN h % 3 = 2 THEN U&'\FEFF' || s ELSE s END
    FROM (SELECT translate(
        CASE WHEN h % 2 = 0 THEN replace(t, ' ', U&'\00A0')
             ELSE replace(t, ' ', ' ' || U&'\00A0') END,
        'Đđ''-', CASE WHEN h % 5 < 3 THEN U&'\00D0\00F0\2019\2013'
                      ELSE U&'\0189\0256\02BC\2013' END) AS s) AS x
$$;

CREATE FUNCTION pg_temp.any_case(t text, h int) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE h % 5
        WHEN 0 THEN upper(t COLLATE "und-x-icu")
        WHEN 1 THEN lower(t COLLATE "und-x-icu")
        WHEN 2 THEN initcap(t COLLATE "und-x-icu")
        ELSE (SELECT string_agg(CASE
                WHEN (h / 7 + n * n * 31) % 3 = 0 THEN lower(w COLLATE "und-x-icu")
                WHEN (h / 7 + n * n * 31) % 3 = 1 THEN initcap(w COLLATE "und-x-icu")
                WHEN h % 5 = 3 THEN w
                ELSE upper(w COLLATE "und-x-icu") END, ' ' ORDER BY n)
              FROM regexp_split_to_table(t, ' ') WITH ORDINALITY AS s (w, n))
        END
$$;

-- Apostrophes and hyphens, written otherwise or left out.
CREATE FUNCTION pg_temp.other_marks(t text, h int) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN t ~ '''' THEN CASE h % 5
                WHEN 0 THEN replace(t, '''', U&'\2019')
                WHEN 1 THEN replace(t, '''', U&'\2018')
                WHEN 2 THEN replace(t, '''', U&'\02BC')
                WHEN 3 THEN replace(t, '''', '`')
                ELSE replace(t, '''', '') END
           WHEN t ~ ' - ' THEN CASE h % 4
                WHEN 0 THEN replace(t, ' - ', '-')
                WHEN 1 THEN replace(t, ' - ', U&' \2013 ')
                WHEN 2 THEN replace(t, ' - ', U&'\2013')
                ELSE replace(t, ' - ', ' ') END
           ELSE replace(t, '-', CASE h % 3 WHEN 0 THEN ' - ' WHEN 1 THEN U&'\2013' ELSE ' ' END)
           END
$$;

-- One letter of a name replaced, dropped, added, swapped, or with another
-- diacritic; NULL where the draw gives nothing new.
CREATE FUNCTION pg_temp.typo(t text, h int) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    way     int := h % 5;
    at      int := 1 + (h / 5) % length(t);
    letter  text := chr(97 + (h / 1000) % 26);
    was     text := substr(t, at, 1);
    after   text := substr(t, at + 1, 1);
    marked  text;
    out     text;
BEGIN
    IF was ~ '[ ''0-9-]' THEN
        RETURN NULL;
    END IF;
    IF was <> lower(was COLLATE "und-x-icu") THEN
        letter := upper(letter);
    END IF;
    IF way = 0 THEN
        out := overlay(t placing letter from at for 1);
    ELSIF way = 1 THEN
        -- a letter of its own is a word; dropping it is no slip of one letter
        IF substr(' ' || t || ' ', at, 3) ~ '^ . $' THEN
            RETURN NULL;
        END IF;
        out := overlay(t placing '' from at for 1);
    ELSIF way = 2 THEN
        out := overlay(t placing was || lower(letter) from at for 1);
    ELSIF way = 3 THEN
        IF after = '' OR after ~ '[ ''0-9-]' THEN
            RETURN NULL;
        END IF;
        out := overlay(t placing after || was from at for 2);
    ELSE
        SELECT set INTO marked
        FROM unnest('{aàáảãạăằắẳẵặâầấẩẫậ,eèéẻẽẹêềếểễệ,iìíỉĩị,oòóỏõọôồốổỗộơờớởỡợ,uùúủũụưừứửữự,yỳýỷỹỵ}'::text[])
            AS set
        WHERE strpos(set, was) > 0;
        IF marked IS NULL THEN
            RETURN NULL;
        END IF;
        out := overlay(t placing substr(marked, 1 + (h / 1000) % length(marked), 1) from at for 1);
    END IF;
    RETURN CASE WHEN pg_temp.accented(out) <> pg_temp.accented(t) THEN out END;
END
$$;

-- One letter that a scanner takes for another.
CREATE FUNCTION pg_temp.misread(t text, h int) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT overlay(t placing (array_agg(r[2] ORDER BY h % 7, r[2]))[1] from at for 1)
    FROM (SELECT 1 + h % length(t) AS at) AS x,
         (VALUES ('{o,0}'::text[]), ('{O,0}'), ('{l,1}'), ('{l,I}'), ('{i,1}'), ('{i,l}'),
                 ('{i,ı}'), ('{I,l}'), ('{e,c}'), ('{c,e}'), ('{u,n}'), ('{n,u}'), ('{h,b}'),
                 ('{B,8}'), ('{S,5}'), ('{g,9}'), ('{ô,ó}'), ('{ă,ã}'), ('{Q,O}')) AS v (r)
    WHERE substr(t, at, 1) = r[1]
      AND (ascii(r[2]) + h / 100) % 2 = 0
    GROUP BY at
$$;

-- The first of some draws that gives anything.
CREATE FUNCTION pg_temp.first_typo(t text, salt text) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT w FROM (SELECT pg_temp.typo(t, pg_temp.h('typo' || salt || i)) AS w FROM generate_series(1, 4) AS i) AS s
    WHERE w IS NOT NULL LIMIT 1
$$;
CREATE FUNCTION pg_temp.first_misread(t text, salt text) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT w FROM (SELECT pg_temp.misread(t, pg_temp.h('ocr' || salt || i)) AS w FROM generate_series(1, 12) AS i) AS s
    WHERE w IS NOT NULL LIMIT 1
$$;

-- A text and all that is left when one letter is taken out: where two texts
-- share one, they are one letter apart (or, seldom, two).
CREATE FUNCTION pg_temp.near(t text) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT array_agg(overlay(t placing '' from i for 1)) || t
    FROM generate_series(1, length(t)) AS i
$$;

-- The kind in short, with the blank it needs; h chooses.
CREATE TEMP TABLE kind_short (kind text, short text);
\copy kind_short from program 'grep -v "^# " "$EVAL_DIR/kinds.txt"'
CREATE TEMP TABLE word (list text, word text);
\copy word from program 'grep -v "^# " "$EVAL_DIR/words.txt"'

CREATE TEMP TABLE kind_shorts AS
SELECT kind, array_agg(replace(short, '_', ' ') ORDER BY short) FILTER (WHERE short !~ '#') AS plain,
       array_agg(replace(replace(short, '_', ' '), '#', '') ORDER BY short) AS numbered
FROM kind_short GROUP BY kind;

CREATE FUNCTION pg_temp.short(kind text, name text, h int) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT l[1 + h % cardinality(l)] || name
    FROM (SELECT CASE WHEN name ~ '^[0-9]+$' THEN numbered ELSE plain END AS l
          FROM kind_shorts s WHERE s.kind = short.kind) AS s
$$;

CREATE TEMP TABLE word_list AS
SELECT list, array_agg(word ORDER BY word) AS words FROM word GROUP BY list;

-- Fills the braces that are no part of the place, each with a draw of its own.
CREATE FUNCTION pg_temp.fill(t text, salt text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    out     text := t;
    slot    text;
    h       int;
    n       int := 0;
BEGIN
    LOOP
        slot := substring(out from '\{(n|m|day|year|age|lot|zip|street|hamlet|name|place)\}');
        EXIT WHEN slot IS NULL;
        n := n + 1;
        h := pg_temp.h(salt || n);
        out := regexp_replace(out, '\{' || slot || '\}', CASE slot
            WHEN 'n' THEN (1 + h % 399)::text
            WHEN 'm' THEN (1 + h % 19)::text
            WHEN 'day' THEN (1 + h % 28) || '/' || (1 + h / 28 % 12)
            WHEN 'year' THEN (1955 + h % 50)::text
            WHEN 'age' THEN (18 + h % 60)::text
            WHEN 'lot' THEN chr(65 + h % 8) || (1 + h / 8 % 30)
            WHEN 'zip' THEN (100000 + h % 880000)::text
            ELSE (SELECT words[1 + h % cardinality(words)] FROM word_list WHERE list = slot)
            END);
    END LOOP;
    RETURN out;
END
$$;

-- A template filled with a chain.  Without a district what stands between
-- < and > is left out.
CREATE FUNCTION pg_temp.render(t text, salt text, ckind text, cname text,
                               dkind text, dname text, pkind text, pname text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    out     text := t;
    h       int := pg_temp.h('short' || salt);
BEGIN
    IF dname IS NULL THEN
        out := regexp_replace(out, '<[^>]*>', '', 'g');
        out := replace(replace(out, ' {da}', ''), '{da}', '');
    END IF;
    out := translate(out, '<>', '');
    out := replace(replace(out, '\n', E'\n'), '\t', E'\t');
    out := replace(replace(replace(out, '{cn}', cname), '{dn}', coalesce(dname, '')), '{pn}', pname);
    out := replace(replace(replace(out, '{c}', ckind || ' ' || cname),
        '{d}', coalesce(dkind || ' ' || dname, '')), '{p}', pkind || ' ' || pname);
    out := replace(out, '{C}', upper(left(ckind, 1) COLLATE "und-x-icu") || substr(ckind, 2) || ' ' || cname);
    out := replace(out, '{D}', coalesce(upper(left(dkind, 1)) || substr(dkind, 2) || ' ' || dname, ''));
    out := replace(out, '{P}', upper(left(pkind, 1)) || substr(pkind, 2) || ' ' || pname);
    IF out ~ '\{[cdp]a\}' THEN
        out := replace(out, '{ca}', pg_temp.short(ckind, cname, h));
        out := replace(out, '{da}', coalesce(pg_temp.short(dkind, dname, h / 101), ''));
        out := replace(out, '{pa}', pg_temp.short(pkind, pname, h / 10007));
    END IF;
    RETURN pg_temp.fill(out, salt);
END
$$;

-- A spoiled text; NULL or the text itself where there is nothing to spoil.
CREATE FUNCTION pg_temp.spoil(t text, way text, h int) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN CASE way
        WHEN 'nfd' THEN normalize(t, NFD)
        WHEN 'fold' THEN translate(regexp_replace(normalize(t, NFD),
            '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dD')
        WHEN 'case' THEN pg_temp.any_case(t, h)
        WHEN 'upper' THEN upper(t COLLATE "und-x-icu")
        WHEN 'uplow' THEN pg_temp.any_case(t, h % 2)
        WHEN 'tone' THEN pg_temp.other_tone(t)
        WHEN 'iy' THEN pg_temp.other_i(t)
        WHEN 'look' THEN pg_temp.look_alike(t, h)
        WHEN 'marks' THEN pg_temp.other_marks(t, h)
        WHEN 'any' THEN pg_temp.spoil(t, pg_temp.pick('{nfd,case,tone,iy,look}', t), h)
        ELSE t END;
END
$$;
