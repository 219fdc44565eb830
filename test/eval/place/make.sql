-- The cases of the classes that classes.txt tells of.  What is right follows
-- from what the text states: the chains that have these names and kinds.

CREATE TEMP TABLE class (
    no      int GENERATED ALWAYS AS IDENTITY,
    class   text PRIMARY KEY,
    pool    text, groups text, change text, equal text, as_of text,
    least   numeric, most numeric, what text);
\copy class (class, pool, groups, change, equal, as_of, least, most, what) from program 'grep -v "^# " "$EVAL_DIR/classes.txt"'

CREATE TEMP TABLE template (
    no      int GENERATED ALWAYS AS IDENTITY,
    grp     text, template text);
\copy template (grp, template) from program 'grep -v "^# " "$EVAL_DIR/templates.txt" | sed "s/\\\\\\\\/\\\\\\\\\\\\\\\\/g"'

-- A case.  expect: the keys that are right; empty: NULL is right.  listed:
-- the keys that place_candidates must give.
CREATE TEMP TABLE place_case (
    id      int GENERATED ALWAYS AS IDENTITY,
    class   text NOT NULL,
    input   text NOT NULL,
    as_of   date,
    within  text,
    expect  text[] NOT NULL,
    listed  text[]);

-- A day of a period, and of the records.
CREATE FUNCTION pg_temp.some_day(first date, past date, salt text) RETURNS date
LANGUAGE sql STABLE AS $$
    SELECT a + (pg_temp.h(salt) % greatest(b - a, 1))
    FROM (SELECT greatest(first, '2004-09-01') AS a,
                 least(past, CASE WHEN first < '2025-07-01' THEN '2025-07-01' ELSE '2026-11-01' END::date) AS b) AS s
$$;

-- ---- what a class draws from

CREATE TEMP TABLE pool AS
WITH gone AS (
    -- ended with its code, or its code is another unit's now
    SELECT u.key FROM unit u
    WHERE u.level = 'commune' AND u.past >= '2019-01-01' AND u.past < '2025-07-01'
      AND NOT EXISTS (SELECT FROM unit v WHERE v.code = u.code AND v.first = u.past)
)
SELECT 'old' AS pool, id FROM chain WHERE NOT now AND past > '2004-09-01'
UNION ALL SELECT 'now', id FROM chain WHERE now
UNION ALL SELECT 'same', id FROM chain WHERE NOT now AND past > '2004-09-01' AND ck1 = dk1
UNION ALL SELECT 'gone', id FROM chain WHERE c IN (SELECT key FROM gone) AND past = cpast
UNION ALL SELECT 'oldnum', id FROM chain WHERE NOT now AND past > '2004-09-01' AND cname ~ '^[0-9]+$'
UNION ALL SELECT 'oldmark', id FROM chain
          WHERE NOT now AND past > '2004-09-01' AND concat(cname, dname, pname) ~ '[''-]'
UNION ALL SELECT 'nowmark', id FROM chain WHERE now AND concat(cname, pname) ~ '[''-]';

-- More than are wanted, because some turn out to have several meanings.
CREATE TEMP TABLE draft AS
SELECT k.class, k.change, k.equal, k.pool, c.*,
       k.class || ':' || c.id AS salt, t.template,
       k.change <> 'nodistrict' AND c.d IS NOT NULL AS with_d,
       t.template !~ '\{cn\}' OR k.pool = 'oldnum' AS with_ck,
       t.template !~ '\{dn\}' AS with_dk, t.template !~ '\{pn\}' AS with_pk,
       CASE WHEN k.as_of = 'null' OR k.as_of = 'mix' AND pg_temp.h('as_of' || c.id || k.class) % 2 = 0
            THEN NULL
            ELSE pg_temp.some_day(c.first, c.past, 'day' || c.id || k.class) END AS as_of,
       pg_temp.h('change' || c.id || k.class) AS hc,
       NULL::text AS cshow, NULL::text AS dshow, NULL::text AS pshow, NULL::text AS input
