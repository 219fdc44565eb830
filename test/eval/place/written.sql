-- The cases that were written by hand: non_places.txt and hand.txt.

INSERT INTO class (class, least, most, what) VALUES
    ('hand', 99, 0.2, 'written by hand'),
    ('no-place', 100, 0, 'text without a place: no answer'),
    ('no-place-plain', 99, 0, 'the same without diacritics'),
    ('no-place-upper', 99, 0, 'the same in capitals');

-- \n and \t are a line end and a tab, as COPY has them; an empty line is an
-- empty text.
CREATE TEMP TABLE no_place (
    no      int GENERATED ALWAYS AS IDENTITY,
    line    text);
\copy no_place (line) from program 'grep -v "^# " "$EVAL_DIR/non_places.txt"'

INSERT INTO place_case (class, input, as_of, expect)
SELECT 'no-place', line, v.day, '{}'
FROM no_place, (VALUES (NULL::date), ('2021-06-01'), ('2026-06-01')) AS v (day)
ORDER BY no, v.day;
INSERT INTO place_case (class, input, expect)
SELECT 'no-place-plain', pg_temp.spoil(line, 'fold', 0), '{}' FROM no_place
WHERE line <> pg_temp.spoil(line, 'fold', 0) ORDER BY no;
INSERT INTO place_case (class, input, expect)
SELECT 'no-place-upper', upper(line COLLATE "und-x-icu"), '{}' FROM no_place
WHERE line <> upper(line COLLATE "und-x-icu") ORDER BY no;

-- text, as_of, within, expected keys; a minus where there is none
CREATE TEMP TABLE hand (
    no      int GENERATED ALWAYS AS IDENTITY,
    input   text, as_of text, within text, expect text);
\copy hand (input, as_of, within, expect) from program 'grep -v "^# " "$EVAL_DIR/hand.txt"'

INSERT INTO place_case (class, input, as_of, within, expect)
SELECT 'hand', input, nullif(as_of, '-')::date, nullif(within, '-'),
       CASE WHEN expect = '-' THEN '{}' ELSE string_to_array(expect, ' ') END
FROM hand ORDER BY no;

-- A key that is none would make a case that cannot be right.
DO $$
DECLARE
    bad     text;
BEGIN
    SELECT string_agg(c.class || ': ' || c.input || ' ' || k, E'\n') INTO bad
    FROM place_case c CROSS JOIN LATERAL unnest(c.expect || c.listed || c.within) AS k
    WHERE k IS NOT NULL AND NOT EXISTS (SELECT FROM unit WHERE key = k);
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'no such unit: %', bad;
    END IF;
END
$$;
