-- Scores report_figures on the annotated sentences; README.md tells what the
-- measures mean.  Other kinds: psql -v kinds='seizure money' -f score.sql

\ir load.sql
\if :{?kinds}
\else
    \set kinds 'ratio cases percent count'
\endif

CREATE TEMP TABLE eval_fact AS
SELECT 'gold' AS side, id, ordinal, quote, pos, kind, num, den, value, unit, item,
       approx, lo, hi, change, dup, sub, per
FROM eval_gold
UNION ALL
SELECT 'ours', s.id, f.ordinal, f.quote, f.pos, f.kind, f.num, f.den, f.value,
       f.unit, f.item, coalesce(f.approx, false), f.lo, f.hi, f.change,
       coalesce(f.dup, false), coalesce(f.sub, false), coalesce(f.per, false)
FROM eval_sentence s, report_figures(s.sentence) f;

-- What the function must keep whatever the kind.
SELECT pg_temp.ok(
    NOT EXISTS (SELECT FROM eval_fact JOIN eval_sentence USING (id)
                WHERE substr(sentence, pos, length(quote)) IS DISTINCT FROM quote),
    'every quote stands at its pos');

SELECT pg_temp.ok(
    NOT EXISTS (SELECT FROM (
        SELECT ordinal, row_number() OVER w AS counted, pos,
               lag(pos + length(quote), 1, 1) OVER w AS free
        FROM eval_fact
        WHERE side = 'ours'
        WINDOW w AS (PARTITION BY id ORDER BY ordinal)) f
        WHERE ordinal <> counted OR pos < free),
    'ordinals count from 1 in the order of the text, and quotes do not overlap');

-- The same text written in another way says the same.
CREATE FUNCTION pg_temp.reading(sentence text) RETURNS text
LANGUAGE sql AS $$
    SELECT string_agg(ROW(kind, num, den, value, unit, item, approx, lo, hi,
                          change, dup, sub, per)::text, '' ORDER BY ordinal)
    FROM report_figures(sentence)
$$;

SELECT pg_temp.ok(count(id) = 0, 'the same figures ' || way)
       || coalesce(E'\n#   ' || string_agg(id, ' '), '')
FROM (VALUES ('in decomposed letters'), ('with no-break spaces'), ('in upper case'))
        AS v (way)
    LEFT JOIN eval_sentence
        ON pg_temp.reading(sentence) IS DISTINCT FROM pg_temp.reading(
            CASE way
                WHEN 'in decomposed letters' THEN normalize(sentence, NFD)
                WHEN 'with no-break spaces' THEN replace(sentence, ' ', U&'\00A0')
                -- All but where only a small letter tells the verb điều
                -- from an article of law.
                WHEN 'in upper case' THEN
                    CASE WHEN sentence ~ '[Đđ]iều \d' THEN sentence
                         ELSE upper(sentence COLLATE "und-x-icu") END
            END)
GROUP BY way
ORDER BY way;

DELETE FROM eval_fact
WHERE kind <> ALL (string_to_array(:'kinds', ' '));

CREATE FUNCTION pg_temp.same_number(a numeric, b numeric) RETURNS boolean
LANGUAGE sql AS $$
    SELECT CASE WHEN a IS NULL OR b IS NULL THEN a IS NULL AND b IS NULL
           ELSE abs(a - b) <= 1e-6 * greatest(1, abs(a)) END
$$;

CREATE FUNCTION pg_temp.agree(measure text, gold eval_fact, ours eval_fact)
RETURNS boolean
LANGUAGE sql AS $$
    SELECT gold.kind = ours.kind
       AND pg_temp.same_number(gold.num, ours.num)
       AND pg_temp.same_number(gold.den, ours.den)
       AND pg_temp.same_number(gold.value, ours.value)
       AND (measure = 'loose'
            OR gold.unit IS NOT DISTINCT FROM ours.unit
            AND gold.item IS NOT DISTINCT FROM ours.item
            AND gold.approx = ours.approx
            AND gold.pos < ours.pos + length(ours.quote)
            AND ours.pos < gold.pos + length(gold.quote))
       AND (measure <> 'strict' OR gold.quote = ours.quote)
