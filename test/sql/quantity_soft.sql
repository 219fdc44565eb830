--
-- quantity and measure_unit: errors that do not throw, which servers know from 16 on
--
-- Each check goes into this table on the servers that can make it, so that
-- what is printed is the same on all.
CREATE TEMP TABLE checked (since int, what text, holds boolean);
CREATE TEMP TABLE input (id int, t text, valid boolean);
INSERT INTO input VALUES
	(1, '28 kg', true), (2, ' 2,423 triệu viên ', true), (3, '0 kg', true),
	(4, '9999999999999999999999999999 kg', true), (5, 'nửa kg', true),
	(6, 'x', false), (7, '', false), (8, '28', false),
	(9, '10000000000000000000000000000 kg', false), (10, '28 kg heroin', false);
SELECT current_setting('server_version_num')::int / 10000 AS server \gset
SELECT :server >= 16 AS from_16, :server >= 17 AS from_17 \gset

\if :from_16
INSERT INTO checked
SELECT 16, format('pg_input_is_valid: "%s"', t), pg_input_is_valid(t, 'quantity') = valid
FROM input;
INSERT INTO checked
SELECT 16, format('the same as is_quantity: "%s"', t), pg_input_is_valid(t, 'quantity') = is_quantity(t)
FROM input;
INSERT INTO checked
SELECT 16, format('pg_input_error_info: "%s"', w.t),
	(i.message, i.detail, i.hint, i.sql_error_code)
		IS NOT DISTINCT FROM (w.message, w.detail, w.hint, w.code)
FROM (VALUES
	('28 người', 'invalid input syntax for type quantity: "28 người"',
		'There is no unit of measure at character 4.',
		'The view unit_of_measure lists all units with their names, such as kg, lít, viên.',
		'22P02'),
	('10000000000000000000000000000 kg', '"10000000000000000000000000000 kg" is out of range for type quantity',
		'The number at character 1 has more than 28 digits, or more than 28 behind the comma.',
		'Write amounts of up to 28 digits, or use another unit.', '22003'),
	('28 kg', NULL, NULL, NULL, NULL)) w(t, message, detail, hint, code),
	pg_input_error_info(w.t, 'quantity') i;
-- where the type is a part of another
CREATE DOMAIN pg_temp.mass AS quantity CHECK (dimension(VALUE) = 'mass');
INSERT INTO checked
SELECT 16, format('%s: "%s"', type, t), pg_input_is_valid(t, type) = valid
FROM (VALUES ('pg_temp.mass', '28 kg', true), ('pg_temp.mass', '28 lít', false),
	('quantity[]', '{"28 kg",NULL,"0,9 kg"}', true), ('quantity[]', '{28 kg,28}', false),
	('measure_unit', 'kg', true), ('measure_unit', 'người', false))
	w(type, t, valid);
\endif

\if :from_17
-- loading what can be loaded
SET client_min_messages = warning;
SELECT format($$printf '%s'$$, string_agg(id || '\t' || t || '\n', '' ORDER BY id)) AS program
FROM input \gset
CREATE TEMP TABLE loaded (id int, q quantity);
COPY loaded FROM PROGRAM :'program' (ON_ERROR ignore);
INSERT INTO checked
SELECT 17, 'COPY skips row ' || i.id, (l.id IS NOT NULL) = i.valid
	AND l.q IS NOT DISTINCT FROM try_quantity(i.t)
FROM input i LEFT JOIN loaded l USING (id);
RESET client_min_messages;
-- reading JSON
INSERT INTO checked
SELECT 17, format('JSON_VALUE: "%s"', t),
	JSON_VALUE(to_jsonb(t), '$' RETURNING quantity DEFAULT '0 VND' ON ERROR)
		= coalesce(try_quantity(t), '0 VND')
FROM input;
\endif

SELECT since, what FROM checked WHERE holds IS NOT TRUE ORDER BY since, what;
-- and nothing was left out
SELECT count(*) = CASE WHEN :server >= 17 THEN 49 WHEN :server = 16 THEN 29 ELSE 0 END AS complete
FROM checked;
