--
-- place_resolve: without diacritics, all or some
--
-- none
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xa Loc Yen, huyen Huong Khe, tinh Ha Tinh', NULL, '18520'),
	(2, 'Loc Yen, Huong Khe, Ha Tinh', NULL, '18520'),
	(3, 'LOC YEN, HUONG KHE, HA TINH', NULL, '18520'),
	(4, 'phuong Hang Bac, quan Hoan Kiem, thanh pho Ha Noi', NULL, '00061'),
	(5, 'P. Hang Bac, Q. Hoan Kiem, TP. Ha Noi', NULL, '00061'),
	(6, 'thi tran Huong Khe, huyen Huong Khe, tinh Ha Tinh', NULL, '18496'),
	(7, 'thi xa Hong Linh, tinh Ha Tinh', NULL, '437'),
	(8, 'huyen Huong Khe, Ha Tinh', NULL, '444'),
	(9, 'dac khu Ly Son, tinh Quang Ngai', NULL, '21548@2025-07-01'),
	(10, 'phuong Thuy Nguyen, TP. Hai Phong', NULL, '11560@2025-07-01'),
	(11, 'Dak Lak', NULL, '66@2025-07-01'),
	(12, 'tinh Ha Tinh', NULL, '42@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- some
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Loc Yên, huyện Huong Khê, tỉnh Hà Tinh', NULL, '18520'),
	(2, 'xã Lộc Yên, Huong Khe, Ha Tinh', NULL, '18520'),
	(3, 'xa Lộc Yen, huyen Hương Khê, tinh Hà Tĩnh', NULL, '18520')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- two that differ in diacritics only: they decide, and without them nothing does
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai', '2021-01-01', '03001@2020-01-01'),
	(2, 'phường Sa Pả, thị xã Sa Pa, tỉnh Lào Cai', '2021-01-01', '03002@2020-01-01'),
	(3, 'xã Sơn Hà, tỉnh Quảng Ngãi', NULL, '21289@2025-07-01'),
	(4, 'xã Sơn Hạ, tỉnh Quảng Ngãi', NULL, '21292@2025-07-01'),
	(5, 'xa Son Ha, tinh Quang Ngai', '2026-01-01', NULL),
	(6, 'xã Ba Tơ, tỉnh Quảng Ngãi', '2026-01-01', '21484@2025-07-01'),
	(7, 'xã Ba Tô, tỉnh Quảng Ngãi', '2026-01-01', '21523@2025-07-01'),
	(8, 'xa Ba To, tinh Quang Ngai', '2026-01-01', NULL)) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- diacritics that are there and are others
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lóc Yén, huyện Hướng Khế, tỉnh Hạ Tính', NULL, NULL)) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
