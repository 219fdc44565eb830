-- Input that is made to be slow: does time grow with size alone?

SET bench.sizes = :'sizes';

CREATE TABLE bench.hostile (
    function text NOT NULL,
    input    text NOT NULL,
    mb       int NOT NULL,
    ms       double precision NOT NULL,
    PRIMARY KEY (function, input, mb)
);
COMMENT ON TABLE bench.hostile IS 'the best run on a text of so many MB';

-- unit repeated up to so many million bytes, cut to whole repeats
CREATE PROCEDURE bench.attack(function text, input text, unit text, sizes int[])
    LANGUAGE plpgsql AS $$
DECLARE
    query text := CASE function
        WHEN 'report_figures' THEN 'SELECT count(*) FROM report_figures($1)'
        ELSE format('SELECT octet_length(%I($1))', function) END;
    size  int;
    value text;
    best  double precision;
    took  double precision;
    spent double precision;
    runs  int;
BEGIN
    FOREACH size IN ARRAY sizes LOOP
        value := repeat(unit, size * 1000000 / octet_length(unit));
        best := NULL;
        spent := 0;
        runs := 0;
        -- at least 3 runs, and up to 20 of the short ones
        WHILE runs < 3 OR (runs < 20 AND spent < 50) LOOP
            took := bench.ms(query, value);
            best := least(best, took);
            spent := spent + took;
            runs := runs + 1;
        END LOOP;
        INSERT INTO bench.hostile VALUES (function, input, size, best);
    END LOOP;
END
$$;

CREATE TEMPORARY TABLE attack (input text, unit text);
INSERT INTO attack VALUES
    ('9', '9'),
    ('.', '.'),
    ('1.', '1.'),
    ('/', '/'),
    ('1/', '1/'),
    ('1/1 ', '1/1 '),
    (',', ','),
    ('1, ', '1, '),
    ('(', '('),
    ('1 (', '1 ('),
    ('1-', '1-'),
    ('vụ ', 'vụ '),
    ('1 vụ, ', '1 vụ, '),
    ('1/2 vụ ', '1/2 vụ '),
    ('một ', 'một '),
    ('hai mươi ', 'hai mươi '),
    ('một nghìn tỷ ', 'một nghìn tỷ '),
    ('ngày 1/1, ', 'ngày 1/1, '),
    ('số ', 'số '),
    ('trong đó ', 'trong đó '),
    ('người ', 'người '),
    ('a', 'a'),
    ('blank', ' '),
    ('line end', E'\n'),
    ('U+0301 (acute)', U&'\0301'),
    ('U+0301 U+0323', U&'\0301\0323'),
    ('a + 30 marks', 'a' || repeat(U&'\0301\0323', 15)),
    ('U+1EC7 (ệ)', 'ệ'),
    ('hoà ', 'hoà '),
    ('U+200B', U&'\200B'),
    ('U+AC00 (Hangul)', U&'\AC00'),
    ('U+FDFA (grows)', U&'\FDFA'),
    ('U+1F600', U&'\+01F600');

DO $$
DECLARE
    sizes int[] := string_to_array(current_setting('bench.sizes'), ' ');
    a     record;
    f     text;
BEGIN
    FOR a IN SELECT * FROM attack LOOP
        FOREACH f IN ARRAY ARRAY['report_figures', 'vi_normalize', 'vi_fold'] LOOP
            CALL bench.attack(f, a.input, a.unit, sizes);
        END LOOP;
    END LOOP;
END
$$;

-- How much longer a byte takes in the greater text.  One step may be long,
-- where the caches end or memory begins to come from the system; what grows
-- faster than size does so in both.
CREATE VIEW bench.hostile_result AS
WITH step AS (
    SELECT function, input, s.ms AS small_ms, m.ms AS medium_ms, g.ms AS great_ms,
           g.mb * 1000 / g.ms AS great_mb_s,
           (m.ms / m.mb) / (s.ms / s.mb) AS growth_to_medium,
           (g.ms / g.mb) / (m.ms / m.mb) AS growth_to_great
    FROM bench.hostile s
    JOIN bench.hostile m USING (function, input)
    JOIN bench.hostile g USING (function, input)
    WHERE s.mb = :small AND m.mb = :medium AND g.mb = :great
)
SELECT *, least(growth_to_medium, growth_to_great) <= 2 AS linear
FROM step;
