--
-- quantity and measure_unit: what they are for
--
CREATE TEMP TABLE haul (id int PRIMARY KEY, day date, goods text, q quantity);
INSERT INTO haul VALUES
	(1, '2024-01-03', 'heroin', '13 bánh'),
	(2, '2024-01-09', 'ma túy tổng hợp', '28 kg'),
	(3, '2024-01-20', 'ketamine', '0,9 kg'),
	(4, '2024-02-02', 'hồng phiến', '238 nghìn viên'),
	(5, '2024-02-11', 'hồng phiến', '2,423 viên'),
	(6, '2024-02-28', 'heroin', '5 bánh rưỡi'),
	(7, '2024-03-05', 'ketamine', '450 g'),
	(8, '2024-03-05', 'ketamine', NULL);
SELECT goods, sum(q), vi_format(sum(q)), count(q), max(q)
FROM haul GROUP BY goods, unit_base(unit(q)) HAVING count(q) > 0 ORDER BY goods COLLATE "C";
SELECT dimension(q), unit_base(unit(q)) AS base, sum(q) FROM haul WHERE q IS NOT NULL
GROUP BY 1, 2 ORDER BY 3;
SELECT sum(q) FROM haul;
SELECT id, q FROM haul ORDER BY q, id;
SELECT id, amount(q), unit(q), amount(q, 'g') AS g, convert(q, 'kg') AS kg, q::jsonb
FROM haul WHERE dimension(q) = 'mass' ORDER BY id;

-- arithmetic
SELECT quantity '28 kg' + '500 g', quantity '500 g' + '28 kg', quantity '28 kg' - '30 kg',
	- quantity '28 kg', abs(quantity '-28 kg'), sign(quantity '-28 kg');
SELECT quantity '28 kg' * 2.5, 3 * quantity '0,9 kg', quantity '28 kg' / 4, quantity '1 kg' / 3,
	quantity '1 lượng' / 7;
SELECT quantity '28 kg' / quantity '700 g' AS times, round(quantity '1 kg' / quantity '1 lượng', 3) AS taels;
SELECT quantity(28, 'kg'), quantity(0.90, 'kilogam'), quantity('28kg'), quantity(-5, 'g'),
	quantity(2.423, 'viên');
SELECT convert('3 kg', 'lượng'), convert('1 kg', 'lượng', 2), amount('1 tấn', 'kg');

-- gold, where the left unit has no exact sum
SELECT quantity '1 lượng' + '1 chỉ', quantity '1 lượng' + '1 kg', quantity '1 kg' + '1 lượng';

-- other dimensions, and what does not fit
SELECT quantity '28 kg' + '13 bánh';
SELECT quantity '28 kg' - '1 lít';
SELECT quantity '28 kg' / quantity '1 viên';
SELECT quantity '1 m3' + '1 ster';
SELECT quantity '1 USD' + '1 đồng';
SELECT convert('28 kg', 'lít');
SELECT convert('28 kg', 'lít', 2);
SELECT amount('28 kg', 'viên');
SELECT convert('1 kg', 'lượng');
SELECT convert('1 kg', 'lượng', 29);
SELECT convert('1 kg', 'lượng', -1);
SELECT convert('9999999999999999999999999999 tấn', 'g');
SELECT quantity '9999999999999999999999999999 kg' + '1 kg';
SELECT quantity '-9999999999999999999999999999 kg' - '1 kg';
SELECT quantity '9999999999999999999999999999 kg' * 10;
SELECT quantity '1 kg' * 0.00000000000000000000000000001;
SELECT quantity '1 kg' * 'NaN';
SELECT quantity '1 kg' * numeric 'NaN';
SELECT quantity '1 kg' / numeric 'Infinity';
SELECT quantity '1 kg' / 0;
SELECT quantity '1 kg' / quantity '0 g';
SELECT quantity('NaN', 'kg');
SELECT quantity('-Infinity', 'kg');
SELECT quantity(1e28, 'kg');
SELECT quantity(1e-29, 'kg');
SELECT quantity(1, 'người');
-- numbers are no quantities, and quantities no numbers
SELECT avg(q) FROM haul;
SELECT quantity '1 kg' + 1;
SELECT sum(q::numeric) FROM haul;
INSERT INTO haul VALUES (9, '2024-03-06', 'heroin', 5);
INSERT INTO haul VALUES (9, '2024-03-06', 'heroin', '5 kg'::text);
SELECT q FROM haul WHERE id = 9;

-- fractions of what is counted: printed so that they read back
SELECT t, quantity(t), vi_format(quantity(t)), quantity(quantity(t)::text) = quantity(t) AS back
FROM unnest(ARRAY['2,5 viên', '2,423 viên', '2,4230 viên', '1.002,423 viên', '0,423 viên', '12345,678 viên',
	'2,423 kg', '1.002,423 kg']) t;

-- the units
SELECT id, symbol, dimension, base, factor, discrete, aliases FROM unit_of_measure
WHERE dimension <> 'count' ORDER BY id;
SELECT count(*), min(factor), max(factor), bool_and(base = symbol), bool_and(discrete)
FROM unit_of_measure WHERE dimension = 'count';
SELECT unit_id('kg'), unit_base('kg'), unit_factor('lượng'), unit_is_discrete('viên'), unit_aliases('chiếc'),
	dimension(measure_unit 'ster');
