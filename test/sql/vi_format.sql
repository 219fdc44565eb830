-- Numbers as Vietnamese writes them.
SELECT n, vi_format(n), vi_format(n, 0) AS digits_0, vi_format(n, 2) AS digits_2
FROM (VALUES (0::numeric), (0.00), (7), (999), (1000), (1962), (1962.5), (-1962.5), (-999.995), (0.005), (-0.005), (0.5),
             (1.5), (2.5), (1234567.891), (123456789012345678901234567890.12), (0.900), (99.999),
             ('NaN'), ('Infinity'), ('-Infinity')) AS v (n);

SELECT vi_format(1962) AS of_int, vi_format(1962::bigint, 1) AS of_bigint, vi_format(1e10) AS exponent,
       vi_format(0.1, digits => 3) AS named;
SELECT length(vi_format(1, 1000)) AS longest, length(vi_format(numeric '1e10000')) AS large;

-- What is written can be read, but for the sign and for one comma and three
-- digits, which are thousands.
SELECT setseed(0.125);
SELECT count(*) AS numbers, count(*) FILTER (WHERE vi_number(vi_format(n)) = n) AS same
FROM (SELECT round((random() * 10 ^ (i % 12))::numeric, CASE WHEN i % 5 = 3 THEN 4 ELSE i % 5 END)
      FROM generate_series(1, 2000) AS g (i)) AS r (n);

SELECT vi_format(NULL::numeric) IS NULL AS strict, vi_format(1::numeric, NULL) IS NULL AS strict_too;
