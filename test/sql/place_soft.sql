--
-- place: errors that do not throw, which servers know from 16 on
--
-- Each check goes into this table on the servers that can make it, so that
-- what is printed is the same on all.
CREATE TEMP TABLE checked (since int, what text, holds boolean);
CREATE TEMP TABLE input (id int, t text, valid boolean);
INSERT INTO input VALUES
	(1, '18496', true), (2, ' 18496@2025-08-15 ', true), (3, 'ck044', true), (4, '436@2007-06-12', true),
	(5, '', false), (6, 'x', false), (7, '1849', false), (8, '18496@2025-02-30', false),
	(9, '436@2025-07-01', false), (10, '99999', false), (11, '18496@2025-07-01 x', false);
SELECT current_setting('server_version_num')::int / 10000 AS server \gset
SELECT :server >= 16 AS from_16, :server >= 17 AS from_17 \gset

\if :from_16
INSERT INTO checked
SELECT 16, format('pg_input_is_valid: "%s"', t), pg_input_is_valid(t, 'place') = valid
FROM input;
INSERT INTO checked
SELECT 16, format('the same as is_place: "%s"', t), pg_input_is_valid(t, 'place') = is_place(t)
FROM input;
INSERT INTO checked
SELECT 16, format('pg_input_error_info: "%s"', w.t),
	(i.message, i.detail, i.sql_error_code) IS NOT DISTINCT FROM (w.message, w.detail, w.code)
FROM (VALUES
	('18496@2025-02-30', 'invalid input syntax for type place: "18496@2025-02-30"',
		'The date at character 7 is not in the calendar.', '22P02'),
	('436@2025-07-01', 'invalid input value for type place: "436@2025-07-01"',
		'No district had the code 436 on 2025-07-01.', '22P02'),
	('18496', NULL, NULL, NULL)) w(t, message, detail, code),
	pg_input_error_info(w.t, 'place') i;
-- where the type is a part of another
CREATE DOMAIN pg_temp.commune AS place CHECK (place_level(VALUE) = 'commune');
INSERT INTO checked
SELECT 16, format('%s: "%s"', type, t), pg_input_is_valid(t, type) = valid
FROM (VALUES ('pg_temp.commune', '18496', true), ('pg_temp.commune', '436', false),
	('pg_temp.commune', '99999', false),
	('place[]', '{18496,NULL,"ck044"}', true), ('place[]', '{18496,99999}', false))
	w(type, t, valid);
\endif

\if :from_17
-- loading what can be loaded
SET client_min_messages = warning;
SELECT format($$printf '%s'$$, string_agg(id || '\t' || t || '\n', '' ORDER BY id)) AS program
FROM input \gset
CREATE TEMP TABLE loaded (id int, r place);
COPY loaded FROM PROGRAM :'program' (ON_ERROR ignore);
INSERT INTO checked
SELECT 17, 'COPY skips row ' || i.id, (l.id IS NOT NULL) = i.valid
	AND l.r IS NOT DISTINCT FROM try_place(i.t)
FROM input i LEFT JOIN loaded l USING (id);
RESET client_min_messages;
-- reading JSON
INSERT INTO checked
SELECT 17, format('JSON_VALUE: "%s"', t),
	JSON_VALUE(to_jsonb(t), '$' RETURNING place DEFAULT '01' ON ERROR)
		= coalesce(try_place(t), '01')
FROM input;
\endif

SELECT since, what FROM checked WHERE holds IS NOT TRUE ORDER BY since, what;
-- and nothing was left out
SELECT count(*) = CASE WHEN :server >= 17 THEN 52 WHEN :server = 16 THEN 30 ELSE 0 END AS complete
FROM checked;
