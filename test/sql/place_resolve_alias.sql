--
-- place_resolve: other names and abbreviations
--
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'TP.HCM', NULL, '79@2025-07-01'),
	(2, 'TPHCM', NULL, '79@2025-07-01'),
	(3, 'TP HCM', NULL, '79@2025-07-01'),
	(4, 'Tp.Hcm', NULL, '79@2025-07-01'),
	(5, 'P. Bến Nghé, Q.1, TP.HCM', NULL, '26740'),
	(6, 'P. Bến Nghé, Q.1, HCM', NULL, '26740'),
	(7, 'phường Sài Gòn, TP.HCM', NULL, '26740@2025-07-01'),
	(8, 'BR-VT', NULL, '77'),
	(9, 'BR - VT', NULL, '77'),
	(10, 'BRVT', NULL, '77'),
	(11, 'TP. Vũng Tàu, BR-VT', NULL, '747'),
	(12, 'TT-Huế', '2020-01-01', '46'),
	(13, 'TT Huế', '2020-01-01', '46'),
	(14, 'T.T.Huế', '2020-01-01', '46'),
	(15, 'tỉnh TT-Huế', NULL, '46'),
	(16, 'huyện Phú Lộc, TT-Huế', NULL, '482'),
	(17, 'tỉnh Thừa Thiên - Huế', NULL, '46'),
	(18, 'tỉnh Thừa Thiên', NULL, '46'),
	(19, 'Hanoi', NULL, '01@2025-07-01'),
	(20, 'TP.HN', NULL, '01@2025-07-01'),
	(21, 'Danang', NULL, '48@2025-07-01'),
	(22, 'tỉnh Daklak', NULL, '66@2025-07-01'),
	(23, 'tỉnh Đắc Lắc', NULL, '66@2025-07-01'),
	(24, 'tỉnh Đăk Lăk', NULL, '66@2025-07-01'),
	(25, 'tỉnh Đắc Nông', NULL, '67'),
	(26, 'tỉnh Kontum', NULL, '62'),
	(27, 'tỉnh Bắc Cạn', NULL, '06'),
	(28, 'Q. Hoàn Kiếm, HN', NULL, '002'),
	(29, 'TP. Vinh, NA', NULL, '412'),
	(30, 'H. Hương Khê, HT', NULL, '444')) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
-- initials alone, or of several, mean nothing
SELECT t AS text, d AS as_of, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'HT', NULL, NULL),
	(2, 'TN', NULL, NULL),
	(3, 'CT', NULL, NULL),
	(4, 'QN', NULL, NULL)) v(n, t, d, want),
	place_resolve(t, d::date) p
ORDER BY n;
