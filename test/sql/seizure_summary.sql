--
-- seizure_summary, and the classes of weight
--
CREATE TABLE haul (id int, province text, day date, s seizure);
INSERT INTO haul VALUES
	(1, 'Hà Tĩnh', '2021-01-05', '13 bánh heroin'), (2, 'Hà Tĩnh', '2021-01-05', '28kg ma túy tổng hợp'),
	(3, 'Hà Tĩnh', '2021-02-01', '0,9kg ketamine'), (4, 'Hà Tĩnh', '2021-02-11', '238.000 viên hồng phiến'),
	(5, 'Quảng Trị', '2021-01-07', 'khoảng 500 g ketamine'), (6, 'Quảng Trị', '2021-02-07', '2 khẩu súng'),
	(7, 'Quảng Trị', '2021-02-08', '5 bao gạo'), (8, 'Quảng Trị', '2021-02-09', NULL), (9, 'Quảng Trị', '2021-03-09', '20 bánh heroin');

SELECT seizure_agg(s) FROM haul;
SELECT seizure_agg(s ORDER BY id DESC)::text = seizure_agg(s ORDER BY id)::text AS same FROM haul;
SELECT r.* FROM (SELECT seizure_agg(s) AS a FROM haul) q, summary_rows(a) r;
SELECT r.item, r.estimated_mass_kg FROM (SELECT seizure_agg(s) AS a FROM haul) q, summary_rows(a, '{"heroin": {"bánh": 340}}') r
WHERE estimated_mass_kg IS NOT NULL;
SELECT r.* FROM (SELECT seizure_agg(s) AS a FROM haul) q, summary_item(a, 'hêrôin') r;
SELECT r.* FROM (SELECT seizure_agg(s) AS a FROM haul) q, summary_item(a, 'gạo') r;
SELECT count(*) FROM (SELECT seizure_agg(s) AS a FROM haul) q, summary_item(a, 'ngà voi') r;
SELECT jsonb_pretty(seizure_agg(s)::jsonb) FROM haul WHERE id IN (1, 3);

-- nothing, or nothing but NULL
SELECT seizure_agg(s) FROM haul WHERE false;
SELECT seizure_agg(s) FROM haul WHERE id = 8;
SELECT seizure_agg(NULL::seizure_summary), seizure_agg('{}'::seizure_summary), '{}'::seizure_summary + '{}';
SELECT seizure_agg(s) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) FROM haul WHERE id >= 7;

-- roll-up: months to a year, in two steps or in one
CREATE TABLE month AS
	SELECT province, date_trunc('month', day)::date AS month, seizure_agg(s) AS total FROM haul GROUP BY 1, 2;
SELECT province, month, total FROM month ORDER BY province COLLATE "C", month;
SELECT seizure_agg(total) = (SELECT seizure_agg(s) FROM haul) AS same FROM month;
SELECT m.total + n.total FROM month m, month n WHERE m.month = '2021-01-01' AND n.month = '2021-02-01' AND m.province = 'Hà Tĩnh' AND n.province = m.province;

