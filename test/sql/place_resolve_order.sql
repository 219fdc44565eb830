--
-- place_resolve: the province first
--
SELECT t AS text, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'tỉnh Hà Tĩnh, huyện Hương Khê, xã Lộc Yên', '18520'),
	(2, 'Hà Tĩnh, Hương Khê, Lộc Yên', '18520'),
	(3, 'Hà Tĩnh - Hương Khê - Lộc Yên', '18520'),
	(4, 'Hà Tĩnh / Hương Khê / Lộc Yên', '18520'),
	(5, 'Tỉnh Hà Tĩnh, Huyện Hương Khê, Thị trấn Hương Khê', '18496'),
	(6, 'TP. Hà Nội, Q. Hoàn Kiếm, P. Hàng Bạc', '00061'),
	(7, 'TP. Hồ Chí Minh, Quận 3, Phường 14', '27127'),
	(8, 'Tỉnh Hà Tĩnh, Huyện Hương Khê', '444'),
	(9, 'Thành phố Hồ Chí Minh, Phường Sài Gòn', '26740@2025-07-01'),
	(10, 'HÀ TĨNH, XÃ HƯƠNG KHÊ', '18496@2025-07-01'),
	(11, 'huyện Hương Khê, xã Lộc Yên, tỉnh Hà Tĩnh', '18520'),
	(12, 'Ha Tinh, Huong Khe, Loc Yen', '18520'),
	(13, 'tỉnh Hà Tĩnh huyện Hương Khê xã Lộc Yên', '18520')) v(n, t, want),
	place_resolve(t) p
ORDER BY n;
