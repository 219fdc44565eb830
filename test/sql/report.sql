--
-- report_figures: the shape of its rows, and rules one by one.
--
\set VERBOSITY verbose
\pset null '-'

-- All columns
\x on
SELECT * FROM report_figures('Năm 2021, 171/181 xã đạt; bắt giữ gần 72 vụ/144 đối tượng, tăng 5,5%; mỗi xã có 10-15 mô hình.');
\x off

-- The function is what planners and parallel workers may rely on.
SELECT provolatile, proisstrict, proparallel, proretset
FROM pg_proc
WHERE oid = 'report_figures(text)'::regprocedure;

-- No text, no figures
SELECT count(*) FROM report_figures(NULL);
SELECT count(*) FROM report_figures('');
SELECT count(*) FROM report_figures(E' \n\t\n ');

-- One character, all that are ASCII and some that are not
SELECT count(*)
FROM generate_series(1, 127) AS i, report_figures(chr(i));
SELECT count(*)
FROM (VALUES (U&'\0080'), (U&'\00A0'), (U&'\0301'), (U&'\200B'), (U&'\FEFF'),
             (U&'\FFFD'), (U&'\+01F600'), (U&'\+10FFFF')) AS v (c),
     report_figures(c);

-- In the list of a SELECT, and beside other rows
SELECT id, (report_figures(body)).quote
FROM (VALUES (1, '3 vụ và 5 vụ'), (2, 'không có gì'), (3, '7 xã')) AS v (id, body);
SELECT id, quote
FROM (VALUES (1, '3 vụ; 5 vụ'), (2, 'không có gì'), (3, '7 xã')) AS v (id, body)
     LEFT JOIN LATERAL report_figures(body) ON true
ORDER BY id, ordinal;

-- The typed ratio: of shares and of changes; not of a rate with a fraction
SELECT quote, num, den, item, ratio
FROM report_figures('171/181 xã; giảm 12,4% (212/242 vụ); 6,8 người/100.000 dân; 12 vụ/100.000 dân');

-- A number may be as large as 38 digits; the typed ratio as large as int8.
SELECT quote, num, den, ratio
FROM report_figures('9223372036854775807/9223372036854775807 hộ; 9223372036854775808/9223372036854775808 hộ');
SELECT quote, value
FROM report_figures('99999999999999999999999999999999999999 hộ; 100000000000000000000000000000000000000 hộ');
SELECT quote, ratio FROM report_figures('0/0 xã; 5/0 xã; 0/5 xã');

-- Numbers (2)
SELECT quote, num, value, lo, hi
FROM report_figures($$
1.962 vụ. 1,969 vụ. 1,234,567 người. 20 000 người. 02 vụ. 8.500.000 người.
238 nghìn người. 1,47 triệu người. Hai mươi ba vụ. Hai trăm linh năm người.
Trăm rưỡi người. 3 vạn 5 nghìn lượt. 0,9%. 2,423%. 12.75%. 3,5 vụ. 4.0 doanh nghiệp.
10-15 vụ. 10 – 15 người. Từ 10 đến 15 vụ. 31-8 vụ án. 5-7%. 1-2 triệu người.
0912345678 người. 0962 665 953 người. 1.96.2 vụ. năm vụ. cả năm vụ. một vụ.
Vài ba vụ. Hàng chục vụ. Anh Ba người Huế. Một nghìn tỷ lệ.$$);

-- Flags (3)
SELECT quote, approx, change, sub, per
FROM report_figures($$
Gần 5 vụ, khoảng 7 người. Trên 3 xã, trên 3 vụ. Không dưới 8 người.
Tăng 36 vụ, 43 đối tượng. Giảm gần 20%. Giảm 31 vụ (12,65%), còn 5 vụ. Đạt 5% (-18,67%). (+3 vụ).
Tăng 10,5% về số vụ và 7 phần trăm về số người. Giảm 2 vụ nhưng tăng 3 người chết.
Có 9 vụ, trong đó 5 vụ nghiêm trọng, 2 vụ rất nghiêm trọng; 4 vụ khác. Trong đó 6 vụ.
Mỗi xã 3 mô hình, cả huyện 40 mô hình. Bình quân 2 vụ, tổng 24 vụ.$$);

