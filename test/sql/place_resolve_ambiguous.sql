--
-- place_resolve: names that many have
--
-- no answer
SELECT t AS text, d AS as_of, w AS within, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Tân Thành', NULL, NULL, NULL),
	(2, 'Tân Thành', NULL, NULL, NULL),
	(3, 'phường Quang Trung', '2020-01-01', NULL, NULL),
	(4, 'huyện Châu Thành', '2020-01-01', NULL, NULL),
	(5, 'phường 1', '2020-01-01', NULL, NULL),
	(6, 'xã Hòa Bình', NULL, NULL, NULL),
	(7, 'phường Trần Phú', '2015-01-01', NULL, NULL),
	(8, 'xã Lộc Yên', '2020-01-01', NULL, NULL)) v(n, t, d, w, want),
	place_resolve(t, d::date, w::place) p
ORDER BY n;
-- told apart by what is beside them
SELECT t AS text, d AS as_of, w AS within, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lộc Yên, huyện Cao Lộc, tỉnh Lạng Sơn', NULL, NULL, '06211'),
	(2, 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, NULL, '18520'),
	(3, 'xã Lộc Yên, Lạng Sơn', NULL, NULL, '06211'),
	(4, 'huyện Châu Thành, tỉnh Bến Tre', NULL, NULL, '831'),
	(5, 'huyện Châu Thành, tỉnh Tây Ninh', NULL, NULL, '708'),
	(6, 'thị trấn Châu Thành, huyện Châu Thành, tỉnh Tây Ninh', NULL, NULL, '25585'),
	(7, 'xã Châu Thành, tỉnh Tây Ninh', NULL, NULL, '25585@2025-07-01'),
	(8, 'phường Quang Trung, thành phố Vinh, tỉnh Nghệ An', NULL, NULL, '16681'),
	(9, 'phường Quang Trung, quận Đống Đa, TP. Hà Nội', NULL, NULL, '00214'),
	(10, 'xã Tân Minh, huyện Sóc Sơn, Hà Nội', NULL, NULL, '00406'),
	(11, 'xã Tân Minh, huyện Thường Tín, Hà Nội', '2020-01-01', NULL, '10240'),
	(12, 'phường 1, quận 5, TP.HCM', '2020-01-01', NULL, '27325'),
	(13, 'phường 1, quận 3, TP.HCM', '2020-01-01', NULL, '27160')) v(n, t, d, w, want),
	place_resolve(t, d::date, w::place) p
ORDER BY n;
-- by the day
SELECT t AS text, d AS as_of, w AS within, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Sa Pả, tỉnh Lào Cai', '2015-01-01', NULL, '03016'),
	(2, 'phường Phú Lợi, TP. Hồ Chí Minh', '2026-01-01', NULL, '25750@2025-07-01')) v(n, t, d, w, want),
	place_resolve(t, d::date, w::place) p
ORDER BY n;
-- by what is given
SELECT t AS text, d AS as_of, w AS within, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lộc Yên', NULL, '20', '06211'),
	(2, 'xã Lộc Yên', NULL, '42', '18520'),
	(3, 'xã Lộc Yên', NULL, '444', '18520'),
	(4, 'Lộc Yên', NULL, '444', '18520'),
	(5, 'xã Lộc Yên', NULL, '01', NULL),
	(6, 'huyện Châu Thành', NULL, '83', '831'),
	(7, 'phường 1', '2020-01-01', '774', '27325'),
	(8, 'phường Quang Trung', NULL, '006', '00214'),
	(9, 'phường Quang Trung', '2020-01-01', '01', NULL)) v(n, t, d, w, want),
	place_resolve(t, d::date, w::place) p
ORDER BY n;
