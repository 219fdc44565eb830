-- Classes whose right answers need more than the names: other days, mixed
-- names, several units of one name, within.

INSERT INTO class (class, least, most, what) VALUES
    ('convert', 99, 0.2, 'old text, today: the one successor by law'),
    ('convert-split', 99, 0.2, 'old text, today: none, the people were divided'),
    ('convert-then', 99, 0.2, 'old text on a later day before July 2025'),
    ('back', 99, 0.2, 'text of today on an earlier day: the one predecessor, mostly none'),
    ('mixed-province', 95, 0.2, 'commune of today, old province'),
    ('mixed-district', 95, 0.2, 'commune of today, old district'),
    ('mixed-old', 95, 0.2, 'old commune and district, province of today'),
    ('mixed-old-nodistrict', 95, 0.2, 'old commune, province of today'),
    ('several', 99.9, 0, 'no district, several in the province: no answer, all listed'),
    ('now-several', 99.9, 0, 'today, no province, several: no answer, all listed'),
    ('now-unique', 99, 0.2, 'today, no province, kind and name only one has'),
    ('within-district', 99, 0.2, 'within a district, the name alone'),
    ('within-province', 99, 0.2, 'within an old province, kind and name'),
    ('now-within', 99, 0.2, 'within a province of today, the name alone'),
    ('within-other', 99, 0.2, 'within a province that has no such unit: no answer'),
    ('district', 100, 0, 'district and province'),
    ('district-alone', 99, 0.2, 'a district of a name that no other has'),
    ('kind-word', 99, 0.2, 'one name on several levels: the kind tells'),
    ('province', 100, 0, 'province alone');

-- Old chains, the last text of each commune first to come to an end.
CREATE TEMP TABLE last_old AS
SELECT DISTINCT ON (c) * FROM chain
WHERE NOT now AND past > '2019-01-01'
ORDER BY c, past DESC;

-- ---- the same ground on another day

CREATE TEMP TABLE moved AS
SELECT f.*, l.units, f.day AS as_of,
       pg_temp.render(pg_temp.pick('{"{c}, {d}, {p}","{C}, {D}, {P}","{ca}, {da}, {pa}","{n} {street}, {c}, {d}, {p}","Thôn {m}, {c}, {d}, {p}"}', f.salt),
                      f.salt, f.ckind, f.cname, f.dkind, f.dname, f.pkind, f.pname) AS input
FROM (
    (SELECT 'convert' AS class, 'convert' || id AS salt, date '2026-01-01' AS day, c.* FROM last_old c
     ORDER BY md5(:'seed' || 'convert' || id) LIMIT 2 * :n)
    UNION ALL
    -- the few that were divided
    (SELECT 'convert', 'split' || id, '2026-01-01', c.* FROM last_old c
     WHERE EXISTS (SELECT FROM edge e WHERE e.old = c.c AND e.date = c.cpast AND e.kind = 'partial')
     ORDER BY md5(:'seed' || 'split' || id) LIMIT 2 * :n)
    UNION ALL
    (SELECT 'convert-then', 'then' || id, pg_temp.some_day(past, '2025-07-01', 'then' || id), c.* FROM chain c
     WHERE past > '2019-01-01' AND past < '2025-06-01'
     ORDER BY md5(:'seed' || 'then' || id) LIMIT 2 * :n)) AS f
    CROSS JOIN LATERAL pg_temp.later(f.c, f.day) AS l
WHERE l.sure
  -- what is alive that day under the same names is meant
  AND NOT EXISTS (SELECT FROM chain o
                  WHERE (o.ck1, o.dk1, o.pk1) = (f.ck1, f.dk1, f.pk1)
                    AND f.day >= o.first AND f.day < o.past AND o.c <> ALL (l.units))
  -- the names and kinds are one unit's at all times
  AND NOT EXISTS (SELECT FROM chain o
                  WHERE (o.ck1, o.dk1, o.pk1) = (f.ck1, f.dk1, f.pk1) AND o.cc <> f.cc);

INSERT INTO place_case (class, input, as_of, expect)
SELECT class, input, as_of, expect
FROM (SELECT s.*, row_number() OVER (PARTITION BY class ORDER BY md5(:'seed' || salt)) AS nth
      FROM (SELECT CASE WHEN cardinality(units) > 1 AND class = 'convert' THEN 'convert-split' ELSE class END AS class,
                   input, as_of, salt,
                   CASE WHEN cardinality(units) = 1 THEN units ELSE '{}' END AS expect
            FROM moved) AS s) AS s
