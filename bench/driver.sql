-- The bench's own objects: what was measured, and how a row is measured.

CREATE EXTENSION secstat;
CREATE EXTENSION unaccent;

-- One process without JIT: what is compared are the functions.
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SET synchronize_seqscans = off;
SET work_mem = '64MB';
SET client_min_messages = warning;

CREATE SCHEMA bench;

CREATE TABLE bench.run (
    name  text NOT NULL,
    query text NOT NULL CHECK (query IN ('ours', 'theirs', 'our scan', 'their scan')),
    round int NOT NULL,
    ms    double precision NOT NULL,
    PRIMARY KEY (name, query, round)
);
COMMENT ON TABLE bench.run IS 'each measured run of each query';

CREATE TABLE bench.row (
    id       int GENERATED ALWAYS AS IDENTITY,
    name     text PRIMARY KEY,
    ours     text NOT NULL,
    theirs   text NOT NULL,
    at_least numeric,
    bytes    bigint
);
COMMENT ON TABLE bench.row IS
    'what is compared; at_least: how many times faster, NULL where nothing is asked';

-- Milliseconds that this process would have run but had no processor, since it
-- began; 0 where the system does not tell.
CREATE FUNCTION bench.waited() RETURNS double precision
    LANGUAGE sql VOLATILE
    RETURN coalesce(split_part(pg_read_file('/proc/self/schedstat', 0, 100, true),
                               ' ', 2)::float8 / 1e6, 0);

-- Milliseconds that a query takes, without what other processes took from it.
CREATE FUNCTION bench.ms(query text, argument text DEFAULT NULL)
    RETURNS double precision
    LANGUAGE plpgsql AS $$
DECLARE
    result record;
    began  timestamptz := clock_timestamp();
    waited double precision := bench.waited();
BEGIN
    EXECUTE query INTO result USING argument;
    waited := bench.waited() - waited;
    RETURN 1000 * extract(epoch FROM clock_timestamp() - began) - waited;
END
$$;

-- Compares two queries: one run that does not count, then so many rounds of
-- all in turn, each round beginning with the next of them.
--   our_scan, their_scan: the plain scan of the same column
--   at_least: ours must be so many times as fast; NULL where nothing is asked
--   same: a query that gives true where both come to the same result
--   bytes: a query for the size of what is read, for MB/s
CREATE PROCEDURE bench.measure(name text, rounds int, ours text, theirs text,
                               our_scan text, their_scan text DEFAULT NULL,
                               at_least numeric DEFAULT NULL,
                               same text DEFAULT NULL,
                               bytes text DEFAULT NULL)
    LANGUAGE plpgsql AS $$
DECLARE
    queries text[] := ARRAY[our_scan, ours, theirs];
    names   text[] := ARRAY['our scan', 'ours', 'theirs'];
    is_same boolean;
    size    bigint;
    took    double precision;
    k       int;
BEGIN
    IF same IS NOT NULL THEN
        EXECUTE same INTO STRICT is_same;
        IF is_same IS NOT TRUE THEN
            RAISE EXCEPTION 'benchmark "%": the results differ', name
                USING DETAIL = format('%s is not true.', same);
        END IF;
    END IF;
    IF bytes IS NOT NULL THEN
        EXECUTE bytes INTO STRICT size;
    END IF;
    IF their_scan IS NOT NULL THEN
        queries := queries || their_scan;
        names := names || 'their scan'::text;
    END IF;
    INSERT INTO bench.row (name, ours, theirs, at_least, bytes)
    VALUES (name, ours, theirs, at_least, size);
    FOR round IN 0 .. rounds LOOP
        FOR i IN 1 .. cardinality(queries) LOOP
            k := 1 + (i + round) % cardinality(queries);
            took := bench.ms(queries[k]);
            IF round > 0 THEN
                INSERT INTO bench.run VALUES (name, names[k], round, took);
            END IF;
        END LOOP;
    END LOOP;
END
$$;

-- Medians and ratios.  Where a query takes no longer than the scan, the time
-- without the scan is taken to be a microsecond.
CREATE VIEW bench.result AS
WITH median AS (
    SELECT name, query,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS ms
    FROM bench.run
    GROUP BY name, query
), whole AS (
    SELECT r.*, o.ms AS ours_ms, t.ms AS theirs_ms, s.ms AS our_scan_ms,
           coalesce(u.ms, s.ms) AS their_scan_ms
    FROM bench.row r
    JOIN median o ON o.name = r.name AND o.query = 'ours'
    JOIN median t ON t.name = r.name AND t.query = 'theirs'
    JOIN median s ON s.name = r.name AND s.query = 'our scan'
    LEFT JOIN median u ON u.name = r.name AND u.query = 'their scan'
), net AS (
    SELECT *, greatest(ours_ms - our_scan_ms, 0.001) AS ours_net,
           greatest(theirs_ms - their_scan_ms, 0.001) AS theirs_net
    FROM whole
)
SELECT id, name, ours, theirs, ours_ms, theirs_ms, our_scan_ms, their_scan_ms,
       theirs_net / ours_net AS ratio,
       theirs_ms / ours_ms AS ratio_whole,
       at_least,
       theirs_net >= at_least * ours_net AS met,
       bytes / ours_net / 1000 AS ours_mb_s,
       bytes / theirs_net / 1000 AS theirs_mb_s
FROM net;
