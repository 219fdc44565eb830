-- Module seizure: reading seizures, adding them up.

CREATE TABLE bench.goods AS
    SELECT row_number() OVER (ORDER BY item) AS n, item, name, coalesce(unit, 'kg') AS unit, u.discrete
    FROM item LEFT JOIN unit_of_measure u ON u.symbol = item.unit
    WHERE item <> 'other'
    ORDER BY item LIMIT 60;
CREATE TABLE bench.hauls (t text NOT NULL, item text NOT NULL, unit text NOT NULL, a numeric NOT NULL)
    WITH (autovacuum_enabled = off);
CREATE TABLE bench.columns (item text NOT NULL, unit text NOT NULL, a numeric NOT NULL) WITH (autovacuum_enabled = off);
CREATE TABLE bench.seizures (s seizure NOT NULL) WITH (autovacuum_enabled = off);

SELECT setseed(0.5) \g /dev/null

-- Like 238.000 viên hồng phiến, 0,9 kg ketamine: 60 kinds of goods in their units.
INSERT INTO bench.hauls
SELECT vi_format(a) || ' ' || unit || ' ' || name, item, unit, a
FROM (SELECT trim_scale(round((random() ^ 2 * 5000)::numeric + 1, CASE WHEN discrete THEN 0 ELSE i % 3 END)) AS a, item, name, unit
      FROM (SELECT i, 1 + floor(random() * 60)::int AS n FROM generate_series(1, :rows) i) g JOIN bench.goods USING (n)) haul;
INSERT INTO bench.columns SELECT item, unit, a FROM bench.hauls;
INSERT INTO bench.seizures SELECT seizure(quantity(a, unit::measure_unit), item) FROM bench.hauls;

VACUUM (FREEZE, ANALYZE) bench.hauls;
VACUUM (FREEZE, ANALYZE) bench.columns;
VACUUM (FREEZE, ANALYZE) bench.seizures;

-- The regular expression tells amount, unit and name apart; it knows no units,
-- no goods and no words.
CALL bench.measure('text to seizure, against regexp_match', :rounds,
    ours => 'SELECT count(t::seizure) FROM bench.hauls',
    theirs => $$
        SELECT count(replace(replace(m[1], '.', ''), ',', '.')::numeric), count(m[2]), count(m[3])
        FROM (SELECT regexp_match(t, '^([0-9.,]+) *(cá thể|sản phẩm|\S+) +(.+)$') AS m
              FROM bench.hauls OFFSET 0) q $$,
    our_scan => 'SELECT count(t) FROM bench.hauls',
    at_least => 10,
    same => $$
        SELECT bool_and(amount(quantity(t::seizure)) = a AND unit(quantity(t::seizure))::text = unit AND item(t::seizure) = item
            AND replace(replace(m[1], '.', ''), ',', '.')::numeric = a AND m[2] = unit)
        FROM (SELECT *, regexp_match(t, '^([0-9.,]+) *(cá thể|sản phẩm|\S+) +(.+)$') AS m
              FROM bench.hauls OFFSET 0) q $$);

CALL bench.measure('seizure_agg of 60 items, against GROUP BY item, unit', :rounds,
    ours => 'SELECT seizure_agg(s) FROM bench.seizures',
    theirs => 'SELECT count(*) FROM (SELECT item, unit, count(*), sum(a) FROM bench.columns GROUP BY item, unit OFFSET 0) q',
    our_scan => 'SELECT count(s) FROM bench.seizures',
    their_scan => 'SELECT count(a) FROM bench.columns',
    at_least => 1,
    same => $$
        SELECT count(*) = 60 AND bool_and(seizures = n AND convert(total, u) = quantity(a, u))
        FROM (SELECT r.* FROM (SELECT seizure_agg(s) AS total FROM bench.seizures) q, summary_rows(total) r) ours
        FULL JOIN (SELECT item, unit::measure_unit AS u, count(*) AS n, sum(a) AS a FROM bench.columns GROUP BY item, unit) theirs USING (item) $$);

-- Two workers beside none: the driver has none, a function has settings of its
-- own.  On one processor there is nothing to win.
CREATE FUNCTION bench.by_workers(query text) RETURNS text LANGUAGE plpgsql
    SET max_parallel_workers_per_gather = 2 SET parallel_setup_cost = 0 SET min_parallel_table_scan_size = 0
    SET parallel_leader_participation = off AS $$
DECLARE
    result text;
BEGIN
    EXECUTE query INTO result;
    RETURN result;
END
$$;
SELECT CASE WHEN count(*) >= 2 THEN 1.7 END AS gain
FROM regexp_matches(pg_read_file('/proc/cpuinfo', 0, 1000000, true), '^processor', 'ng') \gset
\if :{?gain}
\else
\set gain ''
\endif
CALL bench.measure('seizure_agg by two workers, against one process', :rounds,
    ours => $$ SELECT bench.by_workers('SELECT seizure_agg(s) FROM bench.seizures') $$,
    theirs => 'SELECT seizure_agg(s)::text FROM bench.seizures',
    at_least => nullif(:'gain', '')::numeric,
    our_scan => 'SELECT 1',
    same => $$ SELECT bench.by_workers('SELECT seizure_agg(s) FROM bench.seizures') = (SELECT seizure_agg(s)::text FROM bench.seizures) $$);