WHERE nth <= :n;

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'back', input, day, expect
FROM (SELECT CASE WHEN cardinality(e.units) = 1 THEN e.units ELSE '{}' END AS expect,
             pg_temp.render(pg_temp.pick('{"{c}, {p}","{C}, {P}","{ca}, {pa}","Thôn {m}, {c}, {p}"}', f.salt),
                            f.salt, f.ckind, f.cname, NULL, NULL, f.pkind, f.pname) AS input,
             f.day,
             row_number() OVER (ORDER BY cardinality(e.units) > 1, md5(:'seed' || f.salt)) AS nth
      FROM (SELECT DISTINCT ON (c) c.*, 'back' || id AS salt,
                   pg_temp.some_day('2015-01-01', '2025-07-01', 'back' || id) AS day
            FROM chain c WHERE now ORDER BY c, id) AS f
          CROSS JOIN LATERAL pg_temp.earlier(f.c, f.day) AS e
      WHERE (e.sure OR cardinality(e.units) > 1)
        -- no unit of that day has the name: in the province, nor in what became the province
        AND NOT EXISTS (SELECT FROM chain o
                        WHERE o.ck1 = f.ck1 AND f.day >= o.first AND f.day < o.past
                          AND o.pc IN (SELECT edge.old FROM edge WHERE edge.new = f.p AND length(edge.old) = 2
                                       UNION ALL SELECT f.pc))
        AND NOT EXISTS (SELECT FROM dchain o WHERE (o.dk1, o.pk1) = (f.ck1, f.pk1))
        -- and the text of today is no text of then
        AND NOT EXISTS (SELECT FROM chain o WHERE (o.ck1, o.pk1) = (f.ck1, f.pk1) AND NOT o.now)) AS s
WHERE nth <= :n;

-- ---- old and new names mixed

-- Which old chains went into a commune of July 2025, with people.
CREATE TEMP TABLE went AS
SELECT o.id AS old, n.id AS new, e.kind
FROM edge e
    JOIN chain o ON o.c = e.old AND o.past = '2025-07-01'
    JOIN chain n ON n.c = e.new AND n.first = '2025-07-01'
WHERE e.date = '2025-07-01' AND e.kind <> 'area';

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'mixed-province', pg_temp.render(
           pg_temp.pick('{"{c}, {p}","{C}, {P}","{ca}, {pa}","Thôn {m}, {c}, {p}","{n} {street}, {c}, {p}"}', salt),
           salt, ckind, cname, NULL, NULL, pkind, pname),
       CASE WHEN pg_temp.h(salt) % 2 = 0 THEN NULL ELSE pg_temp.some_day('2025-07-01', '2026-04-01', salt) END,
       ARRAY[c]
FROM (SELECT DISTINCT n.c, n.ckind, n.cname, o.pkind, o.pname, 'mp' || n.id || o.p AS salt
      FROM went w JOIN chain o ON o.id = w.old JOIN chain n ON n.id = w.new
      WHERE o.pk1 <> n.pk1
        AND NOT EXISTS (SELECT FROM chain x WHERE (x.ck1, x.pk1) = (n.ck1, o.pk1))
        AND NOT EXISTS (SELECT FROM dchain x WHERE (x.dk1, x.pk1) = (n.ck1, o.pk1) AND x.dkind = n.ckind)) AS s
ORDER BY md5(:'seed' || salt) LIMIT :n;

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'mixed-district', pg_temp.render(
           pg_temp.pick('{"{c}, {d}, {p}","{C}, {D}, {P}","{ca}, {da}, {pa}","Thôn {m}, {c}, {d}, {p}"}', salt),
           salt, ckind, cname, dkind, dname, pkind, pname),
       CASE WHEN pg_temp.h(salt) % 2 = 0 THEN NULL ELSE pg_temp.some_day('2025-07-01', '2026-04-01', salt) END,
       ARRAY[c]
