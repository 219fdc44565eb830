--
-- place_key: what names are compared by
--
SELECT name, place_key(name)
FROM (VALUES
	-- case, diacritics, kinds
	(1, 'Xã Lộc Yên'), (2, 'xã lộc yên'), (3, 'LỘC YÊN'), (4, 'Loc Yen'), (5, 'X. Lộc Yên'), (6, 'xa Loc Yen'),
	(7, 'huyện Hương Khê'), (8, 'H. Hương Khê'), (9, 'Thị xã Hồng Lĩnh'), (10, 'TX. Hồng Lĩnh'), (11, 'thi xa hong linh'),
	(12, 'TP. Hà Tĩnh'), (13, 'tỉnh Hà Tĩnh'), (14, 'T. Hà Tĩnh'), (15, 'đặc khu Lý Sơn'), (16, 'cửa khẩu quốc tế Cầu Treo'),
	(17, 'Quan Sơn'), (18, 'quan son'), (19, 'huyện Quan Sơn'), (20, 'Thị trấn Nông trường Mộc Châu'),
	-- numbers
	(21, 'Phường 1'), (22, 'P.01'), (23, 'P1'), (24, 'phường số 01'), (25, 'Q.10'), (26, '007'), (27, '000'),
	-- hyphens part words, apostrophes do not
	(31, 'TP. Phan Rang-Tháp Chàm'), (32, 'Phan Rang – Tháp Chàm'), (33, 'Ea H''leo'), (34, 'Ea H’leo'), (35, 'Ea Hleo'),
	-- tone marks, i and y, look-alikes, decomposed letters, strange blanks
	(41, 'Hòa Bình'), (42, 'Hoà Bình'), (43, 'Mỹ Tho'), (44, 'Mĩ Tho'), (45, 'Quy Nhơn'), (46, 'Qui Nhơn'), (47, 'Thủy Nguyên'),
	(48, 'Ðắk Lắk'), (49, E'Ha\u0300 Ti\u0303nh'), (50, E'Hà\u00A0 Tĩ\u200Bnh'),
	-- words that are only kinds, other letters, nothing
	(61, 'thị trấn'), (62, 'Straße'), (63, 'Hà Nội 東京'), (64, ''), (65, ' ,;'), (66, 'a11b22')) v(n, name)
ORDER BY n;
SELECT place_key(NULL) IS NULL AS strict;
-- a kind before it, its case, NFD: no unit's key depends on them
SELECT count(*) > 10000 AS many,
	bool_and(place_key(name) = place_key(kind || ' ' || name)) AS kinds,
	bool_and(place_key(name) = place_key(upper(kind || ' ' || name))) AS upper_case,
	bool_and(place_key(name) = place_key(normalize(kind || ' ' || name, NFD))) AS nfd,
	bool_and(place_key(name) = place_key(vi_fold(name))) AS folded,
	bool_and(place_key(name) = place_key(place_key(name))) AS again
FROM admin_unit WHERE level <> 'gate';
-- longer than the name
SELECT octet_length(place_key(repeat('a11', 1000))), octet_length(place_key(repeat('P11', 100000)));
-- a table of one's own names
CREATE TEMP TABLE my_alias (key text PRIMARY KEY, place place);
INSERT INTO my_alias VALUES (place_key('Phố Châu'), '18133'), (place_key('Chợ Hương Khê'), '18496');
SELECT t AS text, place, place_full_name(place)
FROM (VALUES ('TT. PHỐ CHÂU'), ('pho chau'), ('chợ  hương khê'), ('Chợ Sơn')) v(t)
	LEFT JOIN my_alias ON key = place_key(t)
ORDER BY t COLLATE "C";
