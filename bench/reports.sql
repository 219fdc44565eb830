-- Reports of 1 to 4 kB for report_figures, made of sentence patterns, with the
-- sums of the ratios that are in them.

CREATE SCHEMA bench_text;

-- {r} is a ratio, {n} a number up to 99, {m} one up to 99.999, {p} a
-- percentage, {d} a date, {x} a place.
CREATE TABLE bench_text.figures AS
SELECT ordinality AS id, pattern
FROM unnest(ARRAY[
    'Toàn tỉnh có {r} xã đã lập xong điểm tiếp nhận tin báo của nhân dân, đạt {p}.',
    'Công an huyện {x} phát hiện {n} vụ, {n} đối tượng đánh bạc, đã khởi tố {n} bị can.',
    'Lực lượng cảnh sát giao thông dừng kiểm tra {m} phương tiện, lập biên bản {m} trường hợp.',
    'Tại {x}, cơ quan chức năng làm rõ {r} vụ trộm cắp tài sản trong quý, tăng {p} so với cùng kỳ.',
    'Kế hoạch số {n}/KH-UBND ngày {d} giao cho các phường rà soát từng hộ kinh doanh có điều kiện.',
    'Các tổ công tác đến từng nhà vận động người dân giao nộp vũ khí, vật liệu nổ và công cụ hỗ trợ.',
    'Trong tháng xảy ra {n} vụ tai nạn giao thông, làm chết {n} người, bị thương {n} người.',
    'Đến nay {r} hộ gia đình ở {x} đã ký cam kết không chứa chấp, không tiếp tay cho người phạm tội.',
    'Tỷ lệ hồ sơ giải quyết đúng hạn đạt {p}, cao hơn mức đề ra từ đầu năm.',
    'Huyện {x} còn {r} thôn chưa lắp đủ đèn chiếu sáng và máy quay ở các ngã tư.',
    'Đồn biên phòng phối hợp với chính quyền địa phương tuần tra ban đêm dọc theo hai bờ sông.',
    'Qua kiểm tra {m} cơ sở, đoàn liên ngành nhắc nhở {n} cơ sở và đề nghị xử phạt {n} cơ sở.',
    'Số vụ cháy là {n} vụ, giảm {n} vụ so với cùng kỳ năm trước, không có thiệt hại về người.',
    'Mô hình camera an ninh do nhân dân đóng góp được nhân rộng ra {r} xã, phường của {x}.',
    'Ban chỉ đạo yêu cầu các đơn vị gửi báo cáo trước ngày {d} để tổng hợp, không để chậm trễ.',
    'Tòa án nhân dân huyện {x} đã xét xử {r} bị cáo, trong đó {n} bị cáo được hưởng án treo.',
    'Công tác tuyên truyền pháp luật được tổ chức {m} buổi với {m} lượt người tham dự.',
    'Người dân phản ánh tình trạng xe chở đất đi qua khu dân cư vào ban đêm gây bụi và tiếng ồn.'
]) WITH ORDINALITY AS list (pattern, ordinality);

