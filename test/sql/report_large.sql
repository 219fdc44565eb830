--
-- report_figures on large and hostile text.
--
\pset null '-'

-- Figures far into the text have their place.
SELECT ordinal, quote, pos
FROM report_figures(repeat('ô ', 5000000) || '7 vụ');

-- One megabyte of what could make a reader go back and forth
SELECT what, count(f.ordinal)
FROM (VALUES ('digits', repeat('1', 1000000)),
             ('groups', repeat('123.', 250000)),
             ('slashes', repeat('/', 1000000)),
             ('pairs', repeat('1/', 500000)),
             ('cases', repeat('vụ ', 250000)),
             ('commas', repeat(',', 1000000)),
             ('parentheses', repeat('(', 500000) || repeat(')', 500000)),
             ('ones', repeat('một ', 200000)),
             ('tens', repeat('hai mươi ', 80000)),
             ('dates', 'ngày ' || repeat('5, ', 300000) || '6/7'),
             ('labels', 'các thôn ' || repeat('5, ', 300000)),
             ('spaces', repeat(' ', 1000000)),
             ('blank groups', repeat('123 ', 250000)),
             ('marks', 'o' || repeat(U&'\0301', 500000)),
             ('letters', repeat('ư', 500000)),
             ('changes', repeat('tăng ', 200000)),
             ('lines', repeat(E'\n', 1000000))) AS v (what, body)
     LEFT JOIN LATERAL report_figures(body) AS f ON true
GROUP BY what
ORDER BY what COLLATE "C";

-- Many figures
SELECT count(*), sum(value), max(ordinal)
FROM report_figures(repeat('có 3 xã; ', 200000));

-- A time limit ends the reading of 200 MB, and of one endless word.
SET statement_timeout = '20ms';
SELECT count(*) FROM report_figures(repeat('Có 3 xã, 5/7 thôn và 12 vụ. ', 6000000));
SELECT count(*) FROM report_figures(repeat('ương', 33000000));
SELECT count(*) FROM report_figures(repeat('1', 200000000) || ' vụ');
RESET statement_timeout;
