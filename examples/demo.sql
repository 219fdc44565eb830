-- A report of a provincial staff office, read into tables.  Run by ./run demo.
\set QUIET on
\pset null '–'
\pset footer off

-- One row a line of the report; any character may stand in it.
CREATE TABLE report_line (
    line    int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body    text NOT NULL);
\copy report_line (body) FROM 'examples/demo/report.txt' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')

CREATE TABLE figure AS
    SELECT line, f.*
    FROM report_line, report_figures(body) AS f;

\echo
\echo 'Phần đạt trên tổng số (ratio figures)'
SELECT quote AS "Trích nguyên văn",
       unit AS "Đơn vị",
       vi_format(ratio) AS "Đạt/tổng số",
       vi_format(percent(ratio, 2)) AS "%",
       vi_format(rest(ratio)::numeric) AS "Chưa đạt"
FROM figure
WHERE kind = 'ratio'
ORDER BY line, ordinal;

\echo 'Số vụ và số người (cases and suspects)'
SELECT quote AS "Trích nguyên văn",
       vi_format(num) AS "Số vụ",
       vi_format(den) AS "Số người",
       nullif(split_part(unit, '/', 2), '') AS "Tính theo"
FROM figure
WHERE kind = 'cases'
ORDER BY line, ordinal;

\echo 'Số đếm khác (other counts)'
SELECT quote AS "Trích nguyên văn", vi_format(value) AS "Số", unit AS "Đơn vị"
FROM figure
WHERE kind = 'count'
ORDER BY line, ordinal;

\echo 'Cộng lại (sums)'
SELECT 'Thôn, cơ quan, xã đạt trên tổng số' AS "Chỉ tiêu",
       vi_format(sum(ratio)) AS "Giá trị",
       vi_format(percent(sum(ratio), 2)) AS "%"
FROM figure
WHERE kind = 'ratio' AND item = 'share'
UNION ALL
SELECT 'Số vụ', vi_format(sum(num)), NULL
FROM figure
WHERE kind = 'cases' AND change IS NULL
UNION ALL
SELECT 'Số đối tượng', vi_format(sum(den)), NULL
FROM figure
WHERE kind = 'cases' AND change IS NULL AND unit = 'vụ/đối tượng';

-- The goods that the report names, as it writes them.
CREATE TABLE haul AS
    SELECT s::seizure AS s
    FROM unnest(ARRAY['13 bánh heroin', '28kg ma túy tổng hợp', '0,9kg ketamine',
                      '238.000 viên ma túy tổng hợp dạng hồng phiến']) AS s;

\echo 'Tang vật: cân được và ước tính để riêng (seizures: weighed and estimated apart)'
SELECT item_name(r.item) AS "Tang vật",
       r.seizures AS "Số lần",
       vi_format(r.total) AS "Số lượng",
       vi_format(r.mass_kg) AS "Cân được (kg)",
       vi_format(r.estimated_mass_kg) AS "Ước tính (kg)"
FROM (SELECT seizure_agg(s) AS total FROM haul) AS t, summary_rows(total) AS r
ORDER BY r.item COLLATE "C";
