-- The tables under data/gazetteer keep their rules.  Prints TAP.
\ir tap.sql

CREATE TEMP TABLE unit (id int, level text, code text, kind text, name text, parent text, province text,
    "from" date, "to" date, basis text, source text);
\copy unit FROM 'gazetteer/unit.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE gate (id int, code text, class text, name text, aliases text, province text,
    "from" date, "to" date, country text, partner text, act text, source text);
\copy gate FROM 'gazetteer/gate.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE change (date date, old text, new text, kind text, act text, note text, source text, grade text, hint text);
\copy change FROM 'gazetteer/change.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE alias (level text, code text, alias text, type text, "from" date, "to" date, source text);
\copy alias FROM 'gazetteer/alias.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE total (date date, level text, kind text, units int, corrected int, source text, note text);
\copy total FROM '../test/data/unit_totals.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE released (first int, last int, md5 text);
\copy released FROM '../test/data/gazetteer_ids.csv' WITH (FORMAT csv, HEADER match)

-- Units and gates with the text form of the type place, and their periods.
CREATE TEMP TABLE row AS
    SELECT id, level, code, kind, name, parent, province, "from", "to", source, code || coalesce('@' || "from", '') AS key,
        daterange("from", "to") AS period
    FROM unit
    UNION ALL
    SELECT id, 'gate', code, class, name, province, province, "from", "to", source, code || coalesce('@' || "from", ''),
        daterange("from", "to")
    FROM gate;
CREATE INDEX ON row (key);
CREATE TEMP TABLE life AS SELECT level, code, range_agg(period) AS days FROM row GROUP BY level, code;
CREATE INDEX ON life (code);
CREATE TEMP TABLE kind (level text, kind text);
INSERT INTO kind VALUES
    ('province', 'tỉnh'), ('province', 'thành phố'),
    ('district', 'quận'), ('district', 'huyện'), ('district', 'thị xã'), ('district', 'thành phố'),
    ('commune', 'phường'), ('commune', 'xã'), ('commune', 'thị trấn'), ('commune', 'đặc khu'),
    ('gate', 'quốc tế'), ('gate', 'chính'), ('gate', 'phụ');
ANALYZE;

-- ---- units

SELECT pg_temp.none('every row has a number of its own',
    ARRAY(SELECT id::text FROM row GROUP BY id HAVING count(*) > 1));
SELECT pg_temp.none('units have numbers to 50000, gates have those behind',
    ARRAY(SELECT id || ' ' || key FROM row WHERE (level = 'gate') <> (id > 50000) OR id NOT BETWEEN 1 AND 65535));
SELECT pg_temp.none('level, code and first day name one row',
    ARRAY(SELECT key FROM row GROUP BY level, key HAVING count(*) > 1));
SELECT pg_temp.none('no number of a release has changed its meaning',
    ARRAY(SELECT first || '-' || last FROM released
          WHERE md5 IS DISTINCT FROM (SELECT md5(string_agg(concat_ws(',', id, level, code, coalesce("from"::text, '')), E'\n' ORDER BY id))
                                      FROM row WHERE id BETWEEN first AND last)));
SELECT pg_temp.none('the numbers of a release are told once each',
    ARRAY(SELECT a.first || '-' || a.last FROM released AS a, released AS b
          WHERE a.first > b.first AND a.first <= b.last OR a.last < a.first));
-- Before a release: what to add to test/data/gazetteer_ids.csv.
SELECT '# no release yet: ' || min(id) || ',' || max(id) || ','
    || md5(string_agg(concat_ws(',', id, level, code, coalesce("from"::text, '')), E'\n' ORDER BY id))
FROM row
WHERE NOT EXISTS (SELECT FROM released WHERE id BETWEEN first AND last)
GROUP BY level = 'gate' HAVING count(*) > 0;