FROM (SELECT DISTINCT n.c, n.ckind, n.cname, o.dkind, o.dname, v.pkind, v.pname,
             'md' || n.id || o.d || v.pname AS salt
      FROM went w JOIN chain o ON o.id = w.old JOIN chain n ON n.id = w.new
          CROSS JOIN LATERAL (VALUES (o.pkind, o.pname, o.pk1), (n.pkind, n.pname, n.pk1)) AS v (pkind, pname, pk1)
      WHERE NOT EXISTS (SELECT FROM chain x
                        WHERE (x.ck1, x.dk1) = (n.ck1, o.dk1) AND x.pk1 IN (o.pk1, n.pk1))
        -- and no other commune of today or of then is as good
        AND NOT EXISTS (SELECT FROM chain x WHERE x.ck1 = n.ck1 AND x.pk1 = v.pk1 AND x.cc <> n.cc)) AS s
ORDER BY md5(:'seed' || salt) LIMIT :n;

-- Written after the reform by someone who knows the old names: the commune
-- named, or what it is now, while the day is not told.
CREATE TEMP TABLE old_in_new AS
SELECT o.*, n.pkind AS nkind, n.pname AS nname, n.pk1 AS nk1, l.units,
       'mo' || o.id AS salt
FROM (SELECT DISTINCT old, FIRST_VALUE(new) OVER (PARTITION BY old ORDER BY new) AS new FROM went) AS w
    JOIN chain o ON o.id = w.old JOIN chain n ON n.id = w.new
    CROSS JOIN LATERAL pg_temp.later(o.c, '2026-01-01') AS l
WHERE o.pk1 <> n.pk1 AND l.sure AND cardinality(l.units) = 1;

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'mixed-old', pg_temp.render(
           pg_temp.pick('{"{c}, {d}, {p}","{C}, {D}, {P}","{ca}, {da}, {pa}","Thôn {m}, {c}, {d}, {p}"}', salt),
           salt, ckind, cname, dkind, dname, nkind, nname),
       CASE WHEN pg_temp.h(salt) % 2 = 0 THEN NULL ELSE date '2026-01-01' END,
       CASE WHEN pg_temp.h(salt) % 2 = 0 THEN c || units ELSE units END
FROM old_in_new f
WHERE NOT EXISTS (SELECT FROM chain x WHERE (x.ck1, x.dk1, x.pk1) = (f.ck1, f.dk1, f.nk1))
  AND NOT EXISTS (SELECT FROM chain x WHERE (x.ck1, x.pk1) = (f.ck1, f.nk1))
ORDER BY md5(:'seed' || salt) LIMIT :n;

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'mixed-old-nodistrict', pg_temp.render(
           pg_temp.pick('{"{c}, {p}","{C}, {P}","{ca}, {pa}","Thôn {m}, {c}, {p}"}', salt),
           salt, ckind, cname, NULL, NULL, nkind, nname),
       CASE WHEN pg_temp.h(salt) % 2 = 0 THEN NULL ELSE date '2026-01-01' END,
       CASE WHEN pg_temp.h(salt) % 2 = 0 THEN c || units ELSE units END
FROM old_in_new f
WHERE NOT EXISTS (SELECT FROM chain x WHERE (x.ck1, x.pk1) = (f.ck1, f.nk1))
  AND NOT EXISTS (SELECT FROM dchain x WHERE x.dk1 = f.ck1 AND x.pk1 IN (f.nk1, f.pk1))
  AND f.ck1 !~ '^[0-9]+$'
  -- the only one of its name on the ground of the new province, at any time
  AND NOT EXISTS (SELECT FROM chain x JOIN successor_province s ON s.pk1 = x.pk1
                  WHERE x.ck1 = f.ck1 AND x.cc <> f.cc AND s.now_k1 = f.nk1)
ORDER BY md5(:'seed' || salt) LIMIT :n;

-- ---- several units of one name

INSERT INTO place_case (class, input, as_of, expect, listed)
SELECT 'several', pg_temp.render(
           pg_temp.pick('{"{c}, {p}","{C}, {P}","{c} {p}","{p}, {c}","{ca}, {pa}"}', salt),
           salt, ckind, cname, NULL, NULL, pkind, pname), day, '{}', keys
