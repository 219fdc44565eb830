-- Addresses of the communes of June 2025, with all that they lie in, and with
-- one wrong letter: for place_resolve and its relatives.

\set day '2025-06-30'

CREATE TABLE bench.requirement (
    id    int GENERATED ALWAYS AS IDENTITY,
    name  text PRIMARY KEY,
    value numeric,
    unit  text NOT NULL,
    least numeric,
    most  numeric,
    met   boolean GENERATED ALWAYS AS
          (coalesce(value >= least, true) AND coalesce(value <= most, true)) STORED
);
COMMENT ON TABLE bench.requirement IS
    'what must be reached besides a ratio; value NULL where it cannot be measured';

CREATE TABLE bench.unit AS
SELECT place, name, full_name, place_key(name) AS key
FROM admin_unit
WHERE level = 'commune' AND place_valid(place) @> date :'day';
ALTER TABLE bench.unit ADD PRIMARY KEY (place);
CREATE UNIQUE INDEX ON bench.unit (full_name);
ANALYZE bench.unit;

-- As on forms: half as in the table, a quarter behind a house and a street, a
-- quarter with short kind words.
CREATE FUNCTION bench.address(full_name text, n int) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE n % 4
        WHEN 0 THEN 1 + n % 290 || ' ' ||
            (ARRAY['Lê Lợi', 'Trần Phú', 'đường Nguyễn Huệ', 'đường 30/4', 'Hùng Vương'])[1 + n % 5] ||
            ', ' || full_name
        WHEN 1 THEN replace(replace(replace(replace(replace(replace(replace(full_name,
            'thành phố ', 'TP. '), 'phường ', 'P. '), 'huyện ', 'H. '),
            'thị trấn ', 'TT. '), 'quận ', 'Q. '), 'thị xã ', 'TX. '), 'tỉnh ', 'T. ')
        ELSE full_name END;

-- One of the ASCII letters of a name is another one; NULL where that makes the
-- name of another commune, or where there are less than four.
CREATE FUNCTION bench.mistyped(name text, at double precision, other double precision)
    RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        WITH letter AS (
            SELECT n FROM generate_series(1, length(name)) AS n
            WHERE substr(name, n, 1) ~ '[a-z]'
        ), chosen AS (
            SELECT n FROM letter ORDER BY n
            OFFSET floor(at * (SELECT count(*) FROM letter)) LIMIT 1
        ), typed AS (
            SELECT overlay(name PLACING substr(translate('abcdeghiklmnopqrstuvxy',
                substr(name, n, 1), ''), 1 + floor(other * 21)::int, 1) FROM n FOR 1) AS t
            FROM chosen
        )
        SELECT t FROM typed
        WHERE (SELECT count(*) FROM letter) >= 4
          AND NOT EXISTS (SELECT FROM bench.unit AS u WHERE u.name = t);
    END;

CREATE TABLE bench.address_ok (place place NOT NULL, t text NOT NULL)
    WITH (autovacuum_enabled = off);
CREATE TABLE bench.address_full (LIKE bench.address_ok)
    WITH (autovacuum_enabled = off);
CREATE TABLE bench.address_typo (LIKE bench.address_ok)
    WITH (autovacuum_enabled = off);
CREATE TABLE bench.few_ok (LIKE bench.address_ok)
    WITH (autovacuum_enabled = off);
CREATE TABLE bench.few_typo (LIKE bench.address_ok)
    WITH (autovacuum_enabled = off);

SELECT setseed(0.5) \g /dev/null
WITH unit AS MATERIALIZED (
    SELECT array_agg(place ORDER BY place) AS places, count(*) AS count FROM bench.unit
), chosen AS MATERIALIZED (
    SELECT n, places[1 + floor(random() * count)] AS place
    FROM unit, generate_series(1, :rows / 4) AS n
)
INSERT INTO bench.address_ok
SELECT place, bench.address(full_name, n) FROM chosen JOIN bench.unit USING (place) ORDER BY n;

-- The same in full: kind and name of the commune, its district and its province.
INSERT INTO bench.address_full
SELECT place, full_name FROM bench.address_ok JOIN bench.unit USING (place);

-- The letter is in the name of the commune.
WITH chosen AS MATERIALIZED (
    SELECT row_number() OVER () AS n, place, t, random() AS at, random() AS other
    FROM bench.address_ok LIMIT :rows / 10
)
INSERT INTO bench.address_typo
SELECT place, overlay(t PLACING typo FROM strpos(t, name) FOR length(name))
FROM (SELECT c.*, u.name, bench.mistyped(u.name, at, other) AS typo
      FROM chosen c JOIN bench.unit u USING (place)) AS s
