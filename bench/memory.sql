-- Memory that a session takes for places beyond what it takes for vi_fold.

SET max_parallel_workers_per_gather = 0;
SET jit = off;

CREATE FUNCTION bench.private_kb() RETURNS numeric
    LANGUAGE sql VOLATILE
    RETURN (SELECT sum((m)[1]::numeric)
            FROM regexp_matches(pg_read_file('/proc/self/smaps_rollup', 0, 10000, true),
                                'Private_Dirty: *(\d+) kB', 'g') AS m);

CREATE FUNCTION bench.context_kb() RETURNS numeric
    LANGUAGE sql VOLATILE
    RETURN (SELECT sum(total_bytes) / 1000.0 FROM pg_backend_memory_contexts);

-- 100,000 calls, whatever the rows of the table
PREPARE calls_fold AS
    SELECT count(vi_fold(a.t))
    FROM (SELECT t FROM bench.address_ok LIMIT 1000) AS a, generate_series(1, 100) AS g;
PREPARE calls_place AS
    SELECT count(place_resolve(a.t, '2025-06-30'))
    FROM (SELECT t FROM bench.address_ok LIMIT 1000) AS a, generate_series(1, 100) AS g;

EXECUTE calls_fold \g /dev/null
SELECT bench.private_kb(), bench.context_kb() \g /dev/null
EXECUTE calls_fold \g /dev/null
-- the catalog's entries of the function, and its plan
EXPLAIN EXECUTE calls_place \g /dev/null
SELECT bench.private_kb() AS private_before, bench.context_kb() AS context_before \gset
EXECUTE calls_place \g /dev/null
SELECT bench.private_kb() AS private_after, bench.context_kb() AS context_after \gset

INSERT INTO bench.requirement (name, value, unit, most) VALUES
    ('memory contexts after 100,000 calls', :context_after - :context_before, 'kB', 100),
    ('private memory of the process after them', NULLIF(:'private_after', '')::numeric
        - NULLIF(:'private_before', '')::numeric, 'kB', 100);
