-- People with their address, about 30 characters each, in normal form: for
-- vi_fold and vi_normalize.

CREATE TABLE bench.names (t text NOT NULL) WITH (autovacuum_enabled = off);

SELECT setseed(0.25) \g /dev/null

WITH list AS MATERIALIZED (
    SELECT
        ARRAY['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng',
              'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'] AS family,
        ARRAY['Văn', 'Thị', 'Đức', 'Hữu', 'Ngọc', 'Minh', 'Quốc', 'Xuân',
              'Thanh', 'Công'] AS middle,
        ARRAY['An', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Giang', 'Hạnh', 'Hiếu',
              'Khánh', 'Lượng', 'Mỹ', 'Nghĩa', 'Oanh', 'Phượng', 'Quyết',
              'Sáng', 'Thảo', 'Trường', 'Tuấn', 'Yến'] AS given,
        ARRAY['thôn', 'xóm', 'ấp', 'khu phố', 'tổ dân phố'] AS part,
        ARRAY['Đông', 'Tây', 'Thượng', 'Hạ', 'Trung', 'Mới', 'Bến Đò',
              'Giếng Nước', 'Cầu Gỗ', 'Đồi Chè'] AS place
)
INSERT INTO bench.names
SELECT concat_ws(' ', family[1 + floor(random() * cardinality(family))],
                 middle[1 + floor(random() * cardinality(middle))],
                 given[1 + floor(random() * cardinality(given))])
       || ', ' || part[1 + floor(random() * cardinality(part))]
       || ' ' || place[1 + floor(random() * cardinality(place))]
       || ' ' || 1 + floor(random() * 20)
FROM list, generate_series(1, :rows);

VACUUM (FREEZE, ANALYZE) bench.names;

CALL bench.measure('vi_fold, against unaccent(lower())', :rounds,
    ours => 'SELECT count(vi_fold(t)) FROM bench.names',
    theirs => 'SELECT count(unaccent(lower(t))) FROM bench.names',
    our_scan => 'SELECT count(t) FROM bench.names',
    at_least => 5,
    same => 'SELECT bool_and(vi_fold(t) = unaccent(lower(t))) FROM bench.names',
    bytes => 'SELECT sum(octet_length(t)) FROM bench.names');

-- What one would write who knows that lower() is cheap on ASCII.
CALL bench.measure('vi_fold, against lower(unaccent()) in C', :rounds,
    ours => 'SELECT count(vi_fold(t)) FROM bench.names',
    theirs => $$
        SELECT count(lower(unaccent('unaccent', t) COLLATE "C"))
        FROM bench.names $$,
    our_scan => 'SELECT count(t) FROM bench.names',
    same => $$
        SELECT bool_and(vi_fold(t) = lower(unaccent(t) COLLATE "C"))
        FROM bench.names $$,
    bytes => 'SELECT sum(octet_length(t)) FROM bench.names');

CALL bench.measure('vi_normalize of normal text, against normalize', :rounds,
    ours => 'SELECT count(vi_normalize(t)) FROM bench.names',
    theirs => 'SELECT count(normalize(t)) FROM bench.names',
    our_scan => 'SELECT count(t) FROM bench.names',
    at_least => 20,
    same => $$
        SELECT bool_and(vi_normalize(t) = t AND normalize(t) = t)
        FROM bench.names $$,
    bytes => 'SELECT sum(octet_length(t)) FROM bench.names');
