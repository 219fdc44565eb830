--
-- place_resolve: upper, lower and broken case
--
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'XÃ LỘC YÊN, HUYỆN HƯƠNG KHÊ, TỈNH HÀ TĨNH', NULL, '18520'),
	(2, 'xã lộc yên, huyện hương khê, tỉnh hà tĩnh', NULL, '18520'),
	(3, 'xã lộc Yên, huyện hương Khê, tỉnh hà Tĩnh', NULL, '18520'),
	(4, 'XÃ Lộc Yên, Huyện HƯƠNG KHÊ, tỈNH hÀ tĨNH', NULL, '18520'),
	(5, 'huyện hương Khê', NULL, '444'),
	(6, 'huyện hương Khê, tỉnh Hà Tĩnh', NULL, '444'),
	(7, 'HUYỆN HƯƠNG KHÊ', NULL, '444'),
	(8, 'p. hàng bạc, q. hoàn kiếm, tp. hà nội', NULL, '00061'),
	(9, 'P. HÀNG BẠC, Q. HOÀN KIẾM, TP. HÀ NỘI', NULL, '00061'),
	(10, 'Tp. hà nội', NULL, '01@2025-07-01'),
	(11, 'HÀ NỘI', NULL, '01@2025-07-01'),
	(12, 'tp.hcm', NULL, '79@2025-07-01'),
	(13, 'XÃ EA H''LEO, HUYỆN EA H''LEO, TỈNH ĐẮK LẮK', NULL, '24184'),
	(14, 'xã ea h''leo, tỉnh đắk lắk', '2026-01-01', '24184@2025-07-01'),
	(15, 'PHƯỜNG SÀI GÒN, THÀNH PHỐ HỒ CHÍ MINH', NULL, '26740@2025-07-01'),
	(16, 'phường sài gòn, thành phố hồ chí minh', NULL, '26740@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
