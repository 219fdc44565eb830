--
-- seizure: text and binary form
--
SELECT t, t::seizure, item(t::seizure), quantity(t::seizure), is_approximate(t::seizure) AS approx
FROM (VALUES
	(1, '13 bánh heroin'), (2, '28kg ma túy tổng hợp'), (3, '0,9kg ketamine'),
	(4, '238.000 viên hồng phiến'), (5, '238 nghìn viên ma túy tổng hợp dạng hồng phiến'),
	(6, 'khoảng 28kg ma túy'), (7, 'hai bánh hêrôin'), (8, '2 tấn rưỡi pháo'), (9, 'nửa kg cần sa'),
	(10, '2,423 kg heroin'), (11, '2,423 viên thuốc lắc'), (12, '3 xe máy'), (13, '2 súng tự chế'),
	(14, 'heroin: 13 bánh'), (15, 'ma túy đá nặng 2,3kg'), (16, 'heroin (khoảng 4,2kg)'),
	(17, '13 bánh nghi là heroin'), (18, 'MA TUÝ ĐÁ: 3 KG'), (19, '100 kg gạo nếp'),
	(20, '50 lít dầu ăn'), (21, 'tải gạo: 5 bao'), (22, E'13\u00A0bánh\u00A0heroin'),
	(23, '13 bánh ' || normalize('hêrôin', NFD)), (24, '5 kg meth_crystal')
) v(n, t) ORDER BY n;

-- every refusal: what it says
CREATE FUNCTION pg_temp.refusal(t text, OUT state text, OUT message text,
	OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM seizure_in(t::cstring);
	message := 'accepted';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE,
		message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
		hint = PG_EXCEPTION_HINT;
END $$;
CREATE TEMP TABLE bad (id serial PRIMARY KEY, t text);
INSERT INTO bad (t) VALUES
	(''), ('  '), ('heroin'), ('vài gói heroin'), ('-5 kg heroin'), ('heroin tăng 15kg'), ('31.12.2021 kg heroin'),
	('13 heroin'), ('10-15 kg heroin'), ('13 bánh'), ('3 bao tải'), ('13 bánh heroin, 28 kg ma túy'), ('10 kg gạo và 5 kg ngô'), ('37 bánh và 284,5 g heroin'),
	('12 bánh heroin (trọng lượng khoảng 4,2kg)'), (repeat('9', 29) || ' kg heroin'), ('5 kg ' || repeat('x', 1001)),
	(repeat('x', 5000));
SELECT r.* FROM bad, pg_temp.refusal(t) r ORDER BY id;
SELECT id FROM bad WHERE is_seizure(t) OR try_seizure(t) IS NOT NULL;

-- from a quantity and goods
SELECT seizure('13 bánh', 'heroin'), seizure('13 bánh', 'HÊRÔIN'), seizure('5 kg', 'meth_crystal'), seizure('5 kg', ' gạo  nếp '),
	seizure('5 kg', 'ma túy', true), seizure('5 kg', '13 bánh heroin');
SELECT seizure('5 kg', '');
SELECT seizure('5 kg', '...');
SELECT seizure('5 kg', repeat('x', 1001));
SELECT seizure(quantity '-5 kg', 'heroin');

-- what it is made of
SELECT item(s), item_class(s), item_name(s), item_name(s, 'en') AS english, mass(s), estimated_mass(s), s::quantity, s::jsonb
FROM (VALUES (1, seizure '13 bánh heroin'), (2, 'khoảng 0,9 kg ketamine'), (3, '5 bao gạo'), (4, '100 viên ma túy tổng hợp'),
	(5, '2,5 lít ketamine'), (6, '2 lượng vàng')) v(n, s) ORDER BY n;
SELECT item_class('hêrôin'), item_class('gạo'), item_class('xe máy'), item_name('yaba'), item_name('yaba', 'en'), item_name('gạo', 'en');
SELECT item_class('');

-- binary form
SELECT t, seizure_send(t::seizure) FROM (VALUES (1, '13 bánh heroin'), (2, 'khoảng 0,9 kg ketamine'), (3, '5 kg gạo')) v(n, t) ORDER BY n;
CREATE TEMP TABLE sent AS
SELECT t::seizure AS s FROM (VALUES ('13 bánh heroin'), ('khoảng 0,9 kg ketamine'), ('5 kg gạo'), (NULL),
	('tải gạo: 5 bao'), ('0 g heroin'), ('9999999999999999999999999999 tấn heroin')) v(t);
SELECT pg_column_size(s), s FROM sent;

-- the views
SELECT count(*), count(DISTINCT item), count(DISTINCT name), bool_and(name = ANY (aliases)) FROM item;
SELECT class, count(*) FROM item GROUP BY class ORDER BY class COLLATE "C";
SELECT item, unit, grams, low, high, source FROM seizure_factors WHERE unit <> 'ml' ORDER BY item COLLATE "C";
SELECT count(*) FROM seizure_factors;

-- weights that a call gives
SELECT estimated_mass('13 bánh heroin', '{"heroin": {"bánh": 340}}'), estimated_mass('13 bánh heroin', '{}'),
	estimated_mass('5 gói heroin', '{"hêrôin": {"gói": 0.05, "túi": 1}}'), estimated_mass('100 viên ma túy tổng hợp', '{"synthetic_drug": {"viên": 0.2}}'),
	estimated_mass('2 lít heroin', '{"heroin": {"ml": 0.5}}'), estimated_mass('5 kg heroin', '{"heroin": {"bánh": 340}}');
CREATE FUNCTION pg_temp.factors_refusal(f jsonb, OUT state text, OUT detail text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM estimated_mass('13 bánh heroin', f);
	detail := 'accepted';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, detail = PG_EXCEPTION_DETAIL;
END $$;
SELECT f, r.* FROM (VALUES (1, jsonb '[]'), (2, '5'), (3, 'null'), (4, '{"x": {"bánh": 1}}'), (5, '{"heroin": 5}'), (6, '{"heroin": []}'),
	(7, '{"heroin": {"x": 5}}'), (8, '{"heroin": {"kg": 5}}'), (9, '{"heroin": {"bánh": "5"}}'), (10, '{"heroin": {"bánh": null}}'),
	(11, '{"heroin": {"bánh": 0}}'), (12, '{"heroin": {"bánh": -1}}'), (13, '{"heroin": {"bánh": {}}}'), (14, '{"heroin": {"bánh": 1e40}}'),
	(15, '{"heroin": {}}')) v(n, f), pg_temp.factors_refusal(f) r ORDER BY n;
SELECT estimated_mass('9999999999999999999999999999 bánh heroin');