FROM class k
    CROSS JOIN LATERAL (
        SELECT id FROM pool p WHERE p.pool = k.pool
        ORDER BY md5(:'seed' || k.class || id)
        LIMIT CASE WHEN k.change IN ('', 'nfd', 'case', 'upper', 'uplow', 'fold', 'look') THEN 2 * :n + 20
                   WHEN k.change IN ('tone', 'iy') THEN 60 * :n
                   WHEN k.change = 'nodistrict' THEN 3 * :n + 50
                   ELSE 3 * :n + 30 END) AS s
    JOIN chain c USING (id)
    CROSS JOIN LATERAL (
        SELECT array_agg(template ORDER BY no) AS list
        FROM template WHERE grp = ANY (string_to_array(k.groups, ' '))) AS l
    CROSS JOIN LATERAL unnest(l.list[1 + pg_temp.h('template' || c.id || k.class) % cardinality(l.list)
                                     : 1 + pg_temp.h('template' || c.id || k.class) % cardinality(l.list)]) AS t (template);

-- Nothing to move or to swap in these.
DELETE FROM draft
WHERE change = 'tone' AND pg_temp.other_tone(concat_ws('|', cname, CASE WHEN with_d THEN dname END, pname))
        = concat_ws('|', cname, CASE WHEN with_d THEN dname END, pname)
   OR change = 'iy' AND pg_temp.other_i(concat_ws('|', cname, CASE WHEN with_d THEN dname END, pname))
        = concat_ws('|', cname, CASE WHEN with_d THEN dname END, pname);

UPDATE draft
SET cshow = CASE change WHEN 'typo-c' THEN pg_temp.first_typo(cname, salt)
                        WHEN 'ocr' THEN pg_temp.first_misread(cname, salt)
                        WHEN 'marks' THEN pg_temp.spoil(cname, 'marks', hc)
                        ELSE CASE WHEN pool = 'oldnum' THEN ltrim(cname, '0') ELSE cname END END,
    dshow = CASE WHEN NOT with_d THEN NULL
                 WHEN change = 'typo-d' THEN pg_temp.first_typo(dname, salt)
                 WHEN change = 'marks' THEN pg_temp.spoil(dname, 'marks', hc)
                 ELSE dname END,
    pshow = CASE change WHEN 'typo-p' THEN pg_temp.first_typo(pname, salt)
                        WHEN 'marks' THEN pg_temp.spoil(pname, 'marks', hc)
                        ELSE pname END;
DELETE FROM draft WHERE cshow IS NULL OR pshow IS NULL OR with_d AND dshow IS NULL
   OR change = 'marks' AND (cshow, dshow, pshow) IS NOT DISTINCT FROM (cname, dname, pname);

-- A number without a kind before it names nothing.  In the first half of 2025
-- the city of Huế was a province and a district.
DELETE FROM draft
WHERE NOT with_ck AND ck1 ~ '^[0-9]+$' OR NOT with_dk AND dk1 ~ '^[0-9]+$'
   OR change = 'nodistrict' AND p = '46@2025-01-01';

-- One wrong letter: the name has four letters or more, is no number, and
-- nothing else in the same parent is that near to what is written.
DELETE FROM draft f
WHERE change IN ('typo-c', 'ocr') AND (length(replace(ck1, ' ', '')) < 4 OR ck1 ~ '[0-9]')
   OR change = 'typo-d' AND (length(replace(dk1, ' ', '')) < 4 OR dk1 ~ '[0-9]')
   OR change = 'typo-p' AND length(replace(pk1, ' ', '')) < 4;
CREATE TEMP TABLE name_near AS
SELECT k1, pg_temp.near(k1) AS near FROM (SELECT DISTINCT k1 FROM unit) AS u;
ALTER TABLE name_near ADD PRIMARY KEY (k1);
ANALYZE name_near;
ANALYZE draft;
CREATE TEMP TABLE typo AS
SELECT f.salt, f.change, f.ck1, f.dk1, f.pk1, f.cc, f.dc, f.d IS NOT NULL AS old, s.written, n.near
FROM draft f
    CROSS JOIN LATERAL (SELECT pg_temp.fold(
        CASE change WHEN 'typo-d' THEN dshow WHEN 'typo-p' THEN pshow ELSE cshow END) AS written) AS s
    CROSS JOIN LATERAL (SELECT pg_temp.near(written) AS near) AS n