$$;

-- In the order of the text each gold figure takes the first of ours that
-- agrees with it and is not taken yet.
CREATE TEMP TABLE eval_match (measure text, id text, gold int, ours int);

CREATE FUNCTION pg_temp.match(wanted text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    g   eval_fact;
BEGIN
    FOR g IN SELECT * FROM eval_fact WHERE side = 'gold' ORDER BY id, ordinal LOOP
        INSERT INTO eval_match
        SELECT wanted, g.id, g.ordinal, o.ordinal
        FROM eval_fact o
        WHERE o.side = 'ours' AND o.id = g.id
          AND pg_temp.agree(wanted, g, o)
          AND NOT EXISTS (SELECT FROM eval_match m
                          WHERE (m.measure, m.id, m.ours) = (wanted, o.id, o.ordinal))
        ORDER BY o.ordinal
        LIMIT 1;
    END LOOP;
END
$$;
CREATE TEMP TABLE eval_measure (measure, rank) AS
VALUES ('strict', 1), ('core', 2), ('loose', 3);
DO $$ BEGIN PERFORM pg_temp.match(measure) FROM eval_measure; END $$;

-- Every figure of either side, and its partner if it has one.
CREATE TEMP TABLE eval_result AS
SELECT e.measure, e.rank, f.*,
       (SELECT CASE f.side WHEN 'gold' THEN m.ours ELSE m.gold END
        FROM eval_match m
        WHERE m.measure = e.measure AND m.id = f.id
          AND f.ordinal = CASE f.side WHEN 'gold' THEN m.gold ELSE m.ours END
       ) AS partner
FROM eval_measure e, eval_fact f;

-- Precision, recall and F1, by kind and together (kind 'all').
CREATE TEMP TABLE eval_score AS
WITH counted AS (
    SELECT measure, rank, coalesce(kind, 'all') AS kind,
           count(*) FILTER (WHERE side = 'gold' AND partner IS NOT NULL) AS tp,
           count(*) FILTER (WHERE side = 'ours' AND partner IS NULL) AS fp,
           count(*) FILTER (WHERE side = 'gold' AND partner IS NULL) AS fn
    FROM eval_result
    GROUP BY measure, rank, GROUPING SETS ((kind), ())
)
SELECT counted.*,
       coalesce(tp / nullif(tp + fp, 0)::numeric, 1) AS p,
       coalesce(tp / nullif(tp + fn, 0)::numeric, 1) AS r,
       coalesce(2 * tp / nullif(2 * tp + fp + fn, 0)::numeric, 1) AS f1
FROM counted;

\qecho '# measure kind     precision recall    F1   tp   fp   fn'
SELECT format('# %s %s     %s  %s %s %s %s %s', rpad(measure, 7), rpad(kind, 8),
              to_char(p, '0.000'), to_char(r, '0.000'), to_char(f1, '0.000'),
              lpad(tp::text, 4), lpad(fp::text, 4), lpad(fn::text, 4))
FROM eval_score
ORDER BY rank, kind = 'all', kind;

-- A flag counts where either side sets it on a figure that both have.
CREATE TEMP TABLE eval_flag AS
SELECT g.id, flag, gold_flag IS NOT DISTINCT FROM our_flag AS correct
FROM eval_match m
    JOIN eval_fact g ON g.side = 'gold' AND (g.id, g.ordinal) = (m.id, m.gold)
    JOIN eval_fact o ON o.side = 'ours' AND (o.id, o.ordinal) = (m.id, m.ours)
    CROSS JOIN LATERAL (VALUES
        ('change', g.change, o.change),
        ('dup', nullif(g.dup, false)::text, nullif(o.dup, false)::text),
        ('sub', nullif(g.sub, false)::text, nullif(o.sub, false)::text),
        ('per', nullif(g.per, false)::text, nullif(o.per, false)::text),
        ('range', g.lo || '..' || g.hi, trim_scale(o.lo) || '..' || trim_scale(o.hi))
    ) AS v (flag, gold_flag, our_flag)
WHERE m.measure = 'core' AND coalesce(gold_flag, our_flag) IS NOT NULL;

SELECT format('# flag    %s %s of %s', rpad(flag, 8),
              count(*) FILTER (WHERE correct), count(*))
FROM eval_flag
GROUP BY flag
ORDER BY flag;

-- The thresholds.
SELECT pg_temp.ok(least(p, r) >= 0.97,
                  format('core, all: precision %s and recall %s, 0.970 is the least',
                         to_char(p, 'FM0.000'), to_char(r, 'FM0.000')))
FROM eval_score
WHERE measure = 'core' AND kind = 'all';

SELECT pg_temp.ok(least(p, r) >= 0.95,
                  format('core, %s: precision %s and recall %s, 0.950 is the least',
                         kind, to_char(p, 'FM0.000'), to_char(r, 'FM0.000')))
FROM eval_score
WHERE measure = 'core' AND kind <> 'all'
ORDER BY kind;

SELECT pg_temp.ok(least(p, r) >= 0.95,
                  format('strict, all: precision %s and recall %s, 0.950 is the least',
                         to_char(p, 'FM0.000'), to_char(r, 'FM0.000')))
FROM eval_score
WHERE measure = 'strict' AND kind = 'all';

SELECT pg_temp.ok(count(*) FILTER (WHERE correct) >= 0.95 * count(*),
                  format('%s of %s flags right, 95%% is the least',
                         count(*) FILTER (WHERE correct), count(*)))
FROM eval_flag
WHERE flag <> 'range';

SELECT pg_temp.ok(coalesce(bool_and(correct), true), 'the bounds of every range that was found')
FROM eval_flag
WHERE flag = 'range';

SELECT pg_temp.ok(count(*) FILTER (WHERE false_figures) = 0,
                  format('%s of %s sentences without a figure got one',
                         count(*) FILTER (WHERE false_figures), count(*)))
FROM (
    SELECT EXISTS (SELECT FROM eval_fact f WHERE f.side = 'ours' AND f.id = s.id)
               AS false_figures
    FROM eval_sentence s
    WHERE NOT EXISTS (SELECT FROM eval_fact f WHERE f.side = 'gold' AND f.id = s.id)
) AS trap;

SELECT '1..' || currval('eval_test');

-- What is wrong, in the notation of the files.
CREATE FUNCTION pg_temp.notation(f eval_fact) RETURNS text
LANGUAGE sql AS $$
    SELECT concat_ws(' ',
        format('"%s" %s', f.quote, f.kind),
        CASE WHEN f.lo IS NULL
             THEN concat_ws('/', trim_scale(coalesce(f.num, f.value)), trim_scale(f.den))
             ELSE concat_ws('..', trim_scale(f.lo), trim_scale(f.hi)) END,
        format('[%s]', f.unit), f.item,
        CASE WHEN f.approx AND f.lo IS NULL THEN 'approx' END, f.change,
        CASE WHEN f.dup THEN 'dup' END,
        CASE WHEN f.sub THEN 'sub' END,
        CASE WHEN f.per THEN 'per' END)
$$;

SELECT format(E'#\n# %s: %s', id, replace(sentence, E'\n', '\n'))
    || coalesce((
        SELECT string_agg(format(E'\n#   %s %s',
                                 CASE side WHEN 'gold' THEN 'expected' ELSE 'got     ' END,
                                 pg_temp.notation(f)), '' ORDER BY pos, side)
        FROM eval_fact f
        WHERE f.id = s.id), '')
FROM eval_sentence s
WHERE id IN (SELECT id FROM eval_result WHERE measure = 'strict' AND partner IS NULL
             UNION ALL
             SELECT id FROM eval_flag WHERE NOT correct)
ORDER BY id;
