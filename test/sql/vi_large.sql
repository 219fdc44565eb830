-- Large texts, and texts that cannot be made shorter.

-- 100 MB and more, normal already.
SELECT octet_length(vi_normalize(t)) AS normal, octet_length(vi_fold(t)) AS folded
FROM (SELECT repeat('hòa bình ', 10000000) || 'x') AS s (t);

-- To be changed everywhere.
SELECT octet_length(vi_normalize(t)) AS normal, octet_length(vi_fold(t)) AS folded, octet_length(vi_title(t)) AS title
FROM (SELECT repeat(U&'hoa\0300  bi\0300nh ', 1000000)) AS s (t);

-- One word, one space, one line.
SELECT octet_length(vi_normalize(repeat(U&'a\0300', 3000000))) AS word,
       octet_length(vi_normalize(repeat(' ', 50000000) || 'x')) AS spaces,
       octet_length(vi_normalize(repeat(U&'\200B', 10000000))) AS nothing,
       octet_length(vi_fold(repeat(E'A\n', 10000000))) AS lines,
       octet_length(vi_title(repeat('''', 10000000))) AS apostrophes;

-- The text grows as much as it can.
SELECT octet_length(t) AS bytes, octet_length(vi_normalize(t)) AS normal, octet_length(vi_fold(t)) AS folded
FROM (SELECT repeat(U&'\+01D160', 1000000)) AS s (t);

-- Marks without end.
SELECT octet_length(vi_normalize(t)) AS normal, octet_length(vi_fold(t)) AS folded, octet_length(vi_title(t)) AS title
FROM (SELECT repeat(U&'\0301\0323\0327\0334', 500000)) AS s (t);
SELECT octet_length(vi_normalize(t)) AS normal, octet_length(vi_fold(t)) AS folded
FROM (SELECT 'x' || repeat(U&'\0301\0323', 1000000)) AS s (t);

-- A time limit stops them, long before they have read it all.
SET statement_timeout = 20;
SELECT octet_length(vi_normalize(repeat(U&'e\0323\0302 ', 20000000)));
SELECT octet_length(vi_fold(repeat(U&'e\0323\0302 ', 20000000)));
SELECT octet_length(vi_title(repeat(U&'e\0323\0302 ', 20000000)));
RESET statement_timeout;
