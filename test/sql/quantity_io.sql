--
-- quantity and measure_unit: text and binary form
--
SELECT t, quantity(t), vi_format(quantity(t)), t::cstring::text::quantity = quantity(t) AS cast_agrees, is_quantity(t)
FROM (VALUES
	(1, '28kg'), (2, ' 28 kg '), (3, '0,9 kg'), (4, '0,90 kg'), (5, '0.900 kg'), (6, '1.962 viên'),
	(7, '1.234,5 g'), (8, '1,234,567 g'), (9, '20 000 viên'), (10, E'20\u00A0000\u202Fviên'),
	(11, '2,423 kg'), (12, '2,423 viên'), (13, '2,423 triệu viên'), (14, '238 nghìn viên'),
	(15, '1 tỷ 200 triệu đồng'), (16, 'hai bánh'), (17, 'hai mươi lăm kg'), (18, '2 tấn rưỡi'),
	(19, 'nửa kg'), (20, 'trăm rưỡi viên'), (21, '5 Ki-lô-gam'), (22, E'5 li\u0301t'), (23, '12 m³'),
	(24, '12m3'), (25, '700.000₫'), (26, '100 US$'), (27, '-5 kg'), (28, E'\u22125 kg'), (29, '-0 kg'),
	(30, '9999999999999999999999999999 tấn'), (31, '0,0000000000000000000000000001 mg'),
	(32, '3 ký lô'), (33, '3 kí lô'), (34, '2 kíp'), (35, '2 kíp Lào')
) v(n, t) ORDER BY n;

