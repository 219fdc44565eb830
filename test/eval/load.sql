-- Reads the annotated sentences into temporary tables.  The format of the
-- files is told in README.md; EVAL_DIR is the folder in which they lie.

\encoding UTF8
SET client_min_messages = warning;

CREATE TEMP TABLE eval_line (
    no      int GENERATED ALWAYS AS IDENTITY,
    line    text NOT NULL
);
\copy eval_line (line) from program 'cat "${EVAL_DIR:-.}"/*.txt'

-- A block is a header and what follows it up to the next header.
CREATE TEMP TABLE eval_part AS
SELECT no, line,
       CASE
           WHEN line ~ '^[a-z]+-[0-9]{3}: ' THEN 'header'
           WHEN line ~ '^- ' THEN 'figure'
           WHEN line ~ '^(#|$)' THEN 'blank'
           ELSE 'sentence'
       END AS role,
       count(*) FILTER (WHERE line ~ '^[a-z]+-[0-9]{3}: ')
           OVER (ORDER BY no) AS block
FROM eval_line;

CREATE TEMP TABLE eval_sentence AS
SELECT h.block,
       split_part(h.line, ': ', 1) AS id,
       string_to_array(split_part(h.line, ': ', 2), ' ') AS rules,
       CASE WHEN h.line ~ ' nfd$' THEN normalize(s.line, NFD) ELSE s.line END
           AS sentence
FROM eval_part h
    JOIN eval_part s USING (block)
WHERE h.role = 'header' AND s.role = 'sentence';

-- - "quote"#nth kind number [unit] item flags
CREATE TEMP TABLE eval_gold AS
WITH field AS (
    SELECT no, block, line,
           regexp_match(line,
               '^- "([^"]+)"(?:#([0-9]+))? ([a-z]+) ([0-9./]+) \[([^]]+)\]((?: [a-z_]+)*)$') AS f
    FROM eval_part
    WHERE role = 'figure'
), word AS (
    SELECT no, block, line, f,
           string_to_array(trim(f[6]), ' ') AS words,
           CASE WHEN f[4] LIKE '%..%' THEN split_part(f[4], '..', 1)::numeric END AS lo,
           CASE WHEN f[4] LIKE '%..%' THEN split_part(f[4], '..', 2)::numeric END AS hi
    FROM field
), number AS (
    SELECT w.*, f[3] IN ('ratio', 'cases') AS paired,
           coalesce((lo + hi) / 2, split_part(f[4], '/', 1)::numeric) AS first,
           nullif(split_part(f[4], '/', 2), '')::numeric AS second
    FROM word w
)
SELECT s.id,
       row_number() OVER (PARTITION BY s.id ORDER BY n.no)::int AS ordinal,
       n.line,
       q.quote,
       -- where the nth quote begins: after the n pieces that it cuts off
       length(array_to_string(
           (string_to_array(s.sentence, q.quote))[:coalesce(f[2]::int, 1)],
           q.quote)) + 1 AS pos,
       f[2]::int AS nth,
       f[3] AS kind,
       CASE WHEN paired THEN first END AS num,
       second AS den,
       CASE WHEN NOT paired THEN first END AS value,
       f[5] AS unit,
       (SELECT w FROM unnest(words) w
        WHERE w NOT IN ('approx', 'up', 'down', 'dup', 'sub', 'per')
        LIMIT 1) AS item,
       lo IS NOT NULL OR 'approx' = ANY (words) AS approx,
       lo, hi,
       CASE WHEN 'up' = ANY (words) THEN 'up'
            WHEN 'down' = ANY (words) THEN 'down' END AS change,
       'dup' = ANY (words) AS dup,
       'sub' = ANY (words) AS sub,
       'per' = ANY (words) AS per,
       words
FROM number n
    LEFT JOIN eval_sentence s USING (block)
    CROSS JOIN LATERAL (
        SELECT CASE WHEN 'nfd' = ANY (s.rules) THEN normalize(f[1], NFD)
               ELSE f[1] END) AS q (quote);

-- One line of TAP.
CREATE TEMP SEQUENCE eval_test;
CREATE FUNCTION pg_temp.ok(passed boolean, name text) RETURNS text
LANGUAGE sql AS $$
    SELECT format('%s %s - %s', CASE WHEN passed THEN 'ok' ELSE 'not ok' END,
                  nextval('eval_test'), name)
$$;
