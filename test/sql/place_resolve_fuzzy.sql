--
-- place_resolve: one letter wrong, missing, extra, or two swapped
--
-- in the commune
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lộc Yêm, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18520'),
	(2, 'xã Lộc Yê, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18520'),
	(3, 'xã Lộcc Yên, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18520'),
	(4, 'xã Lcộ Yên, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18520'),
	(5, 'xã Lôc Yên, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18520'),
	(6, 'xa Loc Yem, huyen Huong Khe, tinh Ha Tinh', NULL, '18520'),
	(7, 'Lộc Yêm, Hương Khê, Hà Tĩnh', NULL, '18520'),
	(8, 'P. Hàng Bạx, Q. Hoàn Kiếm, Hà Nội', NULL, '00061'),
	(9, 'phường Bến Nghệ, quận 1, TP.HCM', NULL, '26740'),
	(10, 'xã Ea H''lep, huyện Ea H''leo, tỉnh Đắk Lắk', NULL, '24184')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- in the district or the province
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lộc Yên, huyện Hương Khe, tỉnh Hà Tĩnh', NULL, '18520'),
	(2, 'xã Lộc Yên, huyện Hươmg Khê, tỉnh Hà Tĩnh', NULL, '18520'),
	(3, 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tịnh', NULL, '18520'),
	(4, 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnhh', NULL, '18520'),
	(5, 'huyện Hươmg Khê, tỉnh Hà Tĩnh', NULL, '444'),
	(6, 'huyện Hương Khê, tỉnh Hà Tĩhn', NULL, '444')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- of today
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'phường Sài Gòm, thành phố Hồ Chí Minh', '2026-01-01', '26740@2025-07-01'),
	(2, 'xã Thạch Khêe, tỉnh Hà Tĩnh', '2026-01-01', '18604@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- two letters are too many
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lôm Yêm, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, NULL),
	(2, 'xã Xyzt Yên, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, NULL)) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- never in numbers, nor between two that are as near
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'phường 25, quận 3, TP. Hồ Chí Minh', '2020-01-01', NULL),
	(2, 'quận 13, TP. Hồ Chí Minh', '2020-01-01', NULL),
	(3, 'xã Hương Lân, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18556'),
	(4, 'xa Huong Lonh, huyen Huong Khe, tinh Ha Tinh', NULL, '18526'),
	(5, 'xã Vĩnh Lộc C, huyện Bình Chánh, TP. Hồ Chí Minh', NULL, NULL),
	(6, 'xã Sơn Há, tỉnh Quảng Ngãi', '2026-01-01', NULL)) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- not without what it lies in
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lộc Yêm', NULL, NULL)) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
