--
-- place_resolve: i and y
--
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'thành phố Mỹ Tho, tỉnh Tiền Giang', NULL, '815'),
	(2, 'thành phố Mĩ Tho, tỉnh Tiền Giang', NULL, '815'),
	(3, 'thị xã Kì Anh, tỉnh Hà Tĩnh', '2020-01-01', '449@2015-08-31'),
	(4, 'huyện Kì Anh, tỉnh Hà Tĩnh', '2020-01-01', '447@2015-08-31'),
	(5, 'xã Kì Anh, tỉnh Hà Tĩnh', NULL, '18775@2025-07-01'),
	(6, 'thành phố Qui Nhơn, tỉnh Bình Định', '2022-01-01', '540@2021-01-01'),
	(7, 'Quy Nhơn, Bình Định', '2019-01-01', '540'),
	(8, 'thị trấn Quí Lộc, huyện Yên Định, Thanh Hóa', NULL, '15412@2021-07-01'),
	(9, 'huyện Lí Sơn, tỉnh Quảng Ngãi', NULL, '536'),
	(10, 'huyện Quình Lưu, tỉnh Nghệ An', NULL, '421'),
	(11, 'đặc khu Lí Sơn, tỉnh Quảng Ngãi', NULL, '21548@2025-07-01'),
	(12, 'thi xa Ki Anh, tinh Ha Tinh', '2020-01-01', '449@2015-08-31'),
	(13, 'THÀNH PHỐ MĨ THO, TỈNH TIỀN GIANG', NULL, '815'),
	(14, 'phường Mĩ Tho, tỉnh Đồng Tháp', NULL, '28261@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
