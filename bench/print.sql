-- The tables that a person reads, and the CSV files.

\pset footer off
\pset null '-'
\pset border 2
\pset linestyle unicode

\echo
\echo 'Milliseconds, medians; ratio: how many times as long theirs takes as ours,'
\echo 'without the scan and as whole queries; MB/s without the scan.'
SELECT name AS "compared",
       round(ours_ms::numeric, 1) AS "ours ms",
       round(theirs_ms::numeric, 1) AS "theirs ms",
       CASE WHEN round(our_scan_ms::numeric, 1) = round(their_scan_ms::numeric, 1)
            THEN round(our_scan_ms::numeric, 1)::text
            ELSE round(our_scan_ms::numeric, 1) || ' | ' || round(their_scan_ms::numeric, 1)
       END AS "scan ms",
       CASE WHEN ratio < 100 THEN round(ratio::numeric, 2)::text
            ELSE '>= 100' END AS "ratio",
       round(ratio_whole::numeric, 2) AS "whole",
       round(ours_mb_s::numeric) AS "ours MB/s",
       round(theirs_mb_s::numeric) AS "theirs MB/s",
       at_least AS "must be",
       CASE WHEN met THEN 'yes' WHEN NOT met THEN 'NO' END AS "met"
FROM bench.result
ORDER BY id;

\echo 'Hostile input of' :small, :medium 'and' :great 'MB: milliseconds, the best run, and how much'
\echo 'longer a byte takes at each step; NO where it takes twice as long at both.'
SELECT input AS "input, repeated",
       max(times) FILTER (WHERE function = 'report_figures') AS "report_figures",
       max(growth) FILTER (WHERE function = 'report_figures') AS "per byte",
       max(times) FILTER (WHERE function = 'vi_normalize') AS "vi_normalize",
       max(growth) FILTER (WHERE function = 'vi_normalize') AS "per byte",
       max(times) FILTER (WHERE function = 'vi_fold') AS "vi_fold",
       max(growth) FILTER (WHERE function = 'vi_fold') AS "per byte",
       CASE WHEN bool_and(linear) THEN 'yes' ELSE 'NO' END AS "linear"
FROM (SELECT input, function, linear,
             format('%s %s %s', round(small_ms::numeric, 1), round(medium_ms),
                    round(great_ms)) AS times,
             format('%s %s', round(growth_to_medium::numeric, 1),
                    round(growth_to_great::numeric, 1)) AS growth
      FROM bench.hostile_result) each_function
GROUP BY input
ORDER BY input;

\pset format csv
\pset null ''
\o rows.csv
TABLE bench.result ORDER BY id;
\o runs.csv
TABLE bench.run ORDER BY name, query, round;
\o hostile.csv
TABLE bench.hostile_result ORDER BY input, function;
\o