CREATE TABLE bench_text.prose AS
SELECT ordinality AS id, pattern
FROM unnest(ARRAY[
    'Nhiều nơi đã chủ động nắm tình hình từ sớm, từ cơ sở, kịp thời hòa giải mâu thuẫn trong nhân dân và không để phát sinh điểm nóng phức tạp về trật tự.',
    'Bên cạnh kết quả đạt được, việc quản lý người tạm trú ở các khu nhà trọ gần nhà máy còn lỏng lẻo, chủ trọ khai báo chậm và cán bộ phụ trách ít khi kiểm tra thực tế.',
    'Các đối tượng thường thay đổi phương thức, lợi dụng mạng xã hội để rao bán hàng cấm, giao hàng qua xe khách đường dài và xóa ngay dấu vết trao đổi sau khi nhận tiền.',
    'Nguyên nhân chủ yếu là do một bộ phận người điều khiển xe máy chưa chấp hành quy định về tốc độ, chuyển hướng không quan sát hoặc đã uống rượu bia trước khi lái xe.',
    'Thời gian tới, đề nghị cấp ủy và chính quyền các cấp tiếp tục coi công tác phòng ngừa là nhiệm vụ thường xuyên, gắn trách nhiệm của người đứng đầu với kết quả thực hiện.',
    'Đường dây nóng hoạt động suốt ngày đêm, mọi tin báo của người dân đều được ghi vào sổ, phân công người xác minh và trả lời cho người báo tin khi có kết quả.',
    'Lực lượng dân quân cùng công an xã luân phiên trực tại các chốt trên tuyến đường liên huyện, nhất là vào những đêm cuối tuần khi thanh niên hay tụ tập đua xe.',
    'Ở những thôn xa trung tâm, già làng và người có uy tín tích cực giải thích chính sách cho bà con, vận động con cháu không nghe theo lời kẻ xấu xúi giục.',
    'Công tác phòng cháy, chữa cháy tại chợ và kho hàng được chú trọng hơn, ban quản lý đã bố trí lối thoát nạn và thay dây điện cũ nhưng vẫn còn tình trạng lấn chiếm hành lang.',
    'Sở Giáo dục và Đào tạo chỉ đạo các trường đưa kỹ năng phòng tránh đuối nước, xâm hại và bạo lực học đường vào giờ sinh hoạt, có sự tham gia của phụ huynh.',
    'Việc phối hợp trao đổi thông tin giữa các ngành có lúc chưa kịp thời, biểu mẫu báo cáo chưa thống nhất nên khó tổng hợp và so sánh giữa các địa phương.',
    'Nhân dân đồng tình, ủng hộ chủ trương sắp xếp lại bộ máy, song mong muốn thủ tục tại nơi tiếp nhận hồ sơ được hướng dẫn rõ ràng và bớt đi lại nhiều lần.',
    'Tại khu vực cửa khẩu, lực lượng chức năng kiểm soát chặt chẽ người và hàng hóa qua lại, phát hiện nhiều thủ đoạn cất giấu tinh vi trong thùng trái cây và lốp xe.',
    'Ủy ban nhân dân tỉnh biểu dương những tập thể và cá nhân có thành tích, đồng thời phê bình các đơn vị để kéo dài việc giải quyết đơn thư của công dân.'
]) WITH ORDINALITY AS list (pattern, ordinality);

CREATE TABLE bench_text.place AS
SELECT ARRAY['Sơn Hà', 'Phú Lộc', 'Đông Thạnh', 'Vĩnh Tường', 'Mường Khến',
             'Tân Uyên', 'Bến Tre', 'Krông Năng', 'Ninh Sơn', 'Đại Từ'] AS names;

-- With dots between the thousands.
CREATE FUNCTION bench_text.dotted(n double precision) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN replace(to_char(floor(n), 'FM999,999,999'), ',', '.');

-- A pattern with numbers and names put in, and its ratio.
CREATE FUNCTION bench_text.sentence(pattern text, OUT s text, OUT a bigint,
                                    OUT b bigint)
    LANGUAGE plpgsql AS $$
DECLARE
    places text[] := (SELECT names FROM bench_text.place);
BEGIN
    s := pattern;
    a := 0;
    b := 0;
    IF s LIKE '%{r}%' THEN
        b := floor(1 + 9999 * random() ^ 2);
        a := floor(random() * b);
        s := replace(s, '{r}', bench_text.dotted(a) || '/' || bench_text.dotted(b));
    END IF;
    WHILE s LIKE '%{n}%' LOOP
        s := regexp_replace(s, '{n}', bench_text.dotted(1 + random() * 99));
    END LOOP;
    WHILE s LIKE '%{m}%' LOOP
        s := regexp_replace(s, '{m}', bench_text.dotted(100 + 99899 * random() ^ 3));
    END LOOP;
    s := replace(s, '{p}', translate(to_char(1 + random() * 98, 'FM90.0'), '.', ',') || '%');
    s := replace(s, '{d}', bench_text.dotted(1 + random() * 28) || '/'
                 || bench_text.dotted(1 + random() * 12) || '/2025');
    s := replace(s, '{x}', places[1 + floor(random() * cardinality(places))]);