FROM (SELECT f.*, array_agg(o.c ORDER BY o.c) AS keys
      FROM (SELECT c.ckind, c.cname, c.ck0, c.pkind, c.pname, c.p, 'sv' || c.id AS salt,
                   pg_temp.some_day(c.first, c.past, 'sv' || c.id) AS day
            FROM chain c WHERE NOT now AND past > '2004-09-01') AS f
          JOIN chain o ON (o.ck0, o.ckind, o.p) = (f.ck0, f.ckind, f.p)
              AND f.day >= o.first AND f.day < o.past
      GROUP BY f.ckind, f.cname, f.ck0, f.pkind, f.pname, f.p, f.salt, f.day
      HAVING count(DISTINCT o.cc) > 1) AS s
ORDER BY md5(:'seed' || salt) LIMIT :n;

CREATE TEMP TABLE now_commune AS
SELECT DISTINCT ON (c) * FROM chain WHERE now ORDER BY c, first DESC;

INSERT INTO place_case (class, input, as_of, expect, listed)
SELECT class, input, CASE WHEN pg_temp.h(salt) % 2 = 0 THEN NULL ELSE date '2026-10-15' END,
       CASE WHEN class = 'now-unique' THEN ARRAY[c] ELSE '{}' END,
       CASE WHEN class = 'now-several' THEN keys END
FROM (SELECT s.*, row_number() OVER (PARTITION BY class ORDER BY md5(:'seed' || salt)) AS nth,
             pg_temp.fill(replace(pg_temp.pick('{"{c}","{c}","Thôn {m}, {c}","UBND {c}","{c}."}', salt),
                                  '{c}', ckind || ' ' || cname), salt) AS input
      FROM (SELECT f.c, f.ckind, f.cname, 'ns' || f.id AS salt,
                   CASE WHEN count(o.c) FILTER (WHERE o.ck0 = f.ck0) > 1 THEN 'now-several'
                        WHEN count(o.c) = 1 THEN 'now-unique' END AS class,
                   array_agg(o.c ORDER BY o.c) FILTER (WHERE o.ck0 = f.ck0) AS keys
            FROM now_commune f JOIN now_commune o ON (o.ck1, o.ckind) = (f.ck1, f.ckind)
            WHERE f.cpast = 'infinity' AND o.cpast = 'infinity'
            GROUP BY f.c, f.ckind, f.cname, f.id) AS s
      WHERE class IS NOT NULL) AS s
WHERE nth <= :n;

-- ---- within

INSERT INTO place_case (class, input, as_of, within, expect)
SELECT class, CASE pg_temp.h(salt) % 4 WHEN 0 THEN cname WHEN 1 THEN pg_temp.short(ckind, cname, pg_temp.h(salt || 's'))
                   ELSE ckind || ' ' || cname END,
       day, within, ARRAY[last]
FROM (SELECT f.*, o.last, row_number() OVER (PARTITION BY f.class ORDER BY md5(:'seed' || f.salt)) AS nth
      FROM (
          (SELECT 'within-district' AS class, d AS within, 'wd' || id AS salt, ckind, cname, ck1,
                  CASE WHEN pg_temp.h('wn' || id) % 2 = 0 THEN NULL
                       ELSE pg_temp.some_day(first, past, 'wd' || id) END AS day
           FROM chain WHERE NOT now AND past > '2004-09-01' AND cname !~ '^[0-9]+$'
           ORDER BY md5(:'seed' || 'wd' || id) LIMIT 2 * :n)
          UNION ALL
          (SELECT 'now-within', p, 'nw' || id, ckind, cname, ck1,
                  CASE WHEN pg_temp.h('nx' || id) % 2 = 0 THEN NULL
                       ELSE pg_temp.some_day(first, past, 'nw' || id) END
           FROM chain WHERE now AND past = 'infinity'
           ORDER BY md5(:'seed' || 'nw' || id) LIMIT 2 * :n)) AS f
          CROSS JOIN LATERAL (
              SELECT count(DISTINCT cc) AS units, (array_agg(c ORDER BY cfirst DESC))[1] AS last
              FROM chain o
              WHERE o.ck1 = f.ck1 AND f.within IN (o.d, o.p) AND (f.day IS NULL OR f.day >= o.first AND f.day < o.past)) AS o
      WHERE o.units = 1
        -- the kind that is written is that of the version
        AND EXISTS (SELECT FROM unit u WHERE u.key = o.last AND u.kind = f.ckind AND u.name = f.cname)) AS s
