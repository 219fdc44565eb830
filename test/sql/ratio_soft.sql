--
-- ratio: errors that do not throw, which servers know from 16 on
--
-- Each check goes into this table on the servers that can make it, so that
-- what is printed is the same on all.
CREATE TEMP TABLE checked (since int, what text, holds boolean);
CREATE TEMP TABLE input (id int, t text, valid boolean);
INSERT INTO input VALUES
	(1, '1962/1969', true), (2, ' 1.962 / 1.969 ', true), (3, '0/0', true),
	(4, '105/100', true), (5, '9223372036854775807/9223372036854775807', true),
	(6, 'x', false), (7, '', false), (8, '5/9/2019', false), (9, '5/0', false),
	(10, '9223372036854775808/1', false), (11, '03/2019/NĐ-CP', false),
	(12, '171/181 người', false);
SELECT current_setting('server_version_num')::int / 10000 AS server \gset
SELECT :server >= 16 AS from_16, :server >= 17 AS from_17 \gset

\if :from_16
INSERT INTO checked
SELECT 16, format('pg_input_is_valid: "%s"', t), pg_input_is_valid(t, 'ratio') = valid
FROM input;
INSERT INTO checked
SELECT 16, format('the same as is_ratio: "%s"', t), pg_input_is_valid(t, 'ratio') = is_ratio(t)
FROM input;
INSERT INTO checked
SELECT 16, format('pg_input_error_info: "%s"', w.t),
	(i.message, i.detail, i.hint, i.sql_error_code)
		IS NOT DISTINCT FROM (w.message, w.detail, w.hint, w.code)
FROM (VALUES
	('5/9/2019', 'invalid input syntax for type ratio: "5/9/2019"',
		'There is a second slash at character 4: this looks like a date.',
		'Write the part, one slash and the whole, as in 1962/1969; a date has a type of its own, date.',
		'22P02'),
	('5/0', '"5/0" is out of range for type ratio',
		'The whole at character 3 is 0, but the part is not.',
		'A whole of 0 goes with a part of 0 only, as in 0/0.', '22003'),
	('1.962/1.969', NULL, NULL, NULL, NULL)) w(t, message, detail, hint, code),
	pg_input_error_info(w.t, 'ratio') i;
-- where the type is a part of another
CREATE DOMAIN pg_temp.share AS ratio CHECK (part(VALUE) <= whole(VALUE));
INSERT INTO checked
SELECT 16, format('%s: "%s"', type, t), pg_input_is_valid(t, type) = valid
FROM (VALUES ('pg_temp.share', '171/181', true), ('pg_temp.share', '105/100', false),
	('pg_temp.share', '5/9/2019', false),
	('ratio[]', '{1/2,NULL,"1 962 / 1 969"}', true), ('ratio[]', '{1/2,5/9/2019}', false))
	w(type, t, valid);
\endif

\if :from_17
-- loading what can be loaded
SET client_min_messages = warning;
SELECT format($$printf '%s'$$, string_agg(id || '\t' || t || '\n', '' ORDER BY id)) AS program
FROM input \gset
CREATE TEMP TABLE loaded (id int, r ratio);
COPY loaded FROM PROGRAM :'program' (ON_ERROR ignore);
INSERT INTO checked
SELECT 17, 'COPY skips row ' || i.id, (l.id IS NOT NULL) = i.valid
	AND l.r IS NOT DISTINCT FROM try_ratio(i.t)
FROM input i LEFT JOIN loaded l USING (id);
RESET client_min_messages;
-- reading JSON
INSERT INTO checked
SELECT 17, format('JSON_VALUE: "%s"', t),
	JSON_VALUE(to_jsonb(t), '$' RETURNING ratio DEFAULT '0/0' ON ERROR)
		= coalesce(try_ratio(t), '0/0')
FROM input;
INSERT INTO checked
SELECT 17, 'JSON_TABLE', array_agg(j.r ORDER BY j.n)
	IS NOT DISTINCT FROM ARRAY[ratio '1962/1969', NULL, '171/181']
FROM JSON_TABLE(jsonb '["1.962/1.969", "5/9/2019", "171/181"]', '$[*]'
	COLUMNS (n FOR ORDINALITY, r ratio PATH '$')) j;
\endif

SELECT since, what FROM checked WHERE holds IS NOT TRUE ORDER BY since, what;
-- and nothing was left out
SELECT count(*) = CASE WHEN :server >= 17 THEN 57 WHEN :server = 16 THEN 32 ELSE 0 END AS complete
FROM checked;
