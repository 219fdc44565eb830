-- How often is place_resolve right?  README.md tells what is measured.
--
--   psql -v n=5000 -v seed=7 -v show=5 -f score.sql
--
-- n: cases a class at most; seed: another choice; show: so many failures of
-- each class are listed (all: 1000000); only: a regular expression of classes.

\set ON_ERROR_STOP 1
\if :{?n}
\else
    \set n 400
\endif
\if :{?seed}
\else
    \set seed 1
\endif
\if :{?show}
\else
    \set show 3
\endif
\if :{?only}
\else
    \set only .
\endif

\ir load.sql
\ir change.sql
\ir make.sql
\ir special.sql
\ir alias.sql
\ir written.sql

DELETE FROM place_case WHERE class !~ :'only';
DELETE FROM class WHERE class !~ :'only';

CREATE TEMP TABLE result AS
SELECT c.*, place_resolve(c.input, c.as_of, c.within::place)::text AS got
FROM place_case c;

-- What place_candidates must list and does not.  Where no day is told, any
-- version of a unit will do.
CREATE TEMP TABLE missing AS
SELECT c.id, array_agg(k ORDER BY k) AS keys
FROM place_case c
    CROSS JOIN LATERAL unnest(c.listed) AS k
WHERE NOT EXISTS (
    SELECT FROM place_candidates(c.input, c.as_of, c.within::place, 256) AS p (place, score, method, distance, full_name)
    WHERE p.place::text = k OR c.as_of IS NULL AND split_part(p.place::text, '@', 1) = split_part(k, '@', 1))
GROUP BY c.id;

CREATE TEMP TABLE judged AS
SELECT r.*, m.keys AS missing,
       CASE WHEN r.got = ANY (r.expect) OR r.got IS NULL AND r.expect = '{}'
            THEN CASE WHEN m.id IS NULL THEN 'right' ELSE 'unlisted' END
            WHEN r.got IS NULL THEN 'empty'
            -- the right unit at another time
            WHEN EXISTS (SELECT FROM unnest(r.expect) AS k WHERE split_part(k, '@', 1) = split_part(r.got, '@', 1))
            THEN 'version'
            ELSE 'wrong' END AS verdict
FROM result r LEFT JOIN missing m USING (id);

CREATE TEMP TABLE tally AS
SELECT k.no, k.class, k.least, k.most, k.what, count(j.id) AS cases,
       count(*) FILTER (WHERE verdict = 'right') AS correct,
       count(*) FILTER (WHERE verdict IN ('wrong', 'version')) AS wrong,
       count(*) FILTER (WHERE verdict = 'version') AS version,
       count(*) FILTER (WHERE verdict = 'empty') AS empty,
       count(*) FILTER (WHERE verdict = 'unlisted') AS unlisted
FROM class k LEFT JOIN judged j USING (class)
GROUP BY k.no, k.class, k.least, k.most, k.what;

\pset format unaligned
\pset tuples_only on
\qecho '# class                cases  right %  least |  wrong %   most | version  empty unlisted'
SELECT format('# %s %s %s %s | %s %s | %s %s %s', rpad(class, 20), lpad(cases::text, 6),
              to_char(100.0 * correct / greatest(cases, 1), '9990.00'), to_char(least, '990.0'),
              to_char(100.0 * wrong / greatest(cases, 1), '9990.00'), to_char(most, '990.0'),
              lpad(version::text, 7), lpad(empty::text, 6), lpad(unlisted::text, 8))
FROM tally ORDER BY no;
SELECT format('# %s %s %s        | %s', rpad('all', 20), lpad(sum(cases)::text, 6),
              to_char(100.0 * sum(correct) / sum(cases), '9990.00'),
              to_char(100.0 * sum(wrong) / sum(cases), '9990.00'))
FROM tally;

-- One case may fail where a class is too small for its percentage.
SELECT format('%s %s - %s: %s; %s of %s right, %s wrong',
              CASE WHEN reached THEN 'ok' ELSE 'not ok' END, row_number() OVER (ORDER BY no),
              class, what, correct, cases, wrong)
FROM (SELECT *, cases > 0
                AND cases - correct <= greatest(floor(cases * (100 - least) / 100), CASE WHEN least < 100 THEN 1 ELSE 0 END)
                AND wrong <= greatest(floor(cases * most / 100), CASE WHEN most > 0 THEN 1 ELSE 0 END) AS reached
      FROM tally) AS t
ORDER BY no;
SELECT '1..' || count(*) FROM tally;

SELECT format('# %s %s: %s%s%s' || E'\n#     expected %s, got %s%s', class, verdict,
              replace(replace(input, E'\n', '\n'), E'\t', '\t'), ' as of ' || as_of, ' within ' || within,
              CASE WHEN expect = '{}' THEN 'none' ELSE array_to_string(expect, ' ') END, coalesce(got, 'none'),
              ', not listed ' || array_to_string(missing, ' '))
FROM (SELECT j.*, k.no, row_number() OVER (PARTITION BY class ORDER BY verdict DESC, j.id) AS nth
      FROM judged j JOIN class k USING (class) WHERE verdict <> 'right') AS s
WHERE nth <= :show
ORDER BY no, nth;