WHERE nth <= :n;

INSERT INTO place_case (class, input, as_of, within, expect)
SELECT 'within-province', pg_temp.fill(pg_temp.pick('{"","Thôn {m}, ","{n} {street}, "}', salt), salt)
       || CASE WHEN pg_temp.h(salt) % 3 = 0 THEN pg_temp.short(ckind, cname, pg_temp.h(salt || 's')) ELSE ckind || ' ' || cname END,
       day, p, ARRAY[c]
FROM (SELECT c.*, 'wp' || id AS salt, pg_temp.some_day(first, past, 'wp' || id) AS day
      FROM chain c WHERE NOT now AND past > '2004-09-01' AND cname !~ '^[0-9]+$') AS f
WHERE NOT EXISTS (SELECT FROM chain o WHERE (o.ck1, o.p) = (f.ck1, f.p) AND o.cc <> f.cc
                  AND f.day >= o.first AND f.day < o.past)
ORDER BY md5(:'seed' || salt) LIMIT :n;

-- Provinces that share ground at some time.
CREATE TEMP TABLE akin AS
SELECT DISTINCT a.pk1, b.pk1 AS other FROM successor_province a JOIN successor_province b USING (now_k1)
UNION SELECT pk1, now_k1 FROM successor_province UNION SELECT now_k1, pk1 FROM successor_province;

INSERT INTO place_case (class, input, as_of, within, expect)
SELECT 'within-other', pg_temp.render('{c}<, {d}>, {p}', salt, ckind, cname, dkind, dname, pkind, pname), NULL, other, '{}'
FROM (SELECT c.*, 'wo' || c.id AS salt, o.key AS other, o.k1 AS other_k1
      FROM (SELECT * FROM chain WHERE past > '2025-06-30'
            ORDER BY md5(:'seed' || 'wo' || id) LIMIT 2 * :n) AS c
          CROSS JOIN LATERAL (
              SELECT p.key, p.k1 FROM unit p
              WHERE p.level = 'province' AND p.past > '2025-06-30' AND (p.past > '2025-07-01') = c.now
                AND p.code <> c.pc AND p.k1 <> c.pk1
                AND NOT EXISTS (SELECT FROM akin WHERE akin.pk1 = c.pk1 AND akin.other = p.k1)
              ORDER BY md5(:'seed' || p.key || c.id) LIMIT 1) AS o) AS c
WHERE NOT EXISTS (SELECT FROM chain x
                  WHERE x.ck1 = c.ck1
                    AND (x.pk1 = c.other_k1 OR x.pk1 IN (SELECT akin.other FROM akin WHERE akin.pk1 = c.other_k1)))
ORDER BY md5(:'seed' || salt) LIMIT :n;

-- ---- districts and provinces

CREATE TEMP TABLE some_district AS
SELECT d.*, 'di' || d.id AS salt,
       CASE WHEN pg_temp.h('dn' || d.id) % 2 = 0 THEN NULL ELSE pg_temp.some_day(first, past, 'di' || d.id) END AS day,
       EXISTS (SELECT FROM dchain o WHERE (o.dk1, o.pk1) = (d.dk1, d.pk1) AND o.dc <> d.dc)
       OR EXISTS (SELECT FROM chain o WHERE (o.ck1, o.pk1) = (d.dk1, d.pk1)) AS shared
FROM dchain d WHERE past > '2004-09-01';

INSERT INTO place_case (class, input, as_of, expect)
SELECT CASE WHEN shared THEN 'kind-word' ELSE 'district' END,
       CASE v.way WHEN 'fold' THEN pg_temp.spoil(t.input, 'fold', 0)
                  WHEN 'case' THEN pg_temp.any_case(t.input, pg_temp.h(f.salt || 'c'))
                  ELSE t.input END, day, ARRAY[m.last]
