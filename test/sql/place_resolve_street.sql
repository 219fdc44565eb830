--
-- place_resolve: house, street, hamlet and more before it
--
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'Số 12, ngõ 5, đường Trần Phú, phường Hưng Dũng, thành phố Vinh, tỉnh Nghệ An', NULL, '16675'),
	(2, '12/3A Nguyễn Trãi, P.14, Q.3, TP.HCM', NULL, '27127'),
	(3, '12 Lê Lợi, Hàng Bạc, Hoàn Kiếm, Hà Nội', NULL, '00061'),
	(4, 'Thôn Trường Sơn, xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18520'),
	(5, 'thôn 5 xã Lộc Yên, huyện Hương Khê, Hà Tĩnh', NULL, '18520'),
	(6, 'Xóm 3, thôn Hòa Bình, xã Lộc Yên, huyện Hương Khê, Hà Tĩnh', NULL, '18520'),
	(7, 'tổ dân phố 7, thị trấn Hương Khê, huyện Hương Khê, Hà Tĩnh', NULL, '18496'),
	(8, 'KP 4, P. Bến Nghé, Q.1, TP.HCM', NULL, '26740'),
	(9, 'buôn Ea Tut, xã Ea H''leo, huyện Ea H''leo, Đắk Lắk', NULL, '24184'),
	(10, 'phòng 502, tòa nhà A, khu đô thị Sài Gòn, P. Hàng Bạc, Q. Hoàn Kiếm, Hà Nội', NULL, '00061'),
	(11, 'chợ Đồng Xuân, phường Hàng Bạc, quận Hoàn Kiếm, Hà Nội', NULL, '00061'),
	(12, 'Km 12 quốc lộ 8A, xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18520')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- a street, a company, a school named like a unit
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, '25 đường Hà Tĩnh, phường Hưng Dũng, TP. Vinh, Nghệ An', NULL, '16675'),
	(2, 'số 8 phố Huế, phường Hàng Bạc, quận Hoàn Kiếm, Hà Nội', NULL, '00061'),
	(3, 'đường Điện Biên Phủ, phường 14, quận 3, TP. Hồ Chí Minh', NULL, '27127'),
	(4, 'Công ty Hương Sơn, xã Lộc Yên, huyện Hương Khê, Hà Tĩnh', NULL, '18520'),
	(5, 'Trường THPT Hàm Nghi, xã Phúc Trạch, Hương Khê, Hà Tĩnh', NULL, '18547'),
	(6, 'ông Trần Hà Nam, trú xã Lộc Yên, huyện Hương Khê, Hà Tĩnh', NULL, '18520')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- sentences and forms
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'Ngày 5/7/2021, tại xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh, lực lượng chức năng bắt giữ 2 đối tượng.', NULL, '18520'),
	(2, 'Công an huyện Hương Khê (Hà Tĩnh) vừa khởi tố 3 bị can', NULL, '444'),
	(3, 'Đồn Biên phòng cửa khẩu quốc tế Cầu Treo, tỉnh Hà Tĩnh', '2021-01-01', 'CK044'),
	(4, 'HKTT: thôn 2, xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh; nghề nghiệp: làm ruộng', NULL, '18520'),
	(5, 'Nơi ở: xã Lộc Yên (huyện Hương Khê, Hà Tĩnh)', NULL, '18520'),
	(6, 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh, Việt Nam', NULL, '18520'),
	(7, 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh 480000', NULL, '18520')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
