-- The tables of goods, their weights and the law's classes keep their rules.
-- Prints TAP.
\ir tap.sql

CREATE TEMP TABLE substance (id int, item text, name text, aliases text, english text, class text, dimension text, unit text,
    implied_unit text, general int, context text, note text, source text);
\copy substance FROM 'vocabulary/substances.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE phrase (phrase text, class text, rule text);
\copy phrase FROM 'vocabulary/phrases.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE factor (item text, unit text, grams numeric, low numeric, high numeric, source text, note text);
\copy factor FROM 'vocabulary/factors.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE threshold (article text, clause int, unit text, min numeric, max numeric, "group" text, items text,
    "from" date, "to" date, inferred int, source text);
\copy threshold FROM 'vocabulary/thresholds.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE substance_then (id int, item text);
\copy substance_then FROM '../test/data/goods_ids.csv' WITH (FORMAT csv, HEADER match)

CREATE TEMP TABLE alias AS SELECT item, unnest(string_to_array(aliases, '|')) AS alias FROM substance;

-- ---- goods

SELECT pg_temp.none('the numbers of goods run from 1 on',
    ARRAY(SELECT id::text FROM (SELECT id, row_number() OVER () AS n FROM substance) s WHERE id <> n));
SELECT pg_temp.none('no item has changed its number',
    ARRAY(SELECT id || ' ' || t.item FROM substance_then t LEFT JOIN substance s USING (id) WHERE t.item IS DISTINCT FROM s.item));
SELECT pg_temp.none('each item is in test/data/goods_ids.csv',
    ARRAY(SELECT id || ',' || item FROM substance WHERE id NOT IN (SELECT id FROM substance_then)));
SELECT pg_temp.none('an id is one item, of small letters',
    ARRAY(SELECT item FROM substance GROUP BY item HAVING count(*) > 1 OR item !~ '^[a-z0-9_]+$'));
SELECT pg_temp.none('a name is one item, and its first alias',
    ARRAY(SELECT name FROM substance GROUP BY name HAVING count(*) > 1
          UNION ALL SELECT name FROM substance WHERE name <> split_part(aliases, '|', 1)));
SELECT pg_temp.none('an alias is one item, whatever its spelling',
    ARRAY(SELECT lower(vi_normalize(alias)) FROM alias GROUP BY 1 HAVING count(*) > 1));
SELECT pg_temp.none('names and notes are in normal form',
    ARRAY(SELECT x FROM (SELECT unnest(ARRAY[name, english, note]) AS x FROM substance UNION ALL SELECT alias FROM alias
                         UNION ALL SELECT phrase FROM phrase) t WHERE x <> vi_normalize(x) OR x = ''));
SELECT pg_temp.none('classes, contexts and sources are known',
    ARRAY(SELECT item FROM substance
          WHERE class NOT IN ('drug', 'precursor', 'weapon', 'explosive', 'firework', 'tobacco', 'alcohol', 'wildlife', 'timber',
                              'mineral', 'fuel', 'food', 'livestock', 'medicine', 'chemical', 'consumer', 'valuable', 'money',
                              'vehicle', 'device', 'other')
              OR context NOT IN ('always', 'trigger') OR general NOT IN (0, 1) OR source IS NULL));
SELECT pg_temp.none('units of goods are units',
    ARRAY(SELECT item FROM substance
          WHERE unit NOT IN (SELECT symbol FROM unit_of_measure) OR implied_unit NOT IN (SELECT symbol FROM unit_of_measure)));
SELECT pg_temp.none('the extension has this table',
    ARRAY(SELECT coalesce(s.item, i.item) FROM substance s FULL JOIN item i USING (item)
          WHERE (s.name, s.english, s.class, s.dimension, s.unit, s.implied_unit, s.general = 1, s.context = 'trigger',
                 string_to_array(s.aliases, '|'), s.note)
              IS DISTINCT FROM (i.name, i.english, i.class, i.dimension, i.unit, i.implied_unit, i.general, i.needs_trigger,
                                i.aliases, i.note)));
SELECT pg_temp.none('each alias is read as its item, in each form',
    ARRAY(SELECT alias FROM alias
          WHERE item(try_seizure('28 kg ' || alias)) IS DISTINCT FROM item OR item(try_seizure(alias || ': 28 kg')) IS DISTINCT FROM item
              OR item(try_seizure('28 kg ' || upper(alias))) IS DISTINCT FROM item
              OR item(try_seizure('28 kg ' || normalize(alias, NFD))) IS DISTINCT FROM item));
SELECT pg_temp.none('goods with an implied unit need none',
    ARRAY(SELECT alias FROM alias JOIN substance USING (item)
          WHERE implied_unit IS NOT NULL
              AND try_seizure('3 ' || alias) IS DISTINCT FROM seizure(quantity(3, implied_unit::measure_unit), item)));
