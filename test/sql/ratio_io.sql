--
-- ratio: text and binary form
--
SELECT t, ratio(t), t::cstring::text::ratio = ratio(t) AS cast_agrees, is_ratio(t)
FROM (VALUES
	(1, '1962/1969'), (2, '1.962/1.969'), (3, '1,962/1,969'), (4, '1 962/1 969'),
	(5, ' 1 962 / 1 969 '), (6, '1.962/1,969'), (7, '1962/1.969'),
	(8, E'1\u00A0962/1\u00A0969'), (9, E'1\u2009962/1\u202F969'),
	(10, E'\t171/181\n'), (11, E'\u00A0171\u2009/\u202F181\u00A0'),
	(12, '02/03'), (13, '000171/00181'), (14, '105/100'), (15, '0/0'), (16, '00/000'),
	(17, '0/5'), (18, '8.500.000/1,234,567'), (19, '12 345 678/90 000 000'),
	(20, '9223372036854775807/9223372036854775807'),
	(21, '9.223.372.036.854.775.807/9,223,372,036,854,775,807'),
	(22, '9 223 372 036 854 775 806/9223372036854775807')
) v(n, t) ORDER BY n;

-- every refusal: what it says
CREATE FUNCTION pg_temp.refusal(t text, OUT state text, OUT message text,
	OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM ratio_in(t::cstring);
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
	PERFORM t::ratio;
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
		EXECUTE $q$SELECT NOT pg_input_is_valid($1, 'ratio') AND
			(SELECT (i.message, i.detail, i.hint, i.sql_error_code) =
				(r.message, r.detail, r.hint, r.state)
			 FROM pg_input_error_info($1, 'ratio') i, pg_temp.refusal($1) r)$q$
		INTO agrees USING t;
	END IF;
	RETURN agrees;
END $$;

CREATE TEMP TABLE bad (id serial PRIMARY KEY, t text);
INSERT INTO bad (t) VALUES
	(''), ('   '), (E'\u00A0'),
	('abc'), ('/5'), ('5/'), ('5//6'), ('5/x'), ('một/hai'), ('.5/6'), ('５/６'),
	('NULL'), ('{1/2}'), ('(1,2)'), ('1e3/5'), ('0x10/20'),
	('-5/10'), ('5/-10'), ('+5/10'), ('5/ +10'), (E'\u22125/10'), (E'5/\u201310'),
	('2,5/10'), ('2.5/10'), ('5/10.0'), ('0.900/10'), ('1962.123/5000'),
	('1.234,5/2000'), ('1,234.56/2000'),
	('1.23.456/9'), ('1.962.5/9'), ('1234.567.890/9'), ('0.123.456/9'),
	('31.12.2021/5'), ('19 62/1969'), ('1  962/1969'), ('1962 000/1969'),
	('5/6 7'),
	('1.234,567/9'), ('1,234,567.891/9'), ('1.234 567/9'), ('1 234.567/9'),
	('1962'), ('1962 '), ('171 trên 181'), ('171:181'), (E'171\u2044181'),
	('171 of 181'),
	('5/9/2019'), ('05 / 09 / 2019'), ('1/2/3'),
	('03/2019/NĐ-CP'), ('16/CT-TTg'), ('71/2019/QH14'), ('2519/QĐ-UBND'),
	('171/181 người'), ('171/181 vụ, đạt 94,48%'), ('171/181/'), ('171/181.'),
	('94,48%'), ('171/181%'),
	('5/0'), ('5 / 000'),
	('9223372036854775808/1'), ('1/9223372036854775808'),
	('9.223.372.036.854.775.808/1'), ('1/' || repeat('9', 60)),
	(repeat('0', 1001) || '/1'),
	('Lực lượng chức năng đã bắt giữ 171/181 đối tượng trong đợt cao điểm');
SELECT b.t, r.state, r.message, r.detail, r.hint
FROM bad b, pg_temp.refusal(b.t) r
WHERE length(b.t) < 60 ORDER BY id \gx
SELECT left(b.t, 5) AS begins, r.state, r.message, r.detail, r.hint
FROM bad b, pg_temp.refusal(b.t) r
WHERE length(b.t) >= 60 ORDER BY id \gx
SELECT count(*) AS refused,
	bool_and(r = c) AS cast_says_the_same,
	bool_and(pg_temp.soft_agrees(t)) AS soft_agrees,
	bool_and(NOT is_ratio(t)) AS is_none,
	bool_and(try_ratio(t) IS NULL) AS try_is_null
FROM bad b, pg_temp.refusal(b.t) r, pg_temp.cast_refusal(b.t) c;
-- all have a detail that names a character within the text or behind it
SELECT count(*) AS without_place
FROM bad b, pg_temp.refusal(b.t) r
WHERE r.hint = '' OR r.hint !~ '\.$' OR r.detail !~ '\.$'
	OR coalesce(substring(r.detail FROM 'at character (\d+)')::int, 0)
		NOT BETWEEN 1 AND length(b.t) + 1;
-- a place far behind, in characters of many bytes
SELECT (pg_temp.refusal(repeat(E'\u00A0', 200000) || '1/x')).detail;

-- binary form
SELECT ratio_send('1962/1969'), ratio_send('0/0'),
	ratio_send('9223372036854775807/1');

-- The data folder is the one place that every server can write to.
SELECT current_setting('data_directory') || '/secstat_ratio_io.bin' AS file,
	format('cat >/dev/null; rm -f ''%s/secstat_ratio_io.bin''',
		current_setting('data_directory')) AS remove_file
\gset
CREATE TEMP TABLE written (id int, r ratio);
SELECT setseed(0.2019) IS NOT NULL AS seeded;
INSERT INTO written
SELECT i, ratio(floor(random() * 10 ^ (i % 18))::bigint,
	1 + floor(random() * 10 ^ (i % 17))::bigint)
FROM generate_series(1, 1000) i
UNION ALL VALUES (1001, ratio '0/0'), (1002, NULL), (1003, '0/1'),
	(1004, '9223372036854775807/9223372036854775807'),
	(1005, '9223372036854775807/1'), (1006, '1/9223372036854775807');
CREATE TEMP TABLE reread (LIKE written);
COPY written TO :'file' (FORMAT binary);
COPY reread FROM :'file' (FORMAT binary);
SELECT count(*), bool_and(w.r IS NOT DISTINCT FROM x.r) AS same
FROM written w FULL JOIN reread x USING (id);
TRUNCATE reread;
COPY written TO :'file';
COPY reread FROM :'file';
SELECT count(*), bool_and(w.r IS NOT DISTINCT FROM x.r) AS same
FROM written w FULL JOIN reread x USING (id);

-- binary input that is none: a file with one field, made by hand
CREATE FUNCTION pg_temp.copy_file(field bytea) RETURNS bytea LANGUAGE sql AS $$
SELECT '\x5047434f50590aff0d0a00'::bytea || '\x0000000000000000'::bytea ||
	'\x0001'::bytea || int4send(length(field)) || field || '\xffff'::bytea
$$;
CREATE TEMP TABLE received (r ratio);
CREATE FUNCTION pg_temp.receive(field bytea, file text, OUT r ratio,
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
	(1, 'as sent', ratio_send('171/181')),
	(2, 'empty', ''::bytea),
	(3, 'truncated', substr(ratio_send('171/181'), 1, 15)),
	(4, 'part only', int8send(171)),
	(5, 'too long', ratio_send('171/181') || '\x00'),
	(6, 'negative part', int8send(-171) || int8send(181)),
	(7, 'negative whole', int8send(171) || int8send(-181)),
	(8, 'smallest', int8send((-9223372036854775808)::bigint) || int8send(1)),
	(9, 'part of nothing', int8send(171) || int8send(0)),
	(10, 'nothing of nothing', int8send(0) || int8send(0))
) v(n, what, field), pg_temp.receive(v.field, :'file') x
ORDER BY n;
-- every length, and random bytes: a valid value or 22P03
CREATE TEMP TABLE noise AS
SELECT i, (SELECT string_agg(set_byte('\x00', 0, floor(random() * 256)::int), ''
		ORDER BY k) FROM generate_series(1, CASE WHEN i % 2 = 0 THEN 16
			ELSE i % 40 END) k WHERE i > 0) AS field
FROM generate_series(1, 200) i;
SELECT coalesce(x.state, 'accepted') AS answer, count(*) > 10 AS many,
	bool_and(length(field) = 16) AS of_16_bytes,
	bool_and(x.r IS NULL OR ratio_send(x.r) = field) AS same_bytes
FROM noise, pg_temp.receive(field, :'file') x
GROUP BY 1 ORDER BY 1;
-- the same through another way in: an array in binary form has the values inside
CREATE TEMP TABLE written_array AS SELECT array_agg(r ORDER BY id) AS a FROM written;
CREATE TEMP TABLE reread_array (LIKE written_array);
COPY written_array TO :'file' (FORMAT binary);
COPY reread_array FROM :'file' (FORMAT binary);
SELECT w.a = x.a AS same FROM written_array w, reread_array x;
COPY (SELECT 'done') TO PROGRAM :'remove_file';