-- moving windows: the same as each frame made anew
SELECT id, seizure_agg(s) OVER w FROM haul WINDOW w AS (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) ORDER BY id;
SELECT bool_and(moving IS NOT DISTINCT FROM anew) FROM (
	SELECT seizure_agg(total) OVER (ORDER BY month, province ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS moving,
		(SELECT seizure_agg(total) FROM (SELECT *, row_number() OVER (ORDER BY month, province) AS n FROM month) b WHERE b.n BETWEEN a.n - 1 AND a.n) AS anew
	FROM (SELECT *, row_number() OVER (ORDER BY month, province) AS n FROM month) a) q;

-- text form: read back, and refused
SELECT bool_and(total::text::seizure_summary = total AND total::text::seizure_summary::text = total::text) FROM month;
SELECT ' { heroin | 1 | 0 | 13 bánh | 13 bánh } '::seizure_summary;
SELECT '{yaba|1|0|5 viên|5 viên;"gạo ""nếp"""|1|0|5 bao|5 bao;heroin|1|0|1 g|1 g}'::seizure_summary;
SELECT '{heroin|1|0|13 bánh}'::seizure_summary;
SELECT '{heroine|1|0|13 bánh|13 bánh}'::seizure_summary;
SELECT '{"heroin"|1|0|13 bánh|13 bánh}'::seizure_summary;
SELECT '{heroin|1|2|13 bánh|13 bánh}'::seizure_summary;
SELECT '{heroin|1|0|13 kg|13 kg}'::seizure_summary;
SELECT '{heroin|2|0|13 bánh|14 bánh}'::seizure_summary;
SELECT '{heroin|1|0|13 bánh|13 bánh; heroin|1|0|13 bánh|13 bánh}'::seizure_summary;

-- overflow is an error
SELECT seizure_agg(s) FROM (VALUES (seizure '9999999999999999999999999999 bánh heroin'), ('1 bánh heroin')) v(s);
SELECT seizure_agg(s) FROM (VALUES (seizure '9999999999999999999999999999 tấn heroin')) v(s);
SELECT seizure_summary '{heroin|9223372036854775807|0|13 bánh|13 bánh}' + '{heroin|1|0|13 bánh|13 bánh}';

-- order and hashing
SELECT total FROM month ORDER BY total LIMIT 1;
SELECT count(DISTINCT total), count(*) FROM (SELECT total FROM month UNION ALL SELECT total FROM month) q;
SELECT bool_and((a.s = b.s) = (a.id = b.id)) FROM haul a, haul b;
SELECT seizure '1000 g heroin' = '1 kg heroin', seizure_hash('1000 g heroin') = seizure_hash('1 kg heroin'), seizure '1 kg heroin' = 'khoảng 1 kg heroin';
SELECT s FROM haul ORDER BY s;

-- parallel, and by partitions: the same as in one process
CREATE TABLE many AS
	SELECT i % 20 AS province, seizure(quantity((i % 97)::numeric / 4, CASE i % 3 WHEN 0 THEN 'kg' WHEN 1 THEN 'g' ELSE 'bánh' END::measure_unit),
		CASE WHEN i % 5 = 0 THEN 'g' || i % 50 ELSE (ARRAY['heroin', 'yaba', 'cần sa', 'pháo', 'súng', 'vàng'])[1 + i % 6] END, i % 7 = 0) AS s
	FROM generate_series(1, 30000) i;
ANALYZE many;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE serial AS SELECT province, seizure_agg(s) AS a FROM many GROUP BY province;
CREATE TEMP TABLE serial_all AS SELECT seizure_agg(s) AS a FROM many;
SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
SET parallel_leader_participation = off;
CREATE FUNCTION pg_temp.plan_has(query text, word text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN ' || query LOOP
		IF line LIKE '%' || word || '%' THEN RETURN true; END IF;
	END LOOP;
	RETURN false;
END $$;
SELECT pg_temp.plan_has('SELECT seizure_agg(s) FROM many', 'Partial Aggregate') AS partial;
SELECT seizure_agg(s) = (SELECT a FROM serial_all) AS same FROM many;
SELECT bool_and(a = b) AS same FROM serial JOIN (SELECT province, seizure_agg(s) AS b FROM many GROUP BY province) p USING (province);
SELECT seizure_agg(a) = (SELECT a FROM serial_all) AS same FROM serial;
RESET ALL;

-- the classes of weight
SELECT s, d, t.* FROM (VALUES
	(1, seizure '0,05 g heroin', date '2024-01-01'), (2, '0,9 kg heroin', '2024-01-01'), (3, '90 g ketamine', '2025-06-30'),
	(4, '90 g ketamine', '2025-07-01'), (5, '90 g ketamine', '2017-12-31'), (6, '100 ml ketamine', '2024-01-01'), (7, '2 kg cần sa', '2024-01-01'),
	(8, '13 bánh heroin', '2024-01-01'), (9, '100 kg gạo', '2024-01-01'), (10, '90 g ketamine', 'infinity'), (11, '90 g ketamine', '-infinity')
) v(n, s, d), drug_threshold(s, d) t ORDER BY n;
SELECT drug_threshold(ARRAY['60 g heroin', '50 g ma túy đá']::seizure[], '2024-01-01');
SELECT drug_threshold(ARRAY['60 g heroin', '120 g ketamine', NULL, '2 khẩu súng']::seizure[], '2024-01-01');
SELECT drug_threshold(ARRAY['60 g heroin', '13 bánh heroin']::seizure[], '2024-01-01');
SELECT drug_threshold(seizure_agg(s), '2024-01-01') FROM (VALUES (seizure '60 g heroin'), ('100 g ketamine')) v(s);
SELECT drug_threshold('{}'::seizure[], '2024-01-01'), drug_threshold(NULL::seizure, '2024-01-01');
DROP TABLE haul, month, many;