SELECT pg_temp.none('a code has the form of its level',
    ARRAY(SELECT key FROM row
          WHERE code !~ CASE level WHEN 'province' THEN '^\d{2}$' WHEN 'district' THEN '^\d{3}$'
                                   WHEN 'commune' THEN '^\d{5}$' ELSE '^CK\d{3}$' END));
SELECT pg_temp.none('a kind fits its level',
    ARRAY(SELECT key || ' ' || kind FROM row WHERE (level, kind) NOT IN (SELECT * FROM kind)));
SELECT pg_temp.none('a period has a day, within the records',
    ARRAY(SELECT key FROM row WHERE "from" >= "to" OR "from" <= '2004-08-31' OR "to" <= '2004-08-31'));
SELECT pg_temp.none('periods of a code do not overlap',
    ARRAY(SELECT key FROM (SELECT key, "from", lag("to", 1, '-infinity') OVER w AS before
                           FROM row WINDOW w AS (PARTITION BY level, code ORDER BY "from" NULLS FIRST)) AS r
          WHERE before IS NULL OR before > coalesce("from", '-infinity')));
SELECT pg_temp.none('a row is not like the one before it',
    ARRAY(SELECT b.key FROM row AS a JOIN row AS b ON (b.level, b.code, b."from") = (a.level, a.code, a."to")
          WHERE b.level <> 'gate' AND (a.name, a.kind, a.parent, a.province) IS NOT DISTINCT FROM (b.name, b.kind, b.parent, b.province)
              -- a province keeps what it is called when it takes in others
              AND NOT EXISTS (SELECT FROM change WHERE change.date = b."from" AND change.new = b.key AND change.old <> a.key)
              AND NOT (b.level IN ('province', 'commune') AND b."from" = '2025-07-01')));
SELECT pg_temp.none('names are NFC, trimmed, with single blanks',
    ARRAY(SELECT name FROM row WHERE name IS NOT NFC NORMALIZED OR name ~ '^\s|\s$|\s\s|[^\S ]' OR name IS NULL
          UNION ALL SELECT alias FROM alias WHERE alias IS NOT NFC NORMALIZED OR alias ~ '^\s|\s$|\s\s|[^\S ]' OR alias IS NULL
          UNION ALL SELECT aliases FROM gate WHERE aliases IS NOT NFC NORMALIZED OR aliases ~ '^\s|\s$|\s\s|[^\S ]'
          UNION ALL SELECT partner FROM gate WHERE partner IS NOT NFC NORMALIZED OR partner ~ '^\s|\s$|\s\s|[^\S ]'
          UNION ALL SELECT act FROM change WHERE act IS NOT NFC NORMALIZED OR act ~ '^\s|\s$|\s\s|[^\S ]'
          UNION ALL SELECT note FROM change WHERE note IS NOT NFC NORMALIZED));
SELECT pg_temp.none('names have no letters that only look Vietnamese',
    ARRAY(SELECT name FROM row WHERE name ~ '[ÐƉ‘’ʼ–—]'));
SELECT pg_temp.none('each but a province has a parent, in force all its time',
    ARRAY(SELECT key FROM row
          WHERE CASE WHEN level = 'province' THEN parent IS NOT NULL
                ELSE NOT EXISTS (SELECT FROM life WHERE life.code = row.parent AND days @> row.period
                                     AND life.level = CASE WHEN length(row.parent) = 3 THEN 'district' ELSE 'province' END) END));
SELECT pg_temp.none('a district is no child of a district, a gate only one of a province',
    ARRAY(SELECT key FROM row WHERE level IN ('district', 'gate') AND length(parent) <> 2));
SELECT pg_temp.none('the province is that of the parent on the last day',
    ARRAY(SELECT r.key FROM row AS r
          WHERE r.province IS DISTINCT FROM CASE
              WHEN r.level = 'province' THEN r.code
              WHEN length(r.parent) = 2 THEN r.parent
              ELSE (SELECT d.province FROM row AS d WHERE d.level = 'district' AND d.code = r.parent
                    AND coalesce(r."to", 'infinity') > coalesce(d."from", '-infinity')
                    AND coalesce(r."to", 'infinity') <= coalesce(d."to", 'infinity')) END));

