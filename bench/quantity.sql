-- Module seizure: reading quantities, adding them up.

CREATE TABLE bench.weights (t text NOT NULL, a numeric NOT NULL, u text NOT NULL)
    WITH (autovacuum_enabled = off);
CREATE TABLE bench.amounts (a numeric NOT NULL) WITH (autovacuum_enabled = off);
CREATE TABLE bench.quantities (q quantity NOT NULL) WITH (autovacuum_enabled = off);

SELECT setseed(0.5) \g /dev/null

-- Like 1.234,5 kg, 0,9 kg, 238 g: up to 4.999, with up to three decimals.
INSERT INTO bench.weights
SELECT vi_format(a) || ' ' || u, a, u
FROM (SELECT trim_scale(round((random() ^ 2 * 5000)::numeric, i % 4)) AS a,
          CASE WHEN i % 10 = 0 THEN 'g' ELSE 'kg' END AS u
      FROM generate_series(1, :rows) i) weight;
INSERT INTO bench.amounts SELECT a FROM bench.weights;
INSERT INTO bench.quantities SELECT quantity(a, 'kg') FROM bench.weights;

VACUUM (FREEZE, ANALYZE) bench.weights;
VACUUM (FREEZE, ANALYZE) bench.amounts;
VACUUM (FREEZE, ANALYZE) bench.quantities;

-- The regular expression is that of the plainest form; it knows no words.
CALL bench.measure('text to quantity, against regexp_match', :rounds,
    ours => 'SELECT count(t::quantity) FROM bench.weights',
    theirs => $$
        SELECT count(replace(replace(m[1], '.', ''), ',', '.')::numeric), count(m[2])
        FROM (SELECT regexp_match(t, '([0-9.,]+) *(kg|g)') AS m
              FROM bench.weights OFFSET 0) q $$,
    our_scan => 'SELECT count(t) FROM bench.weights',
    at_least => 10,
    same => $$
        SELECT bool_and(amount(t::quantity) = a AND unit(t::quantity)::text = u
            AND replace(replace(m[1], '.', ''), ',', '.')::numeric = a AND m[2] = u)
        FROM (SELECT *, regexp_match(t, '([0-9.,]+) *(kg|g)') AS m
              FROM bench.weights OFFSET 0) q $$);

-- Both are little more than the scan, so that it takes more rounds to tell.
CALL bench.measure('sum of quantities, against sum of numerics', 5 * :rounds,
    ours => 'SELECT sum(q) FROM bench.quantities',
    theirs => 'SELECT sum(a) FROM bench.amounts',
    our_scan => 'SELECT count(q) FROM bench.quantities',
    their_scan => 'SELECT count(a) FROM bench.amounts',
    at_least => 1,
    same => $$
        SELECT (SELECT sum(q) FROM bench.quantities)
             = (SELECT quantity(sum(a), 'kg') FROM bench.amounts) $$);

-- One figure for each unit, as a table of mixed units is summed.
CREATE TABLE bench.mixed (q quantity NOT NULL) WITH (autovacuum_enabled = off);
CREATE TABLE bench.mixed_amounts (a numeric NOT NULL, u text NOT NULL) WITH (autovacuum_enabled = off);
INSERT INTO bench.mixed SELECT quantity(a, u::measure_unit) FROM bench.weights;
INSERT INTO bench.mixed_amounts SELECT a, u FROM bench.weights;
VACUUM (FREEZE, ANALYZE) bench.mixed;
VACUUM (FREEZE, ANALYZE) bench.mixed_amounts;
CALL bench.measure('sum of mixed units, against sum of numerics and CASE', :rounds,
    ours => 'SELECT sum(q) FROM bench.mixed',
    theirs => $$ SELECT sum(a * CASE u WHEN 'kg' THEN 1000 WHEN 'g' THEN 1 END) FROM bench.mixed_amounts $$,
    our_scan => 'SELECT count(q) FROM bench.mixed',
    their_scan => 'SELECT count(a) FROM bench.mixed_amounts',
    at_least => 1,
    same => $$
        SELECT (SELECT amount(sum(q), 'g') FROM bench.mixed)
             = (SELECT sum(a * CASE u WHEN 'kg' THEN 1000 WHEN 'g' THEN 1 END) FROM bench.mixed_amounts) $$);
