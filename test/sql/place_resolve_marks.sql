--
-- place_resolve: hyphens, apostrophes, numbers
--
-- apostrophes
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Ea H''leo, huyện Ea H''leo, tỉnh Đắk Lắk', NULL, '24184'),
	(2, 'xã Ea H’leo, huyện Ea H’leo, tỉnh Đắk Lắk', NULL, '24184'),
	(3, 'xã Ea H‘leo, huyện Ea Hʼleo, tỉnh Đắk Lắk', NULL, '24184'),
	(4, 'xã Ea H`leo, huyện Ea H´leo, tỉnh Đắk Lắk', NULL, '24184'),
	(5, 'xã Ea Hleo, huyện Ea Hleo, tỉnh Đắk Lắk', NULL, '24184'),
	(6, 'xã Ea H leo, huyện Ea H leo, tỉnh Đắk Lắk', NULL, '24184'),
	(7, 'huyện M''Đrắk, tỉnh Đắk Lắk', NULL, '652'),
	(8, 'huyện M’Drắk, tỉnh Đắk Lắk', NULL, '652'),
	(9, 'huyện MĐrăk, tỉnh Đắk Lắk', NULL, '652'),
	(10, 'xã Cư M’gar, huyện Cư Mgar, tỉnh Đắk Lắk', NULL, '24289'),
	(11, 'phường B''Lao, tỉnh Lâm Đồng', NULL, '24829@2025-07-01'),
	(12, 'phường BLao, tỉnh Lâm Đồng', NULL, '24829@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- hyphens and dashes
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'thành phố Phan Rang-Tháp Chàm, tỉnh Ninh Thuận', NULL, '582@2007-02-23'),
	(2, 'thành phố Phan Rang - Tháp Chàm, tỉnh Ninh Thuận', NULL, '582@2007-02-23'),
	(3, 'thành phố Phan Rang – Tháp Chàm, tỉnh Ninh Thuận', NULL, '582@2007-02-23'),
	(4, 'TP. Phan Rang Tháp Chàm, tỉnh Ninh Thuận', NULL, '582@2007-02-23'),
	(5, 'TP. PHAN RANG—THÁP CHÀM, NINH THUẬN', NULL, '582@2007-02-23'),
	(6, 'tỉnh Bà Rịa - Vũng Tàu', NULL, '77'),
	(7, 'tỉnh Bà Rịa-Vũng Tàu', NULL, '77'),
	(8, 'tỉnh Bà Rịa Vũng Tàu', NULL, '77'),
	(9, 'TP. Vũng Tàu, tỉnh Bà Rịa – Vũng Tàu', NULL, '747'),
	(10, 'phường Văn Miếu-Quốc Tử Giám, Hà Nội', NULL, '00226@2025-07-01'),
	(11, 'phường Văn Miếu Quốc Tử Giám, Hà Nội', NULL, '00226@2025-07-01'),
	(12, 'P. Xuân Hương - Đà Lạt, Lâm Đồng', NULL, '24781@2025-07-01'),
	(13, 'xã Lộc Yên - huyện Hương Khê - tỉnh Hà Tĩnh', NULL, '18520'),
	(14, 'Lộc Yên - Hương Khê - Hà Tĩnh', NULL, '18520')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- numbers
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'phường 14, quận 3, TP. Hồ Chí Minh', NULL, '27127'),
	(2, 'P.14, Q.3, TP. Hồ Chí Minh', NULL, '27127'),
	(3, 'P14, Q3, TP. Hồ Chí Minh', NULL, '27127'),
	(4, 'F14, Q3, TP. Hồ Chí Minh', NULL, '27127'),
	(5, 'phường số 14, quận số 3, TP. Hồ Chí Minh', NULL, '27127'),
	(6, 'phường 9, quận 3, TP. Hồ Chí Minh', NULL, '27142@2025-01-01'),
	(7, 'phường 09, quận 3, TP. Hồ Chí Minh', '2020-01-01', '27142'),
	(8, 'phường 9, quận 3, TP. Hồ Chí Minh', '2020-01-01', '27142'),
	(9, 'P.09, Q.03, TP. Hồ Chí Minh', '2020-01-01', '27142'),
	(10, 'phường IX, quận 3, TP. Hồ Chí Minh', NULL, '27142@2025-01-01'),
	(11, 'Ward 14, District 3, Ho Chi Minh City', NULL, '27127'),
	(12, 'phường Hải Châu I, quận Hải Châu, TP. Đà Nẵng', NULL, '20236'),
	(13, 'phường Hải Châu 1, quận Hải Châu, TP. Đà Nẵng', NULL, '20236'),
	(14, 'phường Hải Châu II, quận Hải Châu, TP. Đà Nẵng', NULL, '20239'),
	(15, 'phường Hải Châu 2, quận Hải Châu, TP. Đà Nẵng', NULL, '20239'),
	(16, 'phường Hà Giang 1, tỉnh Tuyên Quang', NULL, '00694@2025-07-01'),
	(17, 'phường Hà Giang 2, tỉnh Tuyên Quang', NULL, '00691@2025-07-01'),
	(18, 'phường Hà Giang 3, tỉnh Tuyên Quang', NULL, NULL),
	(19, 'xã Sơn Kim 1, tỉnh Hà Tĩnh', NULL, '18196@2025-07-01'),
	(20, 'phường 15, quận 3, TP. Hồ Chí Minh', NULL, NULL)) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- look-alikes and strange blanks
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'tỉnh Ðắk Lắk', NULL, '66@2025-07-01'),
	(2, 'tỉnh Ɖắk Lắk', NULL, '66@2025-07-01'),
	(3, E'xã\u00A0Lộc\u00A0Yên,\u2009huyện Hương\u200B Khê, tỉnh Hà Tĩ\u00ADnh', NULL, '18520'),
	(4, E'\uFEFFxã Lộc  Yên ,huyện   Hương Khê,tỉnh Hà Tĩnh .', NULL, '18520'),
	(5, E'xã Lộc Yên\nhuyện Hương Khê\ttỉnh Hà Tĩnh', NULL, '18520')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