SELECT pg_temp.none('as many units as the office published',
    ARRAY(SELECT concat_ws(' ', t.date, t.level, t.kind, coalesce(t.corrected, t.units), 'not', count(r.id))
          FROM total AS t LEFT JOIN row AS r ON r.level = t.level AND r.period @> t.date AND (t.kind IS NULL OR r.kind = t.kind)
          GROUP BY t.date, t.level, t.kind, t.units, t.corrected HAVING count(r.id) <> coalesce(t.corrected, t.units)));
SELECT pg_temp.none('where the published total is not right, it is said why',
    ARRAY(SELECT concat_ws(' ', date, level, kind) FROM total WHERE (corrected IS NULL) <> (note IS NULL)));

-- ---- changes

CREATE TEMP TABLE edge AS
    SELECT c.*, o.id AS old_id, n.id AS new_id, o.level AS old_level, n.level AS new_level
    FROM change AS c LEFT JOIN row AS o ON o.key = c.old LEFT JOIN row AS n ON n.key = c.new;
CREATE INDEX ON edge (old_id);
CREATE INDEX ON edge (new_id);
ANALYZE edge;

SELECT pg_temp.none('every unit of a change exists',
    ARRAY(SELECT concat_ws(' ', date, old, new) FROM edge WHERE old_id IS NULL OR new_id IS NULL));
SELECT pg_temp.none('the old unit was in force the day before, the new one is on the day',
    ARRAY(SELECT concat_ws(' ', e.date, old, new) FROM edge AS e JOIN row AS o ON o.id = old_id JOIN row AS n ON n.id = new_id
          WHERE NOT o.period @> e.date - 1 OR NOT n.period @> e.date));
SELECT pg_temp.none('a change is told once, and lines are sorted',
    ARRAY(SELECT concat_ws(' ', date, old, new) FROM change GROUP BY date, old, new, kind HAVING count(*) > 1));
SELECT pg_temp.none('a unit that goes on gave a part only',
    ARRAY(SELECT concat_ws(' ', e.date, old, new) FROM edge AS e JOIN row AS o ON o.id = old_id
          WHERE o."to" IS DISTINCT FROM e.date AND e.kind NOT IN ('partial', 'area')));
SELECT pg_temp.none('kinds of changes are known',
    ARRAY(SELECT concat_ws(' ', date, old, new, kind) FROM change
          WHERE kind NOT IN ('full', 'partial', 'area', 'population', 'rename', 'retype', 'reparent', 'rename+retype',
                             'retype+reparent', 'rename+reparent', 'rename+retype+reparent')));
-- Names may be spelled another way without a rename.
SELECT pg_temp.none('a rename is one, a retype is one, a reparent is one',
    ARRAY(SELECT concat_ws(' ', e.date, old, new, e.kind) FROM edge AS e JOIN row AS o ON o.id = old_id JOIN row AS n ON n.id = new_id
          WHERE e.kind ~ '^re' AND (e.kind ~ 'rename' AND o.name = n.name OR e.kind ~ 'retype' <> (o.kind <> n.kind)
              OR e.kind ~ 'reparent' <> (o.parent <> n.parent) OR o.code <> n.code)));
SELECT pg_temp.none('a change stays on its level, but where a district became a commune or was one',
    ARRAY(SELECT concat_ws(' ', date, old, new) FROM edge
          WHERE old_level <> new_level AND (old_level, new_level) NOT IN (('district', 'commune'), ('commune', 'district'))));
SELECT pg_temp.none('grades and hints are known',
    ARRAY(SELECT concat_ws(' ', date, old, new) FROM change
          WHERE coalesce(grade, '') NOT IN ('A', 'B', 'C') OR hint NOT IN ('centroid', 'population') OR source IS NULL));