-- Kinds (4)
SELECT kind, quote, num, den, value, unit, item
FROM report_figures($$
45 trên tổng số 50 xã. 183 xã/204 xã. 27 trong số 31 hộ. 148/tổng số 152 thôn. 45 xã trên 50 xã.
2/3 số hộ. 12 vụ trên 3 xã. 12,5 vụ phạm tội trên 100.000 dân.
58 vụ/117 đối tượng. 12 vụ, 19 bị can. 35 vụ với 61 đối tượng. 46 vụ - 51 đối tượng. 4 vụ (7 đối tượng).
12 vụ, bắt giữ 20 đối tượng. 5 vụ, thu 3 xe máy, 20 đối tượng. 5 vụ, 3 người chết.
17 vụ TNGT, làm chết 9 người, bị thương 14 người, 2 người mất tích. 3 vụ cháy. 2 vụ đuối nước.
7 phần trăm. 1,75 điểm phần trăm. 2 điểm %.
600 cán bộ, chiến sĩ. 5 hộ chiếu. 5 người dân tộc Mông. 5 người dân. 3 xe tải, 2 chiếc ô tô.
1.842 phương tiện/9.675 lao động. Thu giữ 3 xe tải. 2 vụ lúa.$$);

-- Traps (5): nothing of this is a figure
SELECT quote
FROM report_figures($$
Ngày 6/7 đối tượng đầu thú. Sáng 3/4 người dân báo tin. Từ 1/11 đến 15/12 xã nộp. Tháng 9/2021 xã họp.
12/2021 xã. 5/9/2019 xã. Ngày 5, 6 và 7/3 xã họp. Từ ngày 20/10 đến 22/10 huyện họp.
03/2019/NĐ-CP người. 16/CT-TTg. Điều 251 người. Khoản 4 người. Nghị định 03 người.
Từ 3 người trở lên. Từ 5 đến dưới 10 vụ. 3 vụ/ngày. 20%/tháng. 2 người/chuyến bị phạt 5 người/ngày.
Số nhà 15/7 phường. Đường 3/2 phường. Mốc 48/25 xã. Km 37 xã. Quốc lộ 8 xã.
COVID-19 người. P.5 người. Tổ 5 phường. Thôn 2 xã. Các thôn 2, 3 và 4 xã. Đợt 1 tấn công. Thứ 3/13 huyện.
Số 5 người. Một số người. Bản đồ 1/500, 24/24, 24/7. Tỷ số 2-1.$$)
ORDER BY ordinal;

-- Numbers that look alike behind what is no label
SELECT quote
FROM report_figures('Tổng số 5 người. Bộ đội biên phòng 12 vụ. Điều 45 chiến sĩ; huyện điều 45 chiến sĩ. Ngày 7/9, 7/9 phường.');

-- Positions are characters of the text as it stands, whatever was read over.
-- Unaligned, because psql did not always know what has no width.
\pset format unaligned
SELECT quote, pos, substr(body, pos, length(quote)) = quote AS found
FROM (VALUES (normalize('Cả tỉnh có 1.962/1.969 thôn, tổ dân phố; một nghìn hộ', NFD)),
             (U&'\FEFF5\00A0v\1EE5, 1.9\200B62/1.969 x\00E3. \+01F600 7 v\00ADụ')) AS v (body),
     report_figures(body);
\pset format aligned

-- Old places of the tone mark, i and y, capitals
SELECT quote, value FROM report_figures('HAI TỈ NGƯỜI; một tỷ người; 3 cán bộ, chiến sỹ; BA MƯƠI LĂM ĐỐI TƯỢNG; 5 VỤ');

-- Another encoding has no such text.
CREATE DATABASE secstat_report_latin1 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
\c secstat_report_latin1
CREATE EXTENSION secstat;
\set VERBOSITY default
SELECT report_figures('5 xa');
\c contrib_regression
DROP DATABASE secstat_report_latin1;
