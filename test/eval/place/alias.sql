-- Other names of units: the rows of alias.csv.

INSERT INTO class (class, least, most, what) VALUES
    ('alias-province', 99, 0.2, 'province by another name or letters'),
    ('alias-district', 99, 0.2, 'district by another name'),
    ('alias-commune', 99, 0.2, 'commune in another spelling'),
    ('numeral', 99, 0.2, 'numbered commune in Roman or with a zero'),
    ('alias-alone', 99, 0.2, 'another name of one province, alone'),
    ('history', 99, 0.2, 'district of a province of before the records'),
    ('history-alone', 99.9, 0, 'a province of before the records, of several today: no answer');

CREATE TEMP TABLE alias AS
SELECT row_number() OVER (ORDER BY level, code, alias, "from")::int AS no,
       level, code, alias, type, coalesce("from", '-infinity') AS first,
       coalesce("to", 'infinity') AS past, pg_temp.fold(alias) AS k1
FROM raw_alias;
CREATE INDEX ON alias (code);

-- Chains with one of their names put in another way.
CREATE TEMP TABLE other AS
SELECT 'al' || a.no || ':' || c.id AS salt, a.level, a.type, a.alias, a.k1, c.*,
       greatest(c.first, a.first) AS afirst, least(c.past, a.past) AS apast
FROM alias a JOIN chain c ON a.code = CASE a.level WHEN 'province' THEN c.pc WHEN 'district' THEN c.dc ELSE c.cc END
WHERE a.type <> 'history'
  AND greatest(c.first, a.first) < least(c.past, a.past) AND least(c.past, a.past) > '2004-09-01'
  -- with a kind word of another time it is another unit: Q. Thủ Đức, phường Phường Đúc
  AND (a.level = 'province' OR a.k1 !~ '^(q|tp|phuong) ')
  AND a.alias <> CASE a.level WHEN 'province' THEN c.pname WHEN 'district' THEN c.dname ELSE c.cname END;

INSERT INTO place_case (class, input, as_of, expect)
SELECT class, input, CASE WHEN told THEN pg_temp.some_day(afirst, apast, salt) END,
       -- 05 is a name of its own in some years: either version
       CASE WHEN class = 'numeral' AND NOT told
            THEN array(SELECT key FROM unit u WHERE u.code = f.cc AND u.k1 = f.ck1) ELSE ARRAY[c] END
FROM (
    SELECT f.*, pg_temp.h('told' || salt) % 2 = 0 AS told,
           CASE WHEN type = 'numeral' THEN 'numeral' ELSE 'alias-' || level END AS class,
           row_number() OVER (PARTITION BY level, type = 'numeral' ORDER BY nth_of_alias, md5(:'seed' || salt)) AS nth,
           pg_temp.fill(concat_ws(pg_temp.pick('{", "," - ",", ",","}', salt),
               pg_temp.pick('{"","","","Thôn {m}, ","{n} {street}, "}', salt || 's')
                   || CASE WHEN level = 'commune' THEN ckind || ' ' || alias ELSE ckind || ' ' || cname END,
               CASE WHEN level = 'district'
                    THEN CASE WHEN k1 ~ '^(tp|q) ' THEN alias ELSE dkind || ' ' || alias END
                    ELSE dkind || ' ' || dname END,
               CASE WHEN level = 'province' THEN alias ELSE pkind || ' ' || pname END), salt) AS input
    FROM (SELECT o.*, row_number() OVER (PARTITION BY alias, level, o.d IS NULL ORDER BY md5(:'seed' || salt)) AS nth_of_alias
          FROM other o) AS f) AS f