SELECT pg_temp.none('each commune and province that ended has a successor, but communes that ended before 2013',
    ARRAY(SELECT key FROM row
          WHERE level IN ('province', 'commune') AND "to" IS NOT NULL AND NOT (level = 'commune' AND "to" < '2013-01-01')
              AND NOT EXISTS (SELECT FROM edge WHERE old_id = id AND date = "to")));
SELECT '# ended before 2013 without a successor: ' || count(*) FROM row
WHERE level = 'commune' AND "to" < '2013-01-01' AND NOT EXISTS (SELECT FROM edge WHERE old_id = id AND date = "to");
SELECT pg_temp.none('each district that ended before July 2025 has a successor',
    ARRAY(SELECT key FROM row WHERE level = 'district' AND "to" <> '2025-07-01'
              AND NOT EXISTS (SELECT FROM edge WHERE old_id = id AND date = "to")));
SELECT pg_temp.none('a commune that ended went whole, or in several parts',
    ARRAY(SELECT o.key FROM edge JOIN row AS o ON o.id = old_id
          WHERE o.level = 'commune' AND edge.date = o."to" GROUP BY o.key
          HAVING count(*) = 1 AND min(edge.kind) IN ('partial', 'area', 'population')));
SELECT pg_temp.none('who has all the people is the only one',
    ARRAY(SELECT o.key FROM edge JOIN row AS o ON o.id = old_id
          WHERE o.level <> 'district' GROUP BY o.key, edge.date
          HAVING count(*) FILTER (WHERE edge.kind NOT IN ('partial', 'area')) > 1
              OR count(*) FILTER (WHERE edge.kind NOT IN ('partial', 'area')) = 1 AND bool_or(edge.kind = 'partial')));
SELECT pg_temp.none('each commune of today has one before it',
    ARRAY(SELECT key FROM row WHERE level = 'commune' AND "from" >= '2025-07-01'
              AND NOT EXISTS (SELECT FROM edge WHERE new_id = id AND date = "from")));
WITH RECURSIVE past AS (
    SELECT id FROM row WHERE level = 'commune' AND "to" IS NULL
    UNION SELECT old_id FROM past JOIN edge ON new_id = id
)
SELECT pg_temp.none('each commune since 2019 became one of today',
    ARRAY(SELECT key FROM row WHERE level = 'commune' AND ("to" > '2019-01-01' OR "to" IS NULL) AND id NOT IN (SELECT id FROM past)));

-- ---- aliases

SELECT pg_temp.none('the unit of an alias was in force all its time',
    ARRAY(SELECT concat_ws(' ', level, code, alias) FROM alias AS a
          WHERE NOT EXISTS (SELECT FROM life WHERE (life.level, life.code) = (a.level, a.code)
                                AND days @> daterange(a."from", a."to"))));
SELECT pg_temp.none('an alias is told once',
    ARRAY(SELECT concat_ws(' ', level, code, alias) FROM alias GROUP BY level, code, alias, "from" HAVING count(*) > 1));
SELECT pg_temp.none('types of aliases are known',
    ARRAY(SELECT concat_ws(' ', level, code, alias) FROM alias
          WHERE coalesce(type, '') NOT IN ('abbrev', 'history', 'initials', 'numeral', 'spelling') OR source IS NULL));

-- ---- gates

SELECT pg_temp.none('a gate has one name in its province and class',
    ARRAY(SELECT a.key || ' ' || b.key FROM row AS a JOIN row AS b USING (level, name, kind, province)
          WHERE level = 'gate' AND a.code < b.code AND a.period && b.period));
SELECT pg_temp.none('a gate has a neighbour and a source',
    ARRAY(SELECT code FROM gate WHERE coalesce(country, '') NOT IN ('Trung Quốc', 'Lào', 'Campuchia') OR source IS NULL));
SELECT pg_temp.none('a gate has a line for each province that it was in',
    ARRAY(SELECT g.key FROM row AS g WHERE g.level = 'gate' AND g.period @> '2025-06-30'::date AND g.period @> '2025-07-01'::date));
SELECT '1..' || last_value FROM test;
