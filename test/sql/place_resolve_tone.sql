--
-- place_resolve: both places of the tone mark
--
SELECT t AS text, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'thành phố Thủy Nguyên, thành phố Hải Phòng', '311@2025-01-01'),
	(2, 'thành phố Thuỷ Nguyên, thành phố Hải Phòng', '311@2025-01-01'),
	(3, 'phường Thuỷ Nguyên, TP. Hải Phòng', '11560@2025-07-01'),
	(4, 'tỉnh Hoà Bình', '17'),
	(5, 'tỉnh Hòa Bình', '17'),
	(6, 'tỉnh Khánh Hoà', '56@2025-07-01'),
	(7, 'tỉnh Thanh Hoá', '38@2025-07-01'),
	(8, 'xã Hoà Hải, huyện Hương Khê, tỉnh Hà Tĩnh', '18508'),
	(9, 'xã Hương Thuỷ, huyện Hương Khê, tỉnh Hà Tĩnh', '18505'),
	(10, 'XÃ HƯƠNG THUỶ, HUYỆN HƯƠNG KHÊ, HÀ TĨNH', '18505'),
	(11, 'thị trấn Lao Bảo, huyện Hướng Hoá, tỉnh Quảng Trị', '19432'),
	(12, 'huyện Lệ Thuỷ, tỉnh Quảng Bình', '457'),
	(13, 'Lệ Thuỷ, Quảng Bình', '457'),
	(14, E'xa\u0303 Hoa\u0300 Ha\u0309i, huye\u0323\u0302n Hu\u031Bo\u031Bng Khe\u0302, ti\u0309nh Ha\u0300 Ti\u0303nh', '18508'),
	(15, 'thị trấn Quý Lộc, huyện Yên Định, tỉnh Thanh Hoá', '15412@2021-07-01')) v(n, t, want),
	place_resolve(t) p
ORDER BY n;
