--
-- place: text and binary form
--
SELECT t, place(t), t::cstring::text::place = place(t) AS cast_agrees, is_place(t)
FROM (VALUES
	(1, '01'), (2, '01@2025-07-01'), (3, '436'), (4, '436@2007-06-12'), (5, '18496'),
	(6, '18496@2025-07-01'), (7, 'CK044'), (8, 'CK044@2025-07-01'),
	-- any day of the period
	(9, '18496@2025-06-30'), (10, '18496@1802-06-01'), (11, '18496@0001-01-01'),
	(12, '18496@2025-12-31'), (13, '18496@9999-12-31'), (14, '436@2008-02-29'),
	(15, '436@2007-06-11'), (16, '01@2004-01-01'), (17, '01@2003-12-31'),
	-- blanks and case
	(18, '  18496 '), (19, E'\t18496@2025-07-01\r\n'), (20, 'ck044'), (21, 'Ck044@2026-01-01'), (22, 'cK044'),
	(23, E'\u00A018496\u2009\u202F'), (24, E'18496@2025-07-01\u00A0')
) v(n, t) ORDER BY n;

-- every refusal: what it says
CREATE FUNCTION pg_temp.refusal(t text, OUT state text, OUT message text,
	OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM place_in(t::cstring);
	message := 'accepted';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE,
		message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
		hint = PG_EXCEPTION_HINT;
END $$;
-- and that the cast from text says the same
CREATE FUNCTION pg_temp.cast_refusal(t text, OUT state text, OUT message text,
	OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM t::place;
	message := 'accepted';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE,
		message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
		hint = PG_EXCEPTION_HINT;
END $$;
-- and, where the server can ask softly (16 and later), that answer
CREATE FUNCTION pg_temp.soft_agrees(t text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	agrees boolean := true;
BEGIN
	IF current_setting('server_version_num')::int >= 160000 THEN
		EXECUTE $q$SELECT NOT pg_input_is_valid($1, 'place') AND
			(SELECT (i.message, i.detail, i.hint, i.sql_error_code) =
				(r.message, r.detail, r.hint, r.state)
			 FROM pg_input_error_info($1, 'place') i, pg_temp.refusal($1) r)$q$
		INTO agrees USING t;
	END IF;
	RETURN agrees;
END $$;

CREATE TEMP TABLE bad (id serial PRIMARY KEY, t text);
INSERT INTO bad (t) VALUES
	(''), ('   '),
	('1'), ('0001'), ('018496'), ('1849'), ('18496000000000000000000'), ('abc'), ('-18496'), ('+18496'), ('@'),
	('@2025-07-01'), ('xã Hương Khê'), ('CK'), ('CK1'), ('CK0044'), ('CK 044'), ('C001'), ('K001'), ('１８４９６'),
	(E'\u00A0'), (E'\u00A0\u2009x'), (E'\u202F 18496@2025-02-30'),
	('18496@'), ('18496@2025'), ('18496@2025-07'), ('18496@2025-7-1'), ('18496@01/07/2025'), ('18496@20250701'),
	('18496@25-07-01'), ('18496@ 2025-07-01'), ('18496 @2025-07-01'), ('18496@infinity'), ('18496@today'),
	('18496@2025-02-29'), ('18496@2025-13-01'), ('18496@2025-00-01'), ('18496@2025-07-00'), ('18496@2025-06-31'),
	('18496@0000-01-01'),
	('18496@2025-07-01x'), ('18496@2025-07-011'), ('18496@2025-07-01T00:00'), ('18496@2025-07-01@2025-07-01'),
	('18496,18520'), ('18496 Hương Khê'), ('18496x'),
	('00'), ('99'), ('000'), ('999'), ('00000'), ('99999'), ('CK999'), ('99@2025-07-01'),
	('436@2025-07-01'), ('436@2025-12-31'), ('18511@2020-01-01'), ('18496@0001-01-01x'),
	('03434'), ('03434@2011-10-14'), ('03434@0001-01-01'), (E'18496\n@2025-07-01'),
	('Ủy ban nhân dân xã Hương Khê, huyện Hương Khê, tỉnh Hà Tĩnh, số 12');
SELECT b.t, r.state, r.message, r.detail, r.hint
FROM bad b, pg_temp.refusal(b.t) r ORDER BY id \gx
SELECT count(*) AS refused,
	bool_and(r = c) AS cast_says_the_same,
	bool_and(pg_temp.soft_agrees(t)) AS soft_agrees,
	bool_and(NOT is_place(t)) AS is_none,
	bool_and(try_place(t) IS NULL) AS try_is_null
FROM bad b, pg_temp.refusal(b.t) r, pg_temp.cast_refusal(b.t) c;
-- the hint is what can be written
SELECT count(*) > 20 AS many, bool_and(place(m[1]) IS NOT NULL) AS can_be_written
FROM bad b, pg_temp.refusal(b.t) r, regexp_matches(r.hint, '([0-9CK]+@\d{4}-\d\d-\d\d)', 'g') m;

-- a code and a day
SELECT place('18496', '2025-06-30'), place(' 18496 ', '2025-07-01'), place('ck044', '2026-01-01'),
	place('436', '-infinity'), place('18496', 'infinity'), place('436', '2004-01-01'),
	place(code => '436', as_of => '2020-01-01');
SELECT place('436', NULL::date) IS NULL AND place(NULL, date '2020-01-01') IS NULL AS strict;
SELECT place('436', '2025-07-01');
SELECT place('03434', '-infinity');
SELECT place('436', 'infinity');
SELECT place('18496@2025-07-01', '2025-07-01');
SELECT place('9999', '2025-07-01');
SELECT place('99999', '2025-07-01');
-- days of other calendars and beyond the tables are days before and after
SELECT place('436', '4713-01-01 BC'), place('18496', '5874897-12-31');

-- nothing that a session sets counts
SET DateStyle = 'German, DMY';
SET TimeZone = 'Pacific/Kiritimati';
SELECT place '18496@2025-07-01';
RESET DateStyle;
RESET TimeZone;

-- binary form
SELECT place_send('01'), place_send('18496'), place_send('18496@2025-07-01'), place_send('CK044');

-- The data folder is the one place that every server can write to.
SELECT current_setting('data_directory') || '/secstat_place_io.bin' AS file,
	format('cat >/dev/null; rm -f ''%s/secstat_place_io.bin''',
		current_setting('data_directory')) AS remove_file
\gset
CREATE TEMP TABLE written (id int, r place);
INSERT INTO written SELECT row_number() OVER (), u FROM admin_units() u UNION ALL SELECT 0, NULL;
CREATE TEMP TABLE reread (LIKE written);
COPY written TO :'file' (FORMAT binary);
COPY reread FROM :'file' (FORMAT binary);
SELECT count(*) = (SELECT count(*) FROM written) AS all, bool_and(w.r IS NOT DISTINCT FROM x.r) AS same
FROM written w FULL JOIN reread x USING (id);
TRUNCATE reread;
COPY written TO :'file';
COPY reread FROM :'file';
SELECT count(*) = (SELECT count(*) FROM written) AS all, bool_and(w.r IS NOT DISTINCT FROM x.r) AS same
FROM written w FULL JOIN reread x USING (id);

-- binary input that is none: a file with one field, made by hand
CREATE FUNCTION pg_temp.copy_file(field bytea) RETURNS bytea LANGUAGE sql AS $$
SELECT '\x5047434f50590aff0d0a00'::bytea || '\x0000000000000000'::bytea ||
	'\x0001'::bytea || int4send(length(field)) || field || '\xffff'::bytea
$$;
CREATE TEMP TABLE received (r place);
CREATE FUNCTION pg_temp.receive(field bytea, file text, OUT r place,
	OUT state text, OUT message text, OUT detail text)
LANGUAGE plpgsql AS $$
DECLARE
	lo oid := lo_from_bytea(0, pg_temp.copy_file(field));
BEGIN
	PERFORM lo_export(lo, file);
	PERFORM lo_unlink(lo);
	DELETE FROM received;
	EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
	SELECT x.r INTO r FROM received x;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE,
		message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
END $$;
SELECT v.what, x.*
FROM (VALUES
	(1, 'as sent', place_send('18496')),
	(2, 'empty', ''::bytea),
	(3, 'truncated', substr(place_send('18496'), 1, 3)),
	(4, 'too long', place_send('18496') || '\x00'),
	(5, 'no unit', int4send(0)),
	(6, 'negative', int4send(-1)),
	(7, 'between the units and the gates', int4send(49999)),
	(8, 'too large for a number', int4send(65536)),
	(9, 'the same in its lower half', int4send(65537)),
	(10, 'largest', int4send(2147483647)),
	(11, 'smallest', int4send(-2147483648)),
	(12, 'first', int4send(1)),
	(13, 'a gate', int4send(50089))
) v(n, what, field), pg_temp.receive(v.field, :'file') x
ORDER BY n;
-- the same through another way in: an array in binary form has the values inside
CREATE TEMP TABLE written_array AS SELECT array_agg(r ORDER BY id) AS a FROM written;
CREATE TEMP TABLE reread_array (LIKE written_array);
COPY written_array TO :'file' (FORMAT binary);
COPY reread_array FROM :'file' (FORMAT binary);
SELECT w.a = x.a AS same FROM written_array w, reread_array x;
COPY (SELECT 'done') TO PROGRAM :'remove_file';

-- numbers are stored: these never change
SELECT r, state FROM (VALUES (1), (2), (488), (489), (10220), (10221), (16873), (17527), (50089), (50090)) v(n),
	pg_temp.receive(int4send(n), current_setting('data_directory') || '/secstat_place_io.bin')
ORDER BY n;
COPY (SELECT 'done') TO PROGRAM :'remove_file';
