--
-- place_resolve: text without a place
--
SELECT t AS text, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, '', NULL),
	(2, '   ', NULL),
	(3, '.,;-/', NULL),
	(4, '12345', NULL),
	(5, '1.962/1.969', NULL),
	(6, 'abc', NULL),
	(7, 'xyz 123', NULL),
	(8, 'xã luận', NULL),
	(9, 'xã hội', NULL),
	(10, 'xã giao', NULL),
	(11, 'thị trường', NULL),
	(12, 'thị trường chứng khoán', NULL),
	(13, 'phường chèo', NULL),
	(14, 'phường hội', NULL),
	(15, 'huyện đội', NULL),
	(16, 'quận công', NULL),
	(17, 'tỉnh táo', NULL),
	(18, 'tỉnh lẻ', NULL),
	(19, 'thành phố lớn nhất nước', NULL),
	(20, 'xã nông thôn mới', NULL),
	(21, 'toàn tỉnh có 171/181 xã đạt chuẩn', NULL),
	(22, 'Nguyễn Thái Bình', NULL),
	(23, 'Trần Phú', NULL),
	(24, 'Lê Lợi', NULL),
	(25, 'ông Nguyễn Văn Hòa', NULL),
	(26, 'Võ Thị Sáu', NULL),
	(27, 'đường Điện Biên Phủ', NULL),
	(28, 'số 10 phố Huế', NULL),
	(29, 'đường Hà Nội', NULL),
	(30, 'Công ty TNHH Hòa Bình', NULL),
	(31, 'Công ty cổ phần Bắc Hồng', NULL),
	(32, 'Trường THPT Lê Hồng Phong', NULL),
	(33, 'Trường Đại học Vinh', NULL),
	(34, 'Hòa Bình là khát vọng của nhân loại', NULL),
	(35, 'đội bóng Hoàng Anh Gia Lai thắng 2-1', NULL),
	(36, 'trận đấu kết thúc với tỷ số 3-0', NULL),
	(37, 'bắt giữ 72 vụ/144 đối tượng', NULL),
	(38, 'tăng 5,5% so với cùng kỳ', NULL),
	(39, '238 nghìn viên ma túy tổng hợp', NULL),
	(40, 'Nghị định 03/2019/NĐ-CP', NULL),
	(41, 'The quick brown fox jumps over the lazy dog', NULL),
	(42, '東京都千代田区', NULL),
	(43, '🙂🙂🙂', NULL),
	(44, 'xã', NULL),
	(45, 'huyện', NULL),
	(46, 'tỉnh, huyện, xã', NULL),
	(47, 'P. Q. TP.', NULL),
	(48, 'xã Zzzz, huyện Wwww, tỉnh Ffff', NULL)) v(n, t, want),
	place_resolve(t) p
ORDER BY n;
-- the names of a place abroad
SELECT t AS text, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, 'Bắc Kinh, Trung Quốc', NULL),
	(2, 'tỉnh Quảng Đông, Trung Quốc', NULL),
	(3, 'tỉnh Savannakhet, Lào', NULL)) v(n, t, want),
	place_resolve(t) p
ORDER BY n;
