--
-- place_candidates: what a text can mean, and why
--
-- how each was recognised
SELECT t AS text, place, method, distance, full_name
FROM (VALUES
	(1, 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh'),
	(2, 'XÃ LỘC YÊN, HUYỆN HƯƠNG KHÊ, TỈNH HÀ TĨNH'),
	(3, 'xã Hoà Hải, huyện Hương Khê, tỉnh Hà Tĩnh'),
	(4, 'thành phố Mĩ Tho, tỉnh Tiền Giang'),
	(5, 'xa Loc Yen, huyen Huong Khe, tinh Ha Tinh'),
	(6, 'BR-VT'),
	(7, 'xã Lộc Yêm, huyện Hương Khê, tỉnh Hà Tĩnh'),
	(8, 'phường Vinh Hưng, thành phố Vinh, tỉnh Nghệ An')) v(n, t)
	CROSS JOIN LATERAL place_candidates(t, NULL, NULL, 1)
ORDER BY n;
-- none
SELECT t AS text, count(place)
FROM (VALUES (''), ('xã luận'), ('thị trường'), ('1.962/1.969'), ('Nguyễn Thái Bình')) v(t)
	LEFT JOIN LATERAL place_candidates(t) ON true
GROUP BY t ORDER BY t COLLATE "C";
SELECT count(*) FROM place_candidates(NULL);

-- several that are as good: all of them, and no answer
SELECT place, method, distance, full_name, place_resolve('huyện Châu Thành', '2020-01-01') AS answer
FROM place_candidates('huyện Châu Thành', '2020-01-01') ORDER BY place;
SELECT place, method, full_name FROM place_candidates('xã Lộc Yên', '2020-01-01') ORDER BY place;
SELECT place, method, full_name FROM place_candidates('xa Son Ha, tinh Quang Ngai', '2026-01-01') ORDER BY place;
-- the same as the list of the units has
WITH best AS (
	SELECT place FROM (SELECT place, score, max(score) OVER () AS most
		FROM place_candidates('xã Tân Thành', '2020-01-01', NULL, 256)) s WHERE score = most),
listed AS (
	SELECT place FROM admin_unit
	WHERE kind = 'xã' AND name = 'Tân Thành' AND place_valid(place) @> date '2020-01-01')
SELECT (SELECT count(*) FROM best) > 10 AS many, (SELECT count(*) FROM (TABLE best EXCEPT TABLE listed) s) AS too_many,
	(SELECT count(*) FROM (TABLE listed EXCEPT TABLE best) s) AS missing;

-- the answer is the first, the scores go down, no place comes twice
SELECT count(*) > 3000 AS many, bool_and(answer IS NULL OR answer = places[1]) AS first,
	bool_and(scores[1] <= 1 AND scores[cardinality(scores)] > 0) AS in_bounds,
	bool_and(scores = sorted) AS in_order, bool_and(cardinality(places) = distinct_places) AS once
FROM (SELECT t, place_resolve(t) AS answer, array_agg(place ORDER BY n) AS places, count(DISTINCT place) AS distinct_places,
		array_agg(score ORDER BY n) AS scores, array_agg(score ORDER BY score DESC) AS sorted
	FROM (SELECT place_full_name(place) FROM admin_unit WHERE level = 'commune' AND place_code(place) LIKE '%1'
		UNION SELECT place_kind(place) || ' ' || place_name(place) FROM admin_unit WHERE place_code(place) LIKE '%7') v(t)
		CROSS JOIN LATERAL place_candidates(t) WITH ORDINALITY AS c (place, score, method, distance, full_name, n)
	GROUP BY t) s;

-- how many
SELECT count(*) FROM place_candidates('xã Tân Thành', '2020-01-01');
SELECT count(*) FROM place_candidates('xã Tân Thành', '2020-01-01', NULL, NULL);
SELECT count(*) FROM place_candidates('xã Tân Thành', '2020-01-01', max_candidates => 3);
SELECT count(*) FROM place_candidates('xã Tân Thành', '2020-01-01', max_candidates => 1);
SELECT count(*) FROM place_candidates('xã Tân Thành', '2020-01-01', max_candidates => 0);
SELECT count(*) FROM place_candidates('xã Tân Thành', '2020-01-01', max_candidates => 257);
SELECT count(*) FROM place_candidates('xã Tân Thành', '2020-01-01', max_candidates => -2147483648);

-- a day, and a unit that it must be in
SELECT place, method, full_name FROM place_candidates('quận 9, TP.HCM', '2018-01-01') LIMIT 1;
SELECT place, method, full_name FROM place_candidates('quận 9, TP.HCM', '-infinity') LIMIT 1;
SELECT place, method, full_name FROM place_candidates('quận 9, TP.HCM', '2026-01-01') ORDER BY place;
SELECT place, method, full_name FROM place_candidates('quận 9, TP.HCM', 'infinity') ORDER BY place;
SELECT place, method, full_name FROM place_candidates('xã Lộc Yên', NULL, '42');
SELECT place, method, full_name FROM place_candidates('Lộc Yên', NULL, '444');
SELECT place, method, full_name FROM place_candidates('xã Lộc Yên', NULL, '01');
-- all that is answered is in force on the day
SELECT count(*) > 1000 AS many, bool_and(place_valid(c.place) @> date '2021-12-31') AS in_force
FROM admin_unit u CROSS JOIN LATERAL place_candidates(u.full_name, '2021-12-31') c
WHERE u.level = 'commune' AND u.code LIKE '%3';
-- and in what was given
SELECT count(*) > 100 AS many, bool_and(place '42' @> c.place) AS inside
FROM admin_unit u CROSS JOIN LATERAL place_candidates(u.kind || ' ' || u.name, '2021-12-31', '42') c
WHERE u.level = 'commune';
