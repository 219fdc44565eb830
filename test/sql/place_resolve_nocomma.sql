--
-- place_resolve: without commas
--
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lộc Yên huyện Hương Khê tỉnh Hà Tĩnh', NULL, '18520'),
	(2, 'Lộc Yên Hương Khê Hà Tĩnh', NULL, '18520'),
	(3, 'xa loc yen huyen huong khe tinh ha tinh', NULL, '18520'),
	(4, 'loc yen huong khe ha tinh', NULL, '18520'),
	(5, 'P. Hàng Bạc Q. Hoàn Kiếm TP. Hà Nội', NULL, '00061'),
	(6, 'P Hang Bac Q Hoan Kiem TP Ha Noi', NULL, '00061'),
	(7, 'phường 14 quận 3 thành phố Hồ Chí Minh', NULL, '27127'),
	(8, 'P14 Q3 TPHCM', NULL, '27127'),
	(9, 'thị trấn Hương Khê huyện Hương Khê Hà Tĩnh', NULL, '18496'),
	(10, 'huyện Hương Khê Hà Tĩnh', NULL, '444'),
	(11, 'Hương Khê Hà Tĩnh', '2020-01-01', '444'),
	(12, 'phường Sài Gòn thành phố Hồ Chí Minh', NULL, '26740@2025-07-01'),
	(13, 'số 12 đường Trần Phú phường Hưng Dũng thành phố Vinh tỉnh Nghệ An', NULL, '16675'),
	(14, 'xã Lộc Yên.huyện Hương Khê.tỉnh Hà Tĩnh', NULL, '18520')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