-- every refusal: what it says
CREATE FUNCTION pg_temp.refusal(t text, OUT state text, OUT message text,
	OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM quantity_in(t::cstring);
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
	PERFORM t::quantity;
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
		EXECUTE $q$SELECT NOT pg_input_is_valid($1, 'quantity') AND
			(SELECT (i.message, i.detail, i.hint, i.sql_error_code) =
				(r.message, r.detail, r.hint, r.state)
			 FROM pg_input_error_info($1, 'quantity') i, pg_temp.refusal($1) r)$q$
		INTO agrees USING t;
	END IF;
	RETURN agrees;
END $$;

CREATE TEMP TABLE bad (id serial PRIMARY KEY, t text);
INSERT INTO bad (t) VALUES
	(''), ('   '), (E'\u00A0'),
	('kg'), ('heroin'), ('khoảng 28 kg'), (',5 kg'), ('NaN kg'),
	('- 28 kg'), ('+5 kg'), ('-hai kg'),
	('1.96.2 kg'), ('31.12.2021 kg'),
	('hai ba kg'), ('2 3 kg'), ('1.234 567 kg'), ('2,5 kg rưỡi'),
	('hai trăm linh kg'), ('trăm kg'),
	('28'), ('238 nghìn'),
	('28 người'), ('28 vien'), ('94,48%'), ('10-15 kg'), ('171/181 kg'), ('1e5 kg'),
	('28 kg heroin'), ('28 kg.'), ('2 tấn 3 tạ'), ('4 triệu đồng/kg'),
	('10000000000000000000000000000 kg'), ('0,00000000000000000000000000001 kg'),
	('99999999999999999999 tỷ kg'), (repeat('9', 60) || ' kg'),
	(repeat(' ', 1000) || '1 kg'),
	('Lực lượng chức năng đã thu giữ 28 kg ma túy tổng hợp trong đợt cao điểm');
SELECT b.t, r.state, r.message, r.detail, r.hint
FROM bad b, pg_temp.refusal(b.t) r
WHERE length(b.t) < 60 ORDER BY id \gx
SELECT btrim(left(b.t, 5)) AS begins, r.state, btrim(r.message, '" ') AS message, r.detail, r.hint
FROM bad b, pg_temp.refusal(b.t) r
WHERE length(b.t) >= 60 ORDER BY id \gx
SELECT count(*) AS refused,
	bool_and(r = c) AS cast_says_the_same,
	bool_and(pg_temp.soft_agrees(t)) AS soft_agrees,
	bool_and(NOT is_quantity(t)) AS is_none,
	bool_and(try_quantity(t) IS NULL) AS try_is_null
FROM bad b, pg_temp.refusal(b.t) r, pg_temp.cast_refusal(b.t) c;
-- all have a detail that names a character within the text or behind it
SELECT count(*) AS without_place
FROM bad b, pg_temp.refusal(b.t) r
WHERE r.hint = '' OR r.hint !~ '\.$' OR r.detail !~ '\.$'
	OR coalesce(substring(r.detail FROM 'at character (\d+)')::int, 0)
		NOT BETWEEN 1 AND length(b.t) + 1
		AND r.detail !~ 'begins at character 1 ';

-- units
SELECT t, measure_unit(t), try_measure_unit(t) = measure_unit(t) AS try_agrees
FROM unnest(ARRAY['kg', ' KG ', 'Kilôgam', 'ki lô gam', 'cân', 'M³', 'viên', 'bao tải', '$', 'đ', 'VNĐ', 'kip']) t;
SELECT measure_unit '';
SELECT measure_unit 'kg g';
SELECT measure_unit '5 kg';
SELECT 'người'::text::measure_unit;
SELECT try_measure_unit('người') IS NULL AS no_unit;
-- each name is read as its unit
SELECT count(*) AS names, bool_and(name::measure_unit::text = symbol) AS read
FROM unit_of_measure, unnest(aliases || symbol) name;
SELECT bool_and(quantity('2 ' || name) = quantity(2, symbol::measure_unit)
	AND quantity('2' || upper(name)) = quantity(2, symbol::measure_unit)) AS read
FROM unit_of_measure, unnest(aliases || symbol) name;

-- binary form: unit, scale, zero, amount
SELECT quantity_send('0,9 kg'), quantity_send('-1 g'), quantity_send('0 viên'),
	quantity_send('9999999999999999999999999999 tấn'), measure_unit_send('kg');

-- The data folder is the one place that every server can write to.
SELECT current_setting('data_directory') || '/secstat_quantity_io.bin' AS file,
	format('cat >/dev/null; rm -f ''%s/secstat_quantity_io.bin''',
		current_setting('data_directory')) AS remove_file
\gset
CREATE TEMP TABLE written (id int, q quantity, u measure_unit);
SELECT setseed(0.2019) IS NOT NULL AS seeded;
INSERT INTO written
SELECT i, quantity(((random() - 0.3) * 10 ^ (i % 20))::numeric(40, 0) * ('1e-' || i % 9)::numeric, u),
	u
FROM generate_series(1, 1000) i,
	LATERAL (SELECT symbol::measure_unit AS u FROM unit_of_measure WHERE id = 1 + i % 70) x
UNION ALL VALUES (1001, quantity '0 kg', measure_unit 'g'), (1002, NULL, NULL),
	(1003, '-9999999999999999999999999999 tấn', 'EUR'), (1004, '0,0000000000000000000000000001 mg', 'ster');
CREATE TEMP TABLE reread (LIKE written);
COPY written TO :'file' (FORMAT binary);
COPY reread FROM :'file' (FORMAT binary);
SELECT count(*), bool_and(quantity_send(w.q) IS NOT DISTINCT FROM quantity_send(x.q)
	AND w.u IS NOT DISTINCT FROM x.u) AS same
FROM written w FULL JOIN reread x USING (id);
TRUNCATE reread;
COPY written TO :'file';
COPY reread FROM :'file';
SELECT count(*), bool_and(quantity_send(w.q) IS NOT DISTINCT FROM quantity_send(x.q)
	AND w.u IS NOT DISTINCT FROM x.u) AS same
FROM written w FULL JOIN reread x USING (id);

-- binary input that is none: a file with one field, made by hand
CREATE FUNCTION pg_temp.copy_file(field bytea) RETURNS bytea LANGUAGE sql AS $$
SELECT '\x5047434f50590aff0d0a00'::bytea || '\x0000000000000000'::bytea ||
	'\x0001'::bytea || int4send(length(field)) || field || '\xffff'::bytea
$$;
CREATE TEMP TABLE received_quantity (v quantity);
CREATE TEMP TABLE received_measure_unit (v measure_unit);
CREATE FUNCTION pg_temp.receive(type text, field bytea, file text, OUT value text,
	OUT state text, OUT message text, OUT detail text)
LANGUAGE plpgsql AS $$
DECLARE
	lo oid := lo_from_bytea(0, pg_temp.copy_file(field));
BEGIN
	PERFORM lo_export(lo, file);
	PERFORM lo_unlink(lo);
	EXECUTE format('DELETE FROM received_%s', type);
	EXECUTE format('COPY received_%s FROM %L (FORMAT binary)', type, file);
	EXECUTE format('SELECT v::text FROM received_%s', type) INTO value;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE,
		message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
END $$;
SELECT v.what, x.*
FROM (VALUES
	(1, 'as sent', 'quantity', '\x00010100000000000000000000000009'::bytea),
	(2, 'negative', 'quantity', '\x00010100fffffffffffffffffffffff7'),
	(3, 'empty', 'quantity', ''),
	(4, 'too short', 'quantity', '\x000101000000000000000000000009'),
	(5, 'too long', 'quantity', '\x0001010000000000000000000000000900'),
	(6, 'reserved', 'quantity', '\x00010101000000000000000000000009'),
	(7, 'no unit', 'quantity', '\x00000100000000000000000000000009'),
	(8, 'unit 65535', 'quantity', '\xffff0100000000000000000000000009'),
	(9, 'scale 29', 'quantity', '\x00011d00000000000000000000000009'),
	(10, 'scale 255', 'quantity', '\x0001ff00000000000000000000000009'),
	(11, 'zero at the end', 'quantity', '\x0001010000000000000000000000000a'),
	(12, 'zero with a scale', 'quantity', '\x00010100000000000000000000000000'),
	(13, '28 digits', 'quantity', '\x00010000204fce5e3e2502610fffffff'),
	(14, '29 digits', 'quantity', '\x00010000204fce5e3e25026110000000'),
	(15, 'smallest', 'quantity', '\x00010000800000000000000000000000'),
	(16, 'as sent', 'measure_unit', '\x0001'),
	(17, 'no unit', 'measure_unit', '\x0000'),
	(18, 'unit 32767', 'measure_unit', '\x7fff'),
	(19, 'too long', 'measure_unit', '\x00000001')
) v(n, what, type, field), pg_temp.receive(v.type, v.field, :'file') x
ORDER BY n;
-- valid values with a byte changed: read as the very same bytes, or 22P03
CREATE TEMP TABLE noise AS
SELECT i, set_byte(quantity_send(quantity((i * 7919 % 100003)::numeric / 1000, 'kg')),
	CASE WHEN i % 3 = 0 THEN i % 16 ELSE 8 + i % 8 END, (i * 7) % 256) AS field
FROM generate_series(1, 300) i;
SELECT coalesce(x.state, 'accepted') AS answer, count(*) > 10 AS many,
	bool_and(x.value IS NULL OR quantity_send(x.value::quantity) = field) AS same_bytes
FROM noise, pg_temp.receive('quantity', field, :'file') x
GROUP BY 1 ORDER BY 1;
-- the same through another way in: an array in binary form has the values inside
CREATE TEMP TABLE written_array AS SELECT array_agg(q ORDER BY id) AS a, array_agg(u ORDER BY id) AS b FROM written;
CREATE TEMP TABLE reread_array (LIKE written_array);
COPY written_array TO :'file' (FORMAT binary);
COPY reread_array FROM :'file' (FORMAT binary);
SELECT w.a = x.a AS same, w.b = x.b AS same_units FROM written_array w, reread_array x;
COPY (SELECT 'done') TO PROGRAM :'remove_file';