WHERE change IN ('typo-c', 'ocr', 'typo-d', 'typo-p');
ANALYZE typo;
DELETE FROM draft WHERE salt IN (
    SELECT f.salt
    FROM typo f JOIN chain o ON o.pk1 = f.pk1 AND o.dk1 = f.dk1 AND o.cc <> f.cc
        JOIN name_near n ON n.k1 = o.ck1
    WHERE f.change IN ('typo-c', 'ocr') AND f.old
      AND CASE WHEN f.written = f.ck1 THEN o.ck1 = f.written ELSE n.near && f.near END
    UNION ALL
    SELECT f.salt
    FROM typo f JOIN chain o ON o.pk1 = f.pk1 AND o.cc <> f.cc
        JOIN name_near n ON n.k1 = o.ck1
    WHERE f.change IN ('typo-c', 'ocr') AND NOT f.old
      AND (o.ck1 = f.written OR o.now AND f.written <> f.ck1 AND n.near && f.near)
    UNION ALL
    SELECT f.salt
    FROM typo f JOIN chain o ON o.pk1 = f.pk1 AND o.ck1 = f.ck1 AND o.dc <> f.dc
        JOIN name_near n ON n.k1 = o.dk1
    WHERE f.change = 'typo-d' AND n.near && f.near
    UNION ALL
    SELECT f.salt
    FROM typo f JOIN unit u ON u.level = 'district' AND u.k1 = f.written
    WHERE f.change = 'typo-d' AND f.written <> f.dk1
    UNION ALL
    SELECT f.salt
    FROM typo f JOIN unit u ON u.level = 'province' AND u.k1 <> f.pk1 JOIN name_near n USING (k1)
    WHERE f.change = 'typo-p' AND n.near && f.near);

-- The same letters without the blanks between the names mean one chain only.
DELETE FROM draft f USING (
    SELECT concat(ck1, dk1, pk1) AS joined FROM (SELECT DISTINCT ck1, dk1, pk1 FROM chain) AS c
    GROUP BY replace(concat(ck1, dk1, pk1), ' ', ''), joined HAVING count(*) > 1) AS o
WHERE f.class = 'bare-nocomma' AND o.joined = concat(f.ck1, f.dk1, f.pk1);

UPDATE draft
SET input = pg_temp.spoil(pg_temp.render(template, salt, ckind, cshow, dkind, dshow, pkind, pshow), change, hc);
DELETE FROM draft WHERE input IS NULL;

-- ---- what is right

-- All chains that a draft's text can mean.
CREATE TEMP TABLE meaning AS
SELECT f.class, f.id, f.salt, m.c, m.cc, m.cfirst, m.now,
       concat_ws('|', m.cname, CASE WHEN f.with_d THEN m.dname END, m.pname) AS spelling
FROM draft f
    JOIN chain m ON m.ck1 = f.ck1 AND m.pk1 = f.pk1
        AND (NOT f.with_d OR m.dk1 = f.dk1)
        AND (f.as_of IS NULL OR f.as_of >= m.first AND f.as_of < m.past)
WHERE (NOT f.with_ck OR m.ckind = f.ckind) AND (NOT f.with_pk OR m.pkind = f.pkind)
  AND (NOT f.with_dk OR NOT f.with_d OR m.dkind = f.dkind)
  AND CASE f.equal
      WHEN 'fold' THEN true
      WHEN 'iy' THEN translate(concat_ws('|', m.ck0, CASE WHEN f.with_d THEN m.dk0 END, m.pk0), 'y', 'i')
                   = translate(concat_ws('|', f.ck0, CASE WHEN f.with_d THEN f.dk0 END, f.pk0), 'y', 'i')
      ELSE (m.ck0 = f.ck0 OR f.pool = 'oldnum' OR f.change = 'marks') AND m.pk0 = f.pk0 AND (NOT f.with_d OR m.dk0 = f.dk0)
      END;

