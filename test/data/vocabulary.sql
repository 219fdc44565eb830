-- The tables under data/vocabulary keep their rules.  Prints TAP.
\ir tap.sql

CREATE TEMP TABLE noun (noun text, role text, aliases text);
\copy noun FROM 'vocabulary/nouns.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE substance (id int, item text, name text, aliases text, english text, class text, dimension text, unit text,
    implied_unit text, general int, context text, note text, source text);
\copy substance FROM 'vocabulary/substances.csv' WITH (FORMAT csv, HEADER match)
-- What reports count where nothing says that it was seized.
CREATE TEMP VIEW good AS
    SELECT item, aliases FROM substance WHERE class IN ('vehicle', 'device') AND implied_unit = 'chiếc';
CREATE TEMP TABLE word (phrase text, class text, value text, rule text);
\copy word FROM 'vocabulary/words.csv' WITH (FORMAT csv, HEADER match)

CREATE TEMP TABLE said AS
    SELECT 'nouns.csv' AS file, unnest(string_to_array(aliases, '|')) AS phrase FROM noun
    UNION ALL SELECT 'nouns.csv', noun FROM noun
    UNION ALL SELECT 'substances.csv', unnest(string_to_array(aliases, '|')) FROM substance
    UNION ALL SELECT 'words.csv', phrase FROM word;

SELECT pg_temp.none('phrases are in normal form',
    ARRAY(SELECT file || ': ' || phrase FROM said WHERE phrase IS DISTINCT FROM vi_normalize(phrase)));
SELECT pg_temp.none('no phrase is empty',
    ARRAY(SELECT file FROM said WHERE phrase = ''));
SELECT pg_temp.none('a noun has one line',
    ARRAY(SELECT noun FROM noun GROUP BY noun HAVING count(*) > 1));
SELECT pg_temp.none('an item has one line',
    ARRAY(SELECT item FROM substance GROUP BY item HAVING count(*) > 1));
SELECT pg_temp.none('an alias means one noun',
    ARRAY(SELECT lower(a) FROM noun, unnest(string_to_array(aliases, '|')) AS a GROUP BY lower(a) HAVING count(*) > 1));
SELECT pg_temp.none('an alias means one good',
    ARRAY(SELECT a FROM substance, unnest(string_to_array(aliases, '|')) AS a GROUP BY a HAVING count(*) > 1));
SELECT pg_temp.none('no word has the same class twice',
    ARRAY(SELECT phrase FROM word GROUP BY phrase, class, value HAVING count(DISTINCT rule) < count(*)));
SELECT pg_temp.none('words name the rule that speaks of them',
    ARRAY(SELECT phrase FROM word WHERE rule !~ '^[2-5]\.\d+$' OR rule IS NULL));
SELECT pg_temp.none('accidents and roles have a value, others have none',
    ARRAY(SELECT phrase FROM word WHERE (class IN ('accident', 'role')) <> (value IS NOT NULL)));
SELECT pg_temp.none('each noun is read as itself',
    ARRAY(SELECT a FROM noun, unnest(string_to_array(aliases, '|')) AS a
          WHERE NOT EXISTS (SELECT FROM report_figures('Có 37 ' || a || '.') AS f
                            WHERE f.quote = '37 ' || a AND f.unit = noun)));
SELECT pg_temp.none('each good is read as itself',
    ARRAY(SELECT a FROM good, unnest(string_to_array(aliases, '|')) AS a
          WHERE NOT EXISTS (SELECT FROM report_figures('Có 37 ' || a || '.') AS f
                            WHERE f.quote = '37 ' || a AND f.item = good.item)));
SELECT '1..' || last_value FROM test;
