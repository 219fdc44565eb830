-- Numbers as Vietnamese writes them, in digits and in words.
SELECT s, vi_number(s)
FROM unnest(ARRAY[
    '0', '7', '02', '1.962', '8.500.000', '1.234,56', '0,9', '12,5', '2,3456', '1,969', '2,423 triệu', '1,234,567',
    '0.900', '2.5', '12.75', '20 000', U&'20\00A0000', ' 12 ', '238 nghìn', '5 ngàn', '3 vạn', '1,2 triệu', '1.500 tỷ',
    '1 tỷ 200 triệu', 'hai mươi ba', 'hai mươi mốt', 'hai mươi lăm', 'mười lăm', 'một trăm linh năm', 'một trăm lẻ năm',
    'hai nghìn không trăm linh bốn', 'một tỷ rưỡi', 'một tỉ rưỡi', 'trăm rưỡi', 'HAI MƯƠI BA', U&'hai mu\031Bo\031Bi ba',
    'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'])
     WITH ORDINALITY AS v (s, n)
ORDER BY n;

SELECT vi_number(NULL) IS NULL AS strict;