WHERE typo IS NOT NULL AND strpos(t, name) > 0 ORDER BY n;

INSERT INTO bench.few_ok SELECT * FROM bench.address_ok LIMIT greatest(:rows / 2000, 200);
INSERT INTO bench.few_typo SELECT * FROM bench.address_typo LIMIT greatest(:rows / 2000, 200);
VACUUM (FREEZE, ANALYZE) bench.address_full, bench.address_ok, bench.address_typo, bench.few_ok, bench.few_typo;

-- What one would write for an address typed exactly as in a table.
CALL bench.measure('place_resolve of full addresses, against a join of equal names', :rounds,
    ours => format('SELECT count(place_resolve(t, %L)) FROM bench.address_full', :'day'),
    theirs => $$
        SELECT count(u.place) FROM bench.address_full a
        LEFT JOIN bench.unit u ON u.full_name = a.t $$,
    our_scan => 'SELECT count(t) FROM bench.address_full',
    bytes => 'SELECT sum(octet_length(t)) FROM bench.address_full');

CALL bench.measure('place_resolve of addresses as on forms, against the same join', :rounds,
    ours => format('SELECT count(place_resolve(t, %L)) FROM bench.address_ok', :'day'),
    theirs => $$
        SELECT count(u.place) FROM bench.address_ok a
        LEFT JOIN bench.unit u ON u.full_name = a.t $$,
    our_scan => 'SELECT count(t) FROM bench.address_ok',
    bytes => 'SELECT sum(octet_length(t)) FROM bench.address_ok');

CALL bench.measure('the same with one wrong letter', :rounds,
    ours => format('SELECT count(place_resolve(t, %L)) FROM bench.address_typo', :'day'),
    theirs => $$
        SELECT count(u.place) FROM bench.address_typo a
        LEFT JOIN bench.unit u ON u.full_name = a.t $$,
    our_scan => 'SELECT count(t) FROM bench.address_typo',
    bytes => 'SELECT sum(octet_length(t)) FROM bench.address_typo');

CREATE TABLE bench.successor AS
SELECT u.place AS old, place_at(u.place, '2026-01-01') AS now FROM bench.unit u;
CREATE TABLE bench.piece AS
SELECT u.place AS old, c.* FROM bench.unit u, place_convert(u.place, '2026-01-01') AS c;
ANALYZE bench.successor, bench.piece;

CALL bench.measure('place_at, against a join with a table of successors', :rounds,
    ours => $$ SELECT count(place_at(place, '2026-01-01')) FROM bench.address_ok $$,
    theirs => $$
        SELECT count(s.now) FROM bench.address_ok a
        LEFT JOIN bench.successor s ON s.old = a.place $$,
    our_scan => 'SELECT count(place) FROM bench.address_ok',
    same => $$
        SELECT bool_and(place_at(a.place, '2026-01-01') IS NOT DISTINCT FROM s.now)
        FROM bench.address_ok a JOIN bench.successor s ON s.old = a.place $$);

CALL bench.measure('place_convert, against a join with a table of pieces', :rounds,
    ours => $$
        SELECT count(c) FROM (SELECT place_convert(place, '2026-01-01') AS c
                              FROM bench.address_ok OFFSET 0) AS s $$,
    theirs => $$
        SELECT count(p.kind) FROM bench.address_ok a JOIN bench.piece p ON p.old = a.place $$,
    our_scan => 'SELECT count(place) FROM bench.address_ok',
    same => $$
        SELECT (SELECT count(*) FROM bench.address_ok, place_convert(place, '2026-01-01'))
             = (SELECT count(*) FROM bench.address_ok a JOIN bench.piece p ON p.old = a.place) $$);

CREATE TABLE bench.name_of (t text NOT NULL) WITH (autovacuum_enabled = off);
INSERT INTO bench.name_of
SELECT split_part(u.full_name, ',', 1) FROM bench.address_ok a JOIN bench.unit u USING (place);
VACUUM (FREEZE, ANALYZE) bench.name_of;

-- Theirs knows neither TT. nor P.01, nor i and y.
CALL bench.measure('place_key, against unaccent and a regular expression', :rounds,
    ours => 'SELECT count(place_key(t)) FROM bench.name_of',
    theirs => $$
        SELECT count(regexp_replace(unaccent(lower(t)),
            '^(xa|phuong|thi tran|dac khu) ', '')) FROM bench.name_of $$,
    our_scan => 'SELECT count(t) FROM bench.name_of',
    bytes => 'SELECT sum(octet_length(t)) FROM bench.name_of');