WHERE nth <= :n
  -- the same names are no other chain's
  AND (SELECT count(DISTINCT x.cc) FROM chain x
       WHERE x.ck1 = f.ck1 AND x.dk1 IS NOT DISTINCT FROM f.dk1 AND x.ckind = f.ckind
         AND (x.pk1 = f.pk1 OR f.level = 'province' AND x.pc IN (
                SELECT a.code FROM alias a WHERE a.level = 'province' AND a.type <> 'history' AND a.k1 = f.k1))) = 1
  -- the alias is no other unit's name beside it
  AND NOT EXISTS (SELECT FROM chain x
                  WHERE f.level = 'commune' AND x.ck1 = f.k1 AND x.pk1 = f.pk1
                    AND x.dk1 IS NOT DISTINCT FROM f.dk1 AND x.cc <> f.cc)
  AND NOT EXISTS (SELECT FROM dchain x
                  WHERE f.level = 'district' AND x.dk1 = f.k1 AND x.pk1 = f.pk1 AND x.dc <> f.dc)
  -- an old commune without its district is another class
  AND (f.d IS NOT NULL OR NOT EXISTS (
        SELECT FROM chain x JOIN alias a ON a.code = x.pc
        WHERE NOT f.told AND a.level = 'province' AND a.k1 = f.k1 AND x.ck1 = f.ck1 AND x.cc <> f.cc AND x.now))
  -- of several versions with these names the last is meant
  AND (told OR NOT EXISTS (SELECT FROM chain x
                           WHERE x.cc = f.cc AND x.ck1 = f.ck1 AND x.cfirst > f.cfirst
                             AND (x.d IS NULL) = (f.d IS NULL) AND x.ckind = f.ckind));

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'alias-alone', alias, day, ARRAY[u.key]
FROM (SELECT DISTINCT a.alias, a.k1, a.code,
             pg_temp.some_day(a.first, a.past, 'aa' || a.no) AS day
      FROM alias a
      WHERE level = 'province' AND type <> 'history' AND a.past > '2004-09-01'
        AND (length(alias) >= 4 OR alias = 'HCM')
        -- Đồng Nai is a city too since 2026
        AND NOT (alias = 'TP.ĐN' AND a.past = 'infinity')
        AND NOT EXISTS (SELECT FROM alias o
                        WHERE o.level = a.level AND o.type <> 'history' AND o.k1 = a.k1 AND o.code <> a.code
                          AND o.first < a.past AND a.first < o.past)) AS f
    JOIN unit u ON u.level = 'province' AND u.code = f.code AND f.day >= u.first AND f.day < u.past
-- TP Huế was the city until 2024, not the province
WHERE (u.kind <> 'tỉnh' OR f.alias !~* '^tp| city$')
  AND NOT EXISTS (SELECT FROM unit o
                  WHERE o.k1 = f.k1 AND o.code <> f.code AND f.day >= o.first AND f.day < o.past)
ORDER BY md5(:'seed' || alias || day) LIMIT :n;

-- ---- provinces that had been divided before the records begin

CREATE TEMP TABLE bygone AS
SELECT * FROM alias
WHERE type = 'history' AND NOT EXISTS (SELECT FROM unit u WHERE u.level = 'province' AND u.k1 = alias.k1);

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'history-alone', v.input, NULL, '{}'
FROM (SELECT alias FROM bygone GROUP BY alias HAVING count(DISTINCT code) > 1) AS b
    CROSS JOIN LATERAL (VALUES
        (b.alias), ('tỉnh ' || b.alias), ('Tỉnh ' || b.alias || ' (cũ)'),
        (upper('tỉnh ' || b.alias COLLATE "und-x-icu")), (pg_temp.spoil('tỉnh ' || b.alias, 'fold', 0)),
        ('T. ' || b.alias)) AS v (input)
ORDER BY md5(:'seed' || v.input) LIMIT greatest(:n, 100);

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'history', replace(replace(pg_temp.pick('{"{d}, {p}","{d} {p}","Quê quán: {d}, {p}","{d} ({p} cũ)"}', salt),
                                  '{d}', dkind || ' ' || dname), '{p}', 'tỉnh ' || alias),
       NULL, ARRAY[d]
FROM (SELECT c.*, b.alias, 'hi' || b.no || c.id AS salt
      FROM bygone b JOIN dchain c ON c.pc = b.code
      WHERE c.past = '2025-07-01' AND c.dname !~ '[0-9]'
        AND (SELECT count(DISTINCT o.dc)
             FROM dchain o JOIN bygone x ON x.code = o.pc
             WHERE x.alias = b.alias AND o.dk1 = c.dk1) = 1
        AND NOT EXISTS (SELECT FROM dchain o WHERE o.dc = c.dc AND o.first > c.first)) AS s
ORDER BY md5(:'seed' || salt) LIMIT :n;
