--
-- place_resolve: the district is left out
--
-- one in the province
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lộc Yên, tỉnh Hà Tĩnh', NULL, '18520'),
	(2, 'Lộc Yên, Hà Tĩnh', NULL, '18520'),
	(3, 'X. Lộc Yên, Hà Tĩnh', '2020-01-01', '18520'),
	(4, 'xa Loc Yen, tinh Ha Tinh', NULL, '18520'),
	(5, 'xã Phương Điền, tỉnh Hà Tĩnh', '2015-01-01', '18511'),
	(6, 'phường Hàng Bạc, Hà Nội', NULL, '00061'),
	(7, 'phường Bến Nghé, TP.HCM', NULL, '26740'),
	(8, 'phường Hưng Dũng, Nghệ An', NULL, '16675'),
	(9, 'xã Cư M''gar, tỉnh Đắk Lắk', '2020-01-01', '24289'),
	(10, 'xã Cư M''gar, tỉnh Đắk Lắk', '2026-01-01', '24280@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- several in the province
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'phường Quang Trung, thành phố Hà Nội', '2020-01-01', NULL),
	(2, 'xã Tân Minh, TP. Hà Nội', '2020-01-01', NULL),
	(3, 'phường 1, TP. Hồ Chí Minh', '2020-01-01', NULL)) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- the province is left out
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lộc Yên, huyện Hương Khê', NULL, '18520'),
	(2, 'P. Hàng Bạc, Q. Hoàn Kiếm', NULL, '00061'),
	(3, 'thị trấn Lao Bảo, Hướng Hóa', NULL, '19432'),
	(4, 'huyện Hương Khê', NULL, '444')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
