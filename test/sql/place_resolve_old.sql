--
-- place_resolve: provinces and districts that are no more, and the day of the document
--
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'tỉnh Hà Tây', '2007-10-10', '28'),
	(2, 'tỉnh Hà Tây', NULL, '28'),
	(3, 'huyện Ba Vì, tỉnh Hà Tây', '2006-01-01', '271'),
	(4, 'huyện Ba Vì, tỉnh Hà Tây', NULL, '271'),
	(5, 'huyện Ba Vì, TP. Hà Nội', '2010-01-01', '271@2008-08-01'),
	(6, 'thị xã Hà Đông, tỉnh Hà Tây', '2005-01-01', '268'),
	(7, 'thành phố Hà Đông, tỉnh Hà Tây', NULL, '268@2007-01-11'),
	(8, 'quận Hà Đông, Hà Nội', NULL, '268@2009-05-09'),
	(9, 'thị xã Hà Tĩnh, tỉnh Hà Tĩnh', '2005-01-01', '436'),
	(10, 'thành phố Hà Tĩnh, tỉnh Hà Tĩnh', '2015-01-01', '436@2007-06-12'),
	(11, 'tỉnh Quảng Bình', '2020-01-01', '44'),
	(12, 'huyện Lệ Thủy, tỉnh Quảng Bình', '2020-01-01', '457'),
	(13, 'tỉnh Quảng Trị', '2020-01-01', '45'),
	(14, 'tỉnh Quảng Trị', '2026-01-01', '44@2025-07-01'),
	(15, 'quận Thủ Đức, TP. Hồ Chí Minh', '2019-01-01', '762'),
	(16, 'TP. Thủ Đức, TP. Hồ Chí Minh', '2022-01-01', '769@2021-01-01'),
	(17, 'quận 9, TP. Hồ Chí Minh', '2018-01-01', '763'),
	(18, 'xã Phương Điền, huyện Hương Khê, tỉnh Hà Tĩnh', '2015-01-01', '18511'),
	(19, 'xã Điền Mỹ, huyện Hương Khê, tỉnh Hà Tĩnh', '2021-01-01', '18499@2020-01-01'),
	(20, 'huyện Từ Liêm, Hà Nội', '2012-01-01', '019'),
	(21, 'huyện Lộc Hà, tỉnh Hà Tĩnh', '2020-01-01', '448@2007-02-22'),
	(22, 'xã Nghi Phú, thành phố Vinh, Nghệ An', '2020-01-01', '16702'),
	(23, 'phường Nghi Phú, thành phố Vinh, Nghệ An', '2025-01-01', '16702@2024-12-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- what became of them
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Phương Điền, huyện Hương Khê, tỉnh Hà Tĩnh', '2021-06-01', '18499@2020-01-01'),
	(2, 'huyện Tân Thành, tỉnh Bà Rịa - Vũng Tàu', '2020-01-01', '754@2018-04-12'),
	(3, 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh', '2026-01-01', '18550@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- old and new names in one text
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'phường Quy Nhơn, tỉnh Bình Định', NULL, '21583@2025-07-01'),
	(2, 'phường Vinh Hưng, thành phố Vinh, tỉnh Nghệ An', NULL, '17920@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- before the records
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Kim Liên, huyện Nam Đàn, tỉnh Nghệ Tĩnh', NULL, '17971'),
	(2, 'tỉnh Hà Nam Ninh', NULL, NULL)) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
