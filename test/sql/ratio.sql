--
-- ratio: values, their parts, and what they are as numbers
--
CREATE TEMP TABLE sample (id int PRIMARY KEY, r ratio);
INSERT INTO sample VALUES
	(1, '1962/1969'), (2, '171/181'), (3, '105/100'), (4, '0/0'), (5, '0/5'),
	(6, '2/3'), (7, '1/8'), (8, '9223372036854775807/9223372036854775807'),
	(9, '9223372036854775807/1'), (10, '1/9223372036854775807'), (11, NULL);

SELECT r, part(r), whole(r), rest(r), percent(r), percent(r, 2) AS "%.2",
	percent(r, 0) AS "%.0", vi_format(r)
FROM sample ORDER BY id;
SELECT r, r::numeric AS as_numeric, r::float8 AS as_float8, r::jsonb AS as_jsonb,
	r::text AS as_text
FROM sample ORDER BY id;
SELECT r::numeric = part(r)::numeric / whole(r) AS same_as_division
FROM sample WHERE whole(r) > 0 ORDER BY id;

-- rounding: half up, and the scale asked for
SELECT percent(ratio(p, w), d)
FROM (VALUES (1, 8, 0), (3, 8, 0), (1, 200, 0), (199, 40000, 0), (1, 8, 16),
	(2, 3, 16), (1, 3, 16), (5, 5, 3)) v(p, w, d);
SELECT percent('1/2', -1);
SELECT percent('1/2', 17);
SELECT percent('0/0', 17);
SELECT percent('1/2', NULL) IS NULL AS strict;

-- the constructor
SELECT ratio(171, 181), ratio(105, 100), ratio(0, 0), ratio(0, 7),
	ratio(part => 3, whole => 4), ratio(NULL, 4) IS NULL AS strict;
SELECT ratio(-1, 5);
SELECT ratio(1, -5);
SELECT ratio(-1, -5);
SELECT ratio((-9223372036854775808)::bigint, 1);
SELECT ratio(5, 0);

-- forms that name the type
SELECT ratio '171/181', '171/181'::ratio, CAST('171/181' AS ratio),
	ratio('171/181'::text), ratio('171/181'), '171/181'::varchar::ratio,
	'171/181'::varchar(10)::ratio;

-- 16 bytes, and category U: no tool takes it for a number
SELECT typlen, typbyval, typalign, typstorage, typcategory, typispreferred
FROM pg_type WHERE oid = 'ratio'::regtype;
SELECT pg_column_size(r) FROM sample WHERE id = 1;

-- no cast is implicit
SELECT castsource::regtype, casttarget::regtype, castcontext, castmethod
FROM pg_cast
WHERE 'ratio'::regtype IN (castsource, casttarget)
ORDER BY castsource::regtype::text, casttarget::regtype::text;
SELECT ratio '1/2' + 1;
SELECT round(ratio '1/2');
SELECT ratio '1/2' = 0.5;

-- text is taken on assignment
CREATE TEMP TABLE target (r ratio);
INSERT INTO target SELECT t::text FROM (VALUES ('1.962/1.969'), ('2/3')) v(t);
INSERT INTO target SELECT t::varchar FROM (VALUES ('171/181')) v(t);
INSERT INTO target SELECT '5/9/2019'::text;
UPDATE target SET r = '3/4'::text WHERE r = '2/3';
SELECT r FROM target ORDER BY r;
-- and long text that is compressed or stored apart
CREATE TEMP TABLE toasted (t text);
INSERT INTO toasted VALUES (repeat(' ', 100000) || '1.962/1.969');
SELECT t::ratio, is_ratio(t), try_ratio(t), length(t) FROM toasted;

-- try_ratio, is_ratio
SELECT t, try_ratio(t), is_ratio(t)
FROM (VALUES ('1.962/1.969'), ('5/9/2019'), (''), (NULL), ('5/0'),
	('9223372036854775808/1')) v(t);

-- jsonb keeps all digits, and the way back is the constructor
SELECT r = ratio((j ->> 'part')::bigint, (j ->> 'whole')::bigint) AS same
FROM (SELECT r, r::jsonb AS j FROM sample WHERE r IS NOT NULL) s ORDER BY r;

-- the extension may move to another schema
BEGIN;
CREATE SCHEMA elsewhere;
ALTER EXTENSION secstat SET SCHEMA elsewhere;
SET LOCAL search_path = pg_catalog;
SELECT '1.962/1.969'::elsewhere.ratio, elsewhere.percent('1/4');
SELECT elsewhere.sum(r), elsewhere.max(r)
FROM (VALUES ('1/2'::elsewhere.ratio), ('3/4')) v(r);
ROLLBACK;
