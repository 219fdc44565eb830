--
-- place_resolve: every kind word and its abbreviations
--
-- communes
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18520'),
	(2, 'X. Lộc Yên, H. Hương Khê, T. Hà Tĩnh', NULL, '18520'),
	(3, 'X.Lộc Yên, H.Hương Khê, T.Hà Tĩnh', NULL, '18520'),
	(4, 'X Lộc Yên, H Hương Khê, T Hà Tĩnh', NULL, '18520'),
	(5, 'xã: Lộc Yên; huyện: Hương Khê; tỉnh: Hà Tĩnh', NULL, '18520'),
	(6, 'xã/phường: Lộc Yên, huyện/thị xã: Hương Khê, tỉnh/thành phố: Hà Tĩnh', NULL, '18520'),
	(7, 'phường Hàng Bạc, quận Hoàn Kiếm, thành phố Hà Nội', NULL, '00061'),
	(8, 'P. Hàng Bạc, Q. Hoàn Kiếm, TP. Hà Nội', NULL, '00061'),
	(9, 'P.Hàng Bạc, Q.Hoàn Kiếm, T.P Hà Nội', NULL, '00061'),
	(10, 'Ph. Hàng Bạc, Q. Hoàn Kiếm, TP Hà Nội', NULL, '00061'),
	(11, 'F. Hàng Bạc, Q. Hoàn Kiếm, thủ đô Hà Nội', NULL, '00061'),
	(12, 'P Hàng Bạc, Q Hoàn Kiếm, TP.Hà Nội', NULL, '00061'),
	(13, 'thị trấn Hương Khê, huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '18496'),
	(14, 'TT. Hương Khê, H. Hương Khê, Hà Tĩnh', NULL, '18496'),
	(15, 'TT Hương Khê, H. Hương Khê, Hà Tĩnh', NULL, '18496'),
	(16, 'T.T. Hương Khê, H. Hương Khê, Hà Tĩnh', NULL, '18496'),
	(17, 'đặc khu Lý Sơn, tỉnh Quảng Ngãi', NULL, '21548@2025-07-01'),
	(18, 'ĐK Lý Sơn, tỉnh Quảng Ngãi', NULL, '21548@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- districts and provinces
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'phường Bắc Hồng, thị xã Hồng Lĩnh, tỉnh Hà Tĩnh', NULL, '18115'),
	(2, 'P. Bắc Hồng, TX. Hồng Lĩnh, Hà Tĩnh', NULL, '18115'),
	(3, 'P. Bắc Hồng, TX Hồng Lĩnh, Hà Tĩnh', NULL, '18115'),
	(4, 'P. Bắc Hồng, T.X Hồng Lĩnh, Hà Tĩnh', NULL, '18115'),
	(5, 'phường Hưng Dũng, thành phố Vinh, Nghệ An', NULL, '16675'),
	(6, 'P. Hưng Dũng, TP. Vinh, Nghệ An', NULL, '16675'),
	(7, 'P. Hưng Dũng, TP Vinh, Nghệ An', NULL, '16675'),
	(8, 'P. Hưng Dũng, Tp. Vinh, Nghệ An', NULL, '16675'),
	(9, 'huyện Hương Khê, tỉnh Hà Tĩnh', NULL, '444'),
	(10, 'H. Hương Khê, Hà Tĩnh', NULL, '444'),
	(11, 'quận Hoàn Kiếm, Hà Nội', NULL, '002'),
	(12, 'Q. Hoàn Kiếm, Hà Nội', NULL, '002'),
	(13, 'thị xã Hồng Lĩnh, Hà Tĩnh', NULL, '437'),
	(14, 'TX. Hồng Lĩnh, Hà Tĩnh', NULL, '437'),
	(15, 'huyện đảo Lý Sơn, tỉnh Quảng Ngãi', NULL, '536'),
	(16, 'tỉnh Hà Tĩnh', NULL, '42@2025-07-01'),
	(17, 'T. Hà Tĩnh', NULL, '42@2025-07-01'),
	(18, 'thành phố Hà Nội', NULL, '01@2025-07-01'),
	(19, 'TP. Hà Nội', NULL, '01@2025-07-01'),
	(20, 'thủ đô Hà Nội', NULL, '01@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- the kind tells which of one name
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'xã Hương Khê, tỉnh Hà Tĩnh', NULL, '18496@2025-07-01'),
	(2, 'TP. Hà Tĩnh, tỉnh Hà Tĩnh', NULL, '436@2007-06-12'),
	(3, 'thị xã Hà Tĩnh, tỉnh Hà Tĩnh', NULL, '436'),
	(4, 'huyện Kỳ Anh, tỉnh Hà Tĩnh', '2020-01-01', '447@2015-08-31'),
	(5, 'thị xã Kỳ Anh, tỉnh Hà Tĩnh', '2020-01-01', '449@2015-08-31'),
	(6, 'thị trấn Yên Viên, huyện Gia Lâm, Hà Nội', NULL, '00526'),
	(7, 'xã Yên Viên, huyện Gia Lâm, Hà Nội', NULL, '00532'),
	(8, 'thành phố Phú Quốc, tỉnh Kiên Giang', NULL, '911@2021-01-01'),
	(9, 'huyện Phú Quốc, tỉnh Kiên Giang', NULL, '911'),
	(10, 'đặc khu Phú Quốc, tỉnh An Giang', NULL, '31078@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- border gates
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'cửa khẩu Cầu Treo, tỉnh Hà Tĩnh', NULL, 'CK044@2025-07-01'),
	(2, 'cửa khẩu quốc tế Cầu Treo, tỉnh Hà Tĩnh', '2021-05-01', 'CK044'),
	(3, 'CKQT Lao Bảo, Quảng Trị', NULL, 'CK047@2025-07-01'),
	(4, 'cửa khẩu Mộc Bài', '2020-01-01', 'CK067')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- in English
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'Ben Nghe Ward, District 1, Ho Chi Minh City, Vietnam', NULL, '26740'),
	(2, 'Loc Yen Commune, Huong Khe District, Ha Tinh Province', NULL, '18520'),
	(3, 'Sai Gon Ward, Ho Chi Minh City', NULL, '26740@2025-07-01')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