-- A unit of today is meant where one fits, else all that fit; the last
-- version of the unit.
CREATE TEMP TABLE meant AS
SELECT class, id, salt, count(DISTINCT cc) AS units, min(cc) AS cc,
       array_agg(DISTINCT c) AS keys, count(DISTINCT spelling) AS spellings,
       (array_agg(c ORDER BY cfirst DESC))[1] AS last
FROM (SELECT *, bool_or(now) OVER (PARTITION BY salt) AS any_now FROM meaning) AS m
WHERE now OR NOT any_now
GROUP BY class, id, salt;

-- Where names stand alone, a district may be meant as well.
CREATE FUNCTION pg_temp.also_district(ck1 text, pk1 text) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM dchain d WHERE (d.dk1, d.pk1) = (also_district.ck1, also_district.pk1))
$$;

-- A commune of today with this name on the ground of the old province.
CREATE TEMP TABLE successor_province AS
SELECT DISTINCT p.pk1, n.k1 AS now_k1
FROM (SELECT DISTINCT p, pk1, past FROM chain) AS p
    CROSS JOIN LATERAL pg_temp.later(p.p, '2025-07-01') AS l
    JOIN unit n ON n.key = ANY (l.units);

INSERT INTO place_case (class, input, as_of, expect)
SELECT class, input, as_of, expect
FROM (SELECT f.class, f.input, f.as_of,
             -- Was it first Hoà and then Hòa, 08 and then 8, either will do.
             CASE WHEN m.spellings > 1 AND f.as_of IS NULL THEN m.keys ELSE ARRAY[m.last] END AS expect,
             row_number() OVER (PARTITION BY f.class ORDER BY md5(:'seed' || f.salt)) AS nth
      FROM draft f JOIN meant m USING (salt)
      WHERE m.units = 1 AND m.cc = f.cc
        AND (f.with_d OR f.with_ck OR f.pool LIKE 'now%' OR NOT pg_temp.also_district(f.ck1, f.pk1))
        AND (f.class <> 'nodistrict-era' OR NOT EXISTS (
                SELECT FROM chain n JOIN successor_province s ON s.now_k1 = n.pk1
                WHERE n.now AND n.ck1 = f.ck1 AND s.pk1 = f.pk1))) AS s
WHERE nth <= :n
ORDER BY class, nth;

-- Without diacritics two units of one district may look the same: no answer.
INSERT INTO class (class, least, most, what)
VALUES ('nodia-several', 99, 0, 'without diacritics the name of two: no answer, both listed');
INSERT INTO place_case (class, input, as_of, expect, listed)
SELECT 'nodia-several', f.input, f.as_of, '{}', m.keys
FROM (SELECT c.*, 'nds:' || c.id AS salt,
             pg_temp.some_day(c.first, c.past, 'nds' || c.id) AS as_of,
             pg_temp.spoil(pg_temp.render('{c}<, {d}>, {p}', 'nds' || c.id, ckind, cname, dkind, dname, pkind, pname), 'fold', 0) AS input
      FROM chain c) AS f
    CROSS JOIN LATERAL (
        SELECT array_agg(o.c ORDER BY o.c) AS keys, count(DISTINCT o.cc) AS units
        FROM chain o
        WHERE o.ck1 = f.ck1 AND o.pk1 = f.pk1 AND o.dk1 IS NOT DISTINCT FROM f.dk1
          AND (o.ckind, o.pkind) = (f.ckind, f.pkind) AND o.dkind IS NOT DISTINCT FROM f.dkind
          AND f.as_of >= o.first AND f.as_of < o.past) AS m
WHERE m.units > 1 AND f.past > '2004-09-01'
ORDER BY md5(:'seed' || f.salt)
LIMIT :n;
