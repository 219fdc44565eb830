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
CREATE TEMP TABLE unit (id int, symbol text, dimension text, base text, factor numeric, discrete int, aliases text);
\copy unit FROM 'vocabulary/units.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE unit_then (id int, symbol text, dimension text, base text, factor numeric, discrete int);
\copy unit_then FROM '../test/data/unit_ids.csv' WITH (FORMAT csv, HEADER match)

CREATE TEMP TABLE said AS
    SELECT 'nouns.csv' AS file, unnest(string_to_array(aliases, '|')) AS phrase FROM noun
    UNION ALL SELECT 'nouns.csv', noun FROM noun
    UNION ALL SELECT 'substances.csv', unnest(string_to_array(aliases, '|')) FROM substance
    UNION ALL SELECT 'words.csv', phrase FROM word
    UNION ALL SELECT 'units.csv', unnest(string_to_array(aliases, '|')) FROM unit
    UNION ALL SELECT 'units.csv', symbol FROM unit;

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

-- Units are stored by their number: what it means never changes.
SELECT pg_temp.none('the numbers of units run from 1 on',
    ARRAY(SELECT id::text FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM unit) u WHERE id <> n));
SELECT pg_temp.none('no unit has changed its number or its meaning',
    ARRAY(SELECT t.id || ' ' || t.symbol FROM unit_then t LEFT JOIN unit u USING (id)
          WHERE (t.symbol, t.dimension, t.base, t.factor, t.discrete)
              IS DISTINCT FROM (u.symbol, u.dimension, u.base, u.factor, u.discrete)));
SELECT pg_temp.none('each unit is in test/data/unit_ids.csv',
    ARRAY(SELECT concat_ws(',', id, symbol, dimension, base, factor, discrete)
          FROM unit WHERE id NOT IN (SELECT id FROM unit_then)));
SELECT pg_temp.none('a symbol is one unit',
    ARRAY(SELECT symbol FROM unit GROUP BY symbol HAVING count(*) > 1));
SELECT pg_temp.none('a name of a unit is one unit',
    ARRAY(SELECT lower(a) FROM unit, unnest(symbol || string_to_array(aliases, '|')) AS a
          GROUP BY lower(a) HAVING count(DISTINCT id) > 1));
SELECT pg_temp.none('counted units and currencies are their own base',
    ARRAY(SELECT symbol FROM unit WHERE dimension IN ('count', 'money') AND (base <> symbol OR factor <> 1 OR discrete <> 1)));
SELECT pg_temp.none('a base is a unit of the dimension, with factor 1',
    ARRAY(SELECT u.symbol FROM unit u LEFT JOIN unit b ON b.symbol = u.base
          WHERE (b.dimension, b.factor, b.base) IS DISTINCT FROM (u.dimension, 1::numeric, b.symbol)));
SELECT pg_temp.none('what is measured has one base in a dimension',
    ARRAY(SELECT dimension FROM unit WHERE dimension NOT IN ('count', 'money')
          GROUP BY dimension HAVING count(DISTINCT base) > 1));
SELECT pg_temp.none('the extension has this table',
    ARRAY(SELECT coalesce(u.symbol, m.symbol) FROM unit u FULL JOIN unit_of_measure m USING (id)
          WHERE (u.symbol, u.dimension, u.base, u.factor, u.discrete = 1,
                 coalesce(string_to_array(u.aliases, '|'), '{}'))
              IS DISTINCT FROM (m.symbol, m.dimension, m.base, m.factor, m.discrete, m.aliases)));
SELECT pg_temp.none('each name of a unit is read as it',
    ARRAY(SELECT a FROM unit, unnest(symbol || string_to_array(aliases, '|')) AS a
          WHERE try_quantity('28 ' || a) IS DISTINCT FROM quantity(28, symbol::measure_unit)));
SELECT '1..' || last_value FROM test;