FROM (SELECT s.*, row_number() OVER (PARTITION BY shared ORDER BY md5(:'seed' || salt)) AS nth
      FROM some_district s) AS f
    CROSS JOIN LATERAL (SELECT pg_temp.pick('{"","","",fold,case}', f.salt || 'way') AS way) AS v
    CROSS JOIN LATERAL (
        SELECT pg_temp.render(pg_temp.pick(CASE WHEN shared OR dk1 ~ '^[0-9]+$'
                   THEN '{"{c}, {p}","{C}, {P}","{ca}, {pa}","{c} {p}","{P} - {C}","Công an {c}, {p}"}'
                   ELSE '{"{c}, {p}","{C}, {P}","{ca}, {pa}","{cn}, {pn}","{c} ({pn})","Tại {c}, {p}, lúc {m} giờ ngày {day}"}' END::text[], salt),
               salt, dkind, dname, NULL, NULL, pkind, pname) AS input) AS t
    CROSS JOIN LATERAL (
        SELECT count(DISTINCT o.dc) AS units, (array_agg(o.d ORDER BY o.first DESC))[1] AS last
        FROM dchain o
        WHERE (o.dk1, o.pk1) = (f.dk1, f.pk1)
          AND (o.dkind = f.dkind AND o.pkind = f.pkind)
          AND (f.day IS NULL OR f.day >= o.first AND f.day < o.past)) AS m
WHERE nth <= :n AND m.units = 1
  -- bare names mean the last kind
  AND (t.input ~ f.dkind OR f.day IS NOT NULL OR m.last = f.d AND NOT EXISTS (
        SELECT FROM dchain o WHERE o.dc = f.dc AND o.first >= f.past AND (o.dk1, o.pk1) = (f.dk1, f.pk1)));

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'district-alone', pg_temp.pick('{"","UBND ","Công an ","Thôn 4, "}', salt) || dkind || ' ' || dname, day, ARRAY[m.last]
FROM some_district f
    CROSS JOIN LATERAL (
        SELECT count(DISTINCT o.dc) AS units, (array_agg(o.d ORDER BY o.first DESC) FILTER (WHERE o.dkind = f.dkind))[1] AS last
        FROM dchain o
        WHERE o.dk1 = f.dk1 AND (f.day IS NULL OR f.day >= o.first AND f.day < o.past)) AS m
WHERE m.units = 1 AND f.dname !~ '[0-9]'
  AND NOT EXISTS (SELECT FROM unit u WHERE u.k1 = f.dk1 AND u.level = 'province')
  -- two codes of one name at different times: which is meant is not told
  AND (SELECT count(DISTINCT dc) FROM dchain o WHERE o.dk1 = f.dk1) = 1
ORDER BY md5(:'seed' || salt) LIMIT :n;

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'province', input, day, ARRAY[last]
FROM (SELECT DISTINCT v.input, v.bare, p.k1, p.kind,
             CASE WHEN d.day IS NULL THEN NULL ELSE pg_temp.some_day(p.first, p.past, 'pd' || p.key || v.n) END AS day
      FROM unit p
          CROSS JOIN LATERAL (VALUES
              (1, p.kind || ' ' || p.name, false),
              (2, upper(p.kind || ' ' || p.name COLLATE "und-x-icu"), false),
              (3, pg_temp.spoil(p.kind || ' ' || p.name, 'fold', 0), false),
              (4, pg_temp.short(p.kind, p.name, pg_temp.h(p.key)), false),
              (5, 'Công an ' || p.kind || ' ' || p.name, false),
              (6, normalize(p.kind || ' ' || p.name, NFD), false),
              (7, p.name, true),
              (8, p.name || ', Việt Nam', true)) AS v (n, input, bare)
          CROSS JOIN (VALUES (1), (NULL)) AS d (day)
      WHERE p.level = 'province' AND p.past > '2004-09-01') AS f
    CROSS JOIN LATERAL (
        SELECT (array_agg(o.key ORDER BY o.first DESC))[1] AS last
        FROM unit o
        WHERE o.level = 'province' AND o.k1 = f.k1 AND (f.bare OR o.kind = f.kind)
          AND (f.day IS NULL OR f.day >= o.first AND f.day < o.past)) AS m
-- words and persons otherwise; the city of Huế was a district too
WHERE NOT (f.bare AND f.k1 IN ('hoa binh', 'thai binh'))
  AND NOT (f.bare AND EXISTS (SELECT FROM unit u WHERE u.k1 = f.k1 AND u.level = 'commune'))
  AND NOT (f.k1 = 'hue' AND f.day < '2025-07-01')
ORDER BY md5(:'seed' || input) LIMIT greatest(:n, 400);