CALL bench.measure('place_key, against unaccent(lower()) alone', :rounds,
    ours => 'SELECT count(place_key(t)) FROM bench.name_of',
    theirs => 'SELECT count(unaccent(lower(t))) FROM bench.name_of',
    our_scan => 'SELECT count(t) FROM bench.name_of',
    bytes => 'SELECT sum(octet_length(t)) FROM bench.name_of');

-- Rows a second, without the scan.
INSERT INTO bench.requirement (name, value, unit, least)
SELECT r.what, count / ours_net * 1000, 'rows/s', r.least
FROM (VALUES
    (1, 'place_resolve of full addresses', 'place_resolve of full addresses, %', 300000, 'address_ok'),
    (2, 'place_resolve with one wrong letter', 'the same with one wrong letter', 60000, 'address_typo'),
    (3, 'place_at', 'place_at, %', 1000000, 'address_ok'),
    (4, 'place_convert', 'place_convert, %', 1000000, 'address_ok'),
    (5, 'place_key', 'place_key, against unaccent(lower()) alone', 2000000, 'address_ok')
) AS r (n, what, pattern, least, source)
JOIN LATERAL (SELECT greatest(ours_ms - our_scan_ms, 0.001)::numeric AS ours_net
              FROM bench.result WHERE name LIKE r.pattern) AS b ON true
JOIN LATERAL (SELECT CASE r.source
                  WHEN 'address_typo' THEN (SELECT count(*) FROM bench.address_typo)
                  ELSE (SELECT count(*) FROM bench.address_ok) END AS count) AS c ON true
ORDER BY r.n;

-- The nearest full name by trigrams.  A GIN index finds all above a limit: a
-- lower one would be slower, a higher one find less.
SELECT count(*) > 0 AS trgm FROM pg_available_extensions WHERE name = 'pg_trgm' \gset
\if :trgm
CREATE EXTENSION pg_trgm;
CREATE INDEX ON bench.unit USING gin (full_name gin_trgm_ops);
VACUUM ANALYZE bench.unit;
SET pg_trgm.similarity_threshold = 0.5;

CREATE FUNCTION bench.nearest(input text) RETURNS place
    LANGUAGE sql STABLE
    RETURN (SELECT u.place FROM bench.unit u WHERE u.full_name % input
            ORDER BY similarity(u.full_name, input) DESC, u.place LIMIT 1);

CALL bench.measure('place_resolve, against the nearest name by pg_trgm', :rounds,
    ours => format('SELECT count(place_resolve(t, %L)) FROM bench.few_ok', :'day'),
    theirs => 'SELECT count(bench.nearest(t)) FROM bench.few_ok',
    our_scan => 'SELECT count(t) FROM bench.few_ok',
    at_least => 100);
CALL bench.measure('the same, pg_trgm, one wrong letter', :rounds,
    ours => format('SELECT count(place_resolve(t, %L)) FROM bench.few_typo', :'day'),
    theirs => 'SELECT count(bench.nearest(t)) FROM bench.few_typo',
    our_scan => 'SELECT count(t) FROM bench.few_typo');

CREATE TABLE bench.accuracy AS
SELECT source, count(*) AS addresses,
       count(*) FILTER (WHERE ours = place) AS ours_right,
       count(*) FILTER (WHERE ours <> place) AS ours_wrong,
       count(*) FILTER (WHERE theirs = place) AS theirs_right,
       count(*) FILTER (WHERE theirs <> place) AS theirs_wrong
FROM (SELECT 'as typed on forms' AS source, place, place_resolve(t, :'day') AS ours,
             bench.nearest(t) AS theirs
      FROM bench.few_ok
      UNION ALL
      SELECT 'one wrong letter', place, place_resolve(t, :'day'), bench.nearest(t)
      FROM bench.few_typo) AS s
GROUP BY source;
INSERT INTO bench.requirement (name, value, unit, least)
SELECT 'more often right than pg_trgm, ' || source,
       round(100.0 * (ours_right - theirs_right) / addresses, 2), '% points', 0.01
FROM bench.accuracy ORDER BY source;

\echo
\echo 'Addresses of' :'day' 'that are read right, in percent: place_resolve, and the nearest'
\echo 'full name by pg_trgm; what is neither right nor wrong has no answer.'
SELECT source AS "addresses", addresses AS "how many",
       round(100.0 * ours_right / addresses, 2) AS "ours right",
       round(100.0 * ours_wrong / addresses, 2) AS "ours wrong",
       round(100.0 * theirs_right / addresses, 2) AS "pg_trgm right",
       round(100.0 * theirs_wrong / addresses, 2) AS "pg_trgm wrong"
FROM bench.accuracy ORDER BY source;
\else
\echo 'The extension pg_trgm is not installed (Debian has it in postgresql-15 itself):'
\echo 'place_resolve is not compared with it.'
\endif
