-- Checks the annotated sentences themselves; needs no extension.

\ir load.sql

-- Fails with the rows that offend: an empty list passes.
CREATE FUNCTION pg_temp.none(offenders text[], name text) RETURNS text
LANGUAGE sql AS $$
    SELECT pg_temp.ok(cardinality(offenders) = 0, name)
        || coalesce((SELECT string_agg(E'\n#   ' || o, '') FROM unnest(offenders) o), '')
$$;

SELECT pg_temp.none(ARRAY(
    SELECT format('line %s: %s', no, line) FROM eval_part
    WHERE block = 0 AND role <> 'blank'
), 'nothing stands before the first header');

SELECT pg_temp.none(ARRAY(
    SELECT min(line) FROM eval_part
    GROUP BY block
    HAVING block > 0 AND count(*) FILTER (WHERE role = 'sentence') <> 1
), 'every header has one sentence');

SELECT pg_temp.none(ARRAY(
    SELECT line FROM eval_line WHERE line IS NOT NFC NORMALIZED
), 'the files are in NFC');

SELECT pg_temp.none(ARRAY(
    SELECT id FROM eval_sentence GROUP BY id HAVING count(*) > 1
), 'no id comes twice');

SELECT pg_temp.none(ARRAY(
    SELECT string_agg(id, ', ') FROM eval_sentence
    GROUP BY sentence HAVING count(*) > 1
), 'no sentence comes twice');

SELECT pg_temp.none(ARRAY(
    SELECT line FROM eval_gold WHERE kind IS NULL
), 'every figure has the form that README.md tells');

SELECT pg_temp.none(ARRAY(
    SELECT g.id || ' ' || g.line
    FROM eval_gold g JOIN eval_sentence s USING (id)
    WHERE substr(sentence, pos, length(quote)) IS DISTINCT FROM quote
), 'every quote stands in its sentence');

SELECT pg_temp.none(ARRAY(
    SELECT g.id || ' ' || g.line
    FROM eval_gold g JOIN eval_sentence s USING (id)
    WHERE nth IS NULL AND cardinality(string_to_array(sentence, quote)) > 2
), 'a quote that comes more than once says which one is meant');

SELECT pg_temp.none(ARRAY(
    SELECT a.id || ' ' || b.line
    FROM eval_gold a JOIN eval_gold b
        ON b.id = a.id AND b.ordinal = a.ordinal + 1
    WHERE b.pos < a.pos + length(a.quote)
), 'figures come in the order of the text and do not overlap');

SELECT pg_temp.none(ARRAY(
    SELECT id || ' ' || line
    FROM eval_gold
    WHERE coalesce(CASE kind
        WHEN 'ratio' THEN den IS NOT NULL AND lo IS NULL
            AND item IN ('share', 'change', 'rate')
            AND (item = 'rate') = (unit = 'dân')
        WHEN 'cases' THEN unit ~ '^vụ(/[^/]+)?$'
            AND (den IS NULL) = (unit = 'vụ')
            AND (item IS NULL OR item IN ('traffic_accident', 'work_accident',
                'accident', 'fire', 'explosion', 'drowning') AND den IS NULL)
        WHEN 'percent' THEN unit IN ('%', 'pp') AND item IS NULL AND den IS NULL
        WHEN 'money' THEN unit IN ('VND', 'USD', 'CNY', 'LAK', 'THB', 'KHR', 'EUR')
            AND item IS NULL AND den IS NULL
        WHEN 'count' THEN den IS NULL
            AND (item IS NULL OR unit = 'chiếc'
                 OR unit = 'người' AND item IN ('killed', 'injured', 'missing'))
        WHEN 'seizure' THEN den IS NULL AND item IS NOT NULL
        END, false) IS FALSE
       OR lo >= hi
       OR dup AND kind NOT IN ('seizure', 'money')
       -- one item at most, one direction at most
       OR cardinality(words) <> (item IS NOT NULL)::int + (change IS NOT NULL)::int
          + ('approx' = ANY (words))::int + dup::int + sub::int + per::int
), 'every field is one that its kind allows');

-- Section 1 is the record and section 6 the scorer: the rules are 2 to 5.
CREATE TEMP TABLE eval_rule AS
SELECT format('%s.%s', section, n) AS rule
FROM (VALUES (2, 0, 6), (3, 1, 6), (4, 1, 6), (5, 1, 9)) AS r (section, first, last),
    generate_series(first, last) AS n;

SELECT pg_temp.none(ARRAY(
    SELECT format('%s %s', id, r)
    FROM eval_sentence, unnest(rules) AS r
    WHERE r <> 'nfd' AND r NOT IN (SELECT rule FROM eval_rule)
), 'every rule named is one of the specification');

SELECT pg_temp.none(ARRAY(
    SELECT rule FROM eval_rule
    WHERE (SELECT count(*) FROM eval_sentence WHERE rule = ANY (rules)) < 2
), 'every rule has two sentences or more');

SELECT pg_temp.ok(count(*) >= 320, format('%s sentences, 320 are the least', count(*)))
FROM eval_sentence;

SELECT pg_temp.ok(count(*) >= 100,
                  format('%s sentences without a figure, 100 are the least', count(*)))
FROM eval_sentence
WHERE id NOT IN (SELECT id FROM eval_gold WHERE id IS NOT NULL);

SELECT '1..' || currval('eval_test');