END
$$;

-- A report of so many bytes or a little more; share: of sentences with figures.
CREATE FUNCTION bench_text.report(bytes double precision, share double precision,
                                  OUT body text, OUT part numeric, OUT whole numeric)
    LANGUAGE plpgsql AS $$
DECLARE
    figures text[] := (SELECT array_agg(pattern ORDER BY id) FROM bench_text.figures);
    prose   text[] := (SELECT array_agg(pattern ORDER BY id) FROM bench_text.prose);
    pattern text;
    got     record;
    n       int := 0;
BEGIN
    body := '';
    part := 0;
    whole := 0;
    WHILE octet_length(body) < bytes LOOP
        IF random() < share THEN
            pattern := figures[1 + floor(random() * cardinality(figures))];
        ELSE
            pattern := prose[1 + floor(random() * cardinality(prose))];
        END IF;
        SELECT * INTO got FROM bench_text.sentence(pattern);
        n := n + 1;
        body := body || got.s || CASE WHEN n % 4 = 0 THEN E'\n' ELSE ' ' END;
        part := part + got.a;
        whole := whole + got.b;
    END LOOP;
END
$$;

-- Uncompressed and in the table, so that to read a report costs both sides
-- next to nothing.  One of six sentences has figures, which makes a figure of
-- the four kinds every 800 bytes, as in real reports; in "dense" all have.
CREATE TABLE bench.reports (body text NOT NULL, part numeric, whole numeric)
    WITH (autovacuum_enabled = off, toast_tuple_target = 8160);
CREATE TABLE bench.dense (LIKE bench.reports)
    WITH (autovacuum_enabled = off, toast_tuple_target = 8160);

-- 30 MB where :rows is 2000000
SELECT setseed(0.75) \g /dev/null
INSERT INTO bench.reports
SELECT r.* FROM generate_series(1, :rows / 150) i,
    bench_text.report(i % 30 * 100 + 900, 0.17) r;
INSERT INTO bench.dense
SELECT r.* FROM generate_series(1, :rows / 150) i,
    bench_text.report(i % 30 * 100 + 900, 1) r;

VACUUM (FREEZE, ANALYZE) bench.reports;
VACUUM (FREEZE, ANALYZE) bench.dense;

-- The regular expression finds dates as well, and no other kind of figure: so
-- the ratios that we find are held against those that were put in.
CALL bench.measure('report_figures, against regexp_matches', :rounds,
    ours => 'SELECT count(*) FROM bench.reports, report_figures(body)',
    theirs => $$
        SELECT count(*)
        FROM (SELECT regexp_matches(body, '([0-9.]+)/([0-9.]+)', 'g')
              FROM bench.reports OFFSET 0) q $$,
    our_scan => 'SELECT count(body) FROM bench.reports',
    at_least => 1,
    same => $$
        SELECT (SELECT (sum(num), sum(den)) FROM bench.reports, report_figures(body)
                WHERE kind = 'ratio')
             = (SELECT (sum(part), sum(whole)) FROM bench.reports) $$,
    bytes => 'SELECT sum(octet_length(body)) FROM bench.reports');

CALL bench.measure('the same, a figure in each sentence', :rounds,
    ours => 'SELECT count(*) FROM bench.dense, report_figures(body)',
    theirs => $$
        SELECT count(*)
        FROM (SELECT regexp_matches(body, '([0-9.]+)/([0-9.]+)', 'g')
              FROM bench.dense OFFSET 0) q $$,
    our_scan => 'SELECT count(body) FROM bench.dense',
    same => $$
        SELECT (SELECT (sum(num), sum(den)) FROM bench.dense, report_figures(body)
                WHERE kind = 'ratio')
             = (SELECT (sum(part), sum(whole)) FROM bench.dense) $$,
    bytes => 'SELECT sum(octet_length(body)) FROM bench.dense');
