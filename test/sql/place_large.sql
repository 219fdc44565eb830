--
-- places in large and hostile text: an answer, or none, at once
--
\pset null '-'

-- An address behind or before much that is nothing
SELECT what, place_resolve(body) AS place, place_full_name(place_resolve(body))
FROM (VALUES ('spaces before', repeat(' ', 5000000) || 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh'),
	('spaces behind', 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh' || repeat(' ', 5000000)),
	('spaces between', 'xã Lộc Yên,' || repeat(' ', 5000000) || 'huyện Hương Khê, tỉnh Hà Tĩnh'),
	('commas before', repeat(',', 10000) || 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh'),
	('nothings', repeat(U&'\200B', 1000000) || 'xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh')) v(what, body)
ORDER BY what COLLATE "C";

-- More than an address can have: no answer
SELECT what, place_resolve(body) AS place, count(c.place) AS candidates
FROM (VALUES ('10 MB', repeat('xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh. ', 190000)),
	('spaces', repeat(' ', 10000000)),
	('one word', repeat('a', 10000000)),
	('one word of Vietnamese', repeat('ương', 1500000)),
	('digits', repeat('1', 10000000)),
	('commas', repeat(',', 10000)),
	('words and commas', repeat('a,', 10000)),
	('names and commas', repeat('Tân Thành,', 10000)),
	('apostrophes', repeat('a''', 1000000)),
	('marks', 'a' || repeat(U&'\0301', 1000000)),
	('marks without letters', repeat(U&'\0323', 1000000)),
	('brackets', repeat('(', 500000) || repeat(')', 500000)),
	('lines', repeat(E'\n', 1000000)),
	('foreign letters', repeat('東', 1000000)),
	('letters and digits', repeat('P1', 500000))) v(what, body)
	LEFT JOIN LATERAL place_candidates(body) c ON true
GROUP BY what, body
ORDER BY what COLLATE "C";

-- Each kind word, and the abbreviations, a hundred thousand times; with a
-- name behind all of them, too
SELECT kind, place_resolve(repeat(kind || ' ', 100000)) AS kinds, place_resolve(repeat(kind || ' ', 100000) || 'Lộc Yên') AS name,
	place_resolve(repeat(kind || ' Tân Thành ', 100000)) AS names, length(place_key(repeat(kind || ' ', 100000))) > 100 AS key
FROM unnest('{tỉnh,t,thành phố,tp,thủ đô,quận,q,huyện,huyện đảo,h,thị xã,tx,phường,p,xã,x,thị trấn,tt,đặc khu,đk,cửa khẩu,
	cửa khẩu quốc tế,thuộc,tại,đường,thôn,tổ,khu phố,công ty,trường,ông,bị can,số,ward,district,city}'::text[]) kind
ORDER BY kind COLLATE "C";

-- As long as an address can be: many readings, and still none takes long
SELECT what, place_resolve(body, d::date) AS place
FROM (VALUES ('names', repeat('Tân Thành, ', 255), NULL),
	('names on a day', repeat('Châu Thành, ', 255), '2020-01-01'),
	('names that are glued', repeat('TânThànhChâuThành', 28), NULL),
	('kinds and names', repeat('xã Tân Thành, huyện Châu Thành, ', 85), NULL),
	('kinds and other names', repeat('xã Abcde, huyện Tân Thânh, ', 85), NULL),
	('kinds', repeat('xã ', 512), NULL),
	('numbers', repeat('phường 1 quận 1 ', 128), NULL),
	('letters', repeat('P. ', 512), NULL),
	('misspelt', repeat('Lộc Yêm, Hương Khê, Hà Tĩnh, ', 73), NULL)) v(what, body, d)
ORDER BY what COLLATE "C";

-- Keys of large texts
SELECT octet_length(place_key(repeat('xã Lộc Yên ', 500000))) AS names, octet_length(place_key(repeat('a11', 1000000))) AS words,
	octet_length(place_key(repeat('a', 5000000))) AS letters, octet_length(place_key(repeat(' ', 10000000))) AS spaces,
	octet_length(place_key(repeat('東', 100000))) AS foreign_letters, octet_length(place_key(repeat(',', 10000000))) AS commas;

-- A time limit ends the reading of 200 MB.
SET statement_timeout = '20ms';
SELECT place_resolve(repeat(' ', 200000000));
SELECT place_resolve(repeat(U&'\200B', 66000000));
SELECT count(*) FROM place_candidates(repeat(',', 200000000));
SELECT length(place_key(repeat('xã Lộc Yên ', 15000000)));
SELECT length(place_key(repeat(' ', 200000000)));
SELECT length(place_key(repeat('ương', 33000000)));
RESET statement_timeout;