-- The reader of quantities looks for a unit before it looks for numerals.
SELECT pg_temp.none('no unit begins with a numeral',
    ARRAY(SELECT a FROM unit_of_measure, unnest(symbol || aliases) AS a
          WHERE lower(split_part(a, ' ', 1)) = ANY (string_to_array(
              'không một hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi mốt chục trăm nghìn ngàn vạn triệu tỷ tỉ linh lẻ rưỡi nửa', ' '))));
SELECT pg_temp.none('phrases have a class and a rule',
    ARRAY(SELECT phrase FROM phrase WHERE class NOT IN ('filler', 'form', 'tail', 'weighs', 'join') OR rule !~ '^[2-5]\.\d+$' OR rule IS NULL
          UNION ALL SELECT phrase FROM phrase GROUP BY phrase, class HAVING count(*) > 1));

-- ---- weights

SELECT pg_temp.none('a weight is of an item and a unit that is no mass, once',
    ARRAY(SELECT factor.item || ' ' || factor.unit FROM factor LEFT JOIN substance USING (item) LEFT JOIN unit_of_measure u ON u.symbol = factor.unit
          WHERE substance.id IS NULL OR u.id IS NULL OR u.dimension = 'mass'
          UNION ALL SELECT item || ' ' || unit FROM factor GROUP BY item, unit HAVING count(*) > 1));
SELECT pg_temp.none('a weight is positive and lies in its range',
    ARRAY(SELECT item || ' ' || unit FROM factor WHERE grams <= 0 OR low > grams OR high < grams OR (low IS NULL) <> (high IS NULL)));
SELECT pg_temp.none('goods of unknown weight have none',
    ARRAY(SELECT item || ' ' || unit FROM factor
          WHERE unit IN ('gói', 'túi', 'tép', 'ống', 'lọ', 'chai', 'hộp', 'thùng') OR (item, unit) IN (('synthetic_drug', 'viên'), ('lsd', 'tem'))));
SELECT pg_temp.none('weights name their sources',
    ARRAY(SELECT item || ' ' || unit FROM factor WHERE source IS NULL OR NOT string_to_array(source, '+') <@ '{press,pairs,unodc,ussg}'));
SELECT pg_temp.none('the extension has these weights',
    ARRAY(SELECT item || ' ' || unit FROM factor f FULL JOIN (SELECT item, unit::text, grams, low, high, source, note FROM seizure_factors) s USING (item, unit)
          WHERE (f.grams, f.low, f.high, f.source, f.note) IS DISTINCT FROM (s.grams, s.low, s.high, s.source, s.note)));

-- ---- classes of weight

CREATE TEMP TABLE substance_threshold AS
    SELECT t.*, string_to_table(items, '|') AS item, daterange("from", "to") AS period FROM threshold t;
SELECT pg_temp.none('the items of a threshold are drugs',
    ARRAY(SELECT t.item FROM substance_threshold t LEFT JOIN substance s USING (item) WHERE class IS DISTINCT FROM 'drug'));
SELECT pg_temp.none('a group has clauses 1 to 4 in each period, each beginning where the one before ends',
    ARRAY(SELECT "group" FROM threshold GROUP BY "group", unit, "from" HAVING array_agg(clause ORDER BY clause) <> '{1,2,3,4}'
          UNION ALL
          SELECT "group" FROM (SELECT *, lead(min) OVER (PARTITION BY "group", unit, "from" ORDER BY clause) AS next FROM threshold) t
          WHERE max IS DISTINCT FROM next OR min <= 0 OR max <= min));
SELECT pg_temp.none('on a day, a substance is in one group by weight and in one by volume',
    ARRAY(SELECT DISTINCT a.item FROM substance_threshold a JOIN substance_threshold b USING (item, unit, clause)
          WHERE a.period && b.period AND (a."group", a."from") <> (b."group", b."from")));
SELECT pg_temp.none('thresholds have a source, and only clause 4 is inferred',
    ARRAY(SELECT "group" FROM threshold WHERE source IS NULL OR (inferred = 1) <> (clause = 4) OR article <> '249-252' OR "from" IS NULL));
SELECT pg_temp.none('each threshold is answered with, and what is just below is not',
    ARRAY(SELECT item || ' ' || t.clause FROM substance_threshold t,
              drug_threshold(seizure(quantity(t.min, t.unit::measure_unit), t.item), t."from") AS at,
              drug_threshold(seizure(quantity(t.min - 0.001, t.unit::measure_unit), t.item), coalesce(t."to" - 1, 'infinity')) AS below
          WHERE (at.article, at.clause, at.min, at.max, at.unit, at.substance_group, at.inferred)
              IS DISTINCT FROM (t.article, t.clause, t.min, t.max, t.unit, t."group", t.inferred = 1)
              OR below.clause IS DISTINCT FROM nullif(t.clause - 1, 0)));
SELECT '1..' || last_value FROM test;
