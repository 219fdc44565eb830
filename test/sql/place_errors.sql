--
-- place: what is refused, whatever the function
--
-- where in the query, and of which class
SELECT place '1';
\echo :LAST_ERROR_SQLSTATE
SELECT '{18496,1}'::place[];
\echo :LAST_ERROR_SQLSTATE
SELECT '99999'::text::place;
\echo :LAST_ERROR_SQLSTATE
SELECT place('18511', '2020-01-01');
\echo :LAST_ERROR_SQLSTATE
SELECT * FROM place_candidates('Hương Khê', NULL, NULL, 0);
\echo :LAST_ERROR_SQLSTATE
-- functions of rows where none are taken
SELECT 1 WHERE place_convert('18496', '2026-01-01') IS NULL;
SELECT 1 ORDER BY (SELECT count(*) FROM place_convert('18496', '2026-01-01'));
SELECT CASE WHEN true THEN place_changes() END;

-- In a database of another encoding: places can be stored, sent and compared,
-- but not named.
SELECT current_database() AS this_database \gset
CREATE DATABASE secstat_place_latin1 TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C';
\c secstat_place_latin1
SET client_min_messages = warning;
CREATE EXTENSION secstat;
SELECT place '18496@2026-01-01', place_code('18496'), place_level('18496'), place_parent('18496'), place_valid('18496'),
	place '18496' <@ '42', place_at('18520', '2026-01-01');
SELECT place 'x';
SELECT place_name('18496');
SELECT place_full_name('18496');
SELECT place_kind('18496');
SELECT place_gate_class('18496');
SELECT place '18496'::jsonb;
SELECT * FROM place_convert('18520', '2026-01-01');
SELECT place_convert('18520', '2026-01-01');
SELECT place_changes();
SELECT place_resolve('Huong Khe');
SELECT place_candidates('Huong Khe');
SELECT place_key('Huong Khe');
SELECT count(*) > 10000 AS many FROM admin_units();
\c :this_database
DROP DATABASE secstat_place_latin1;
