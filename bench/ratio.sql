-- Module ratio: reading text, adding up.

CREATE TABLE bench.pairs (t text NOT NULL, n bigint NOT NULL, d bigint NOT NULL)
    WITH (autovacuum_enabled = off);
CREATE TABLE bench.counts (n bigint NOT NULL, d bigint NOT NULL)
    WITH (autovacuum_enabled = off);
CREATE TABLE bench.ratios (r ratio NOT NULL) WITH (autovacuum_enabled = off);

SELECT setseed(0.5) \g /dev/null

-- Like 1.962/1.969: the whole from 1.000 to 9.999, the part below it.
INSERT INTO bench.pairs
SELECT replace(to_char(n, 'FM999,999,999') || '/' || to_char(d, 'FM999,999,999'),
               ',', '.'), n, d
FROM (SELECT d, d - floor(d * random() ^ 3 * 0.9)::bigint AS n
      FROM (SELECT (1000 + floor(random() * 9000))::bigint AS d
            FROM generate_series(1, :rows)) whole) pair;
INSERT INTO bench.counts SELECT n, d FROM bench.pairs;
INSERT INTO bench.ratios SELECT ratio(n, d) FROM bench.pairs;

VACUUM (FREEZE, ANALYZE) bench.pairs;
VACUUM (FREEZE, ANALYZE) bench.counts;
VACUUM (FREEZE, ANALYZE) bench.ratios;

-- Of the ways to write it, replacing the dots once is the fastest.
CALL bench.measure('text to ratio, against split_part', :rounds,
    ours => 'SELECT count(t::ratio) FROM bench.pairs',
    theirs => $$
        SELECT count(split_part(s, '/', 1)::bigint),
               count(split_part(s, '/', 2)::bigint)
        FROM (SELECT replace(t, '.', '') AS s FROM bench.pairs OFFSET 0) q $$,
    our_scan => 'SELECT count(t) FROM bench.pairs',
    at_least => 5,
    same => $$
        SELECT sum(part(t::ratio)) = sum(split_part(s, '/', 1)::bigint)
           AND sum(whole(t::ratio)) = sum(split_part(s, '/', 2)::bigint)
           AND sum(part(t::ratio)) = sum(n) AND sum(whole(t::ratio)) = sum(d)
        FROM (SELECT *, replace(t, '.', '') AS s FROM bench.pairs OFFSET 0) q $$);

-- Without anchors the regular expression is faster than with them.
CALL bench.measure('text to ratio, against regexp_match', :rounds,
    ours => 'SELECT count(t::ratio) FROM bench.pairs',
    theirs => $$
        SELECT count(replace(m[1], '.', '')::bigint),
               count(replace(m[2], '.', '')::bigint)
        FROM (SELECT regexp_match(t, '([0-9.]+)/([0-9.]+)') AS m
              FROM bench.pairs OFFSET 0) q $$,
    our_scan => 'SELECT count(t) FROM bench.pairs',
    at_least => 25,
    same => $$
        SELECT sum(replace(m[1], '.', '')::bigint) = sum(n)
           AND sum(replace(m[2], '.', '')::bigint) = sum(d)
        FROM (SELECT *, regexp_match(t, '([0-9.]+)/([0-9.]+)') AS m
              FROM bench.pairs OFFSET 0) q $$);

-- Both are little more than the scan, so that it takes more rounds to tell.
CALL bench.measure('sum of ratios, against two sums', 5 * :rounds,
    ours => 'SELECT sum(r) FROM bench.ratios',
    theirs => 'SELECT sum(n), sum(d) FROM bench.counts',
    our_scan => 'SELECT count(r) FROM bench.ratios',
    their_scan => 'SELECT count(d) FROM bench.counts',
    at_least => 1,
    same => $$
        SELECT (SELECT sum(r) FROM bench.ratios)
             = (SELECT ratio(sum(n)::bigint, sum(d)::bigint) FROM bench.counts) $$);
