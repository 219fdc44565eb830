-- The units of data/gazetteer as chains commune - district - province, and
-- the ways of comparing names.  Works from the CSV files alone: nothing of the
-- extension that is measured helps to say what is right.
--
-- EVAL_DIR names this folder, DATA_DIR the one of the CSV files.

\encoding UTF8
SET client_min_messages = warning;
SET datestyle = 'ISO, YMD';

-- ---- the tables as they are

CREATE TEMP TABLE raw_unit (
    id int, level text, code text, kind text, name text, parent text,
    province text, "from" date, "to" date, basis text, source text);
\copy raw_unit from program 'cat "$DATA_DIR/unit.csv"' (format csv, header)

CREATE TEMP TABLE raw_change (
    date date, old text, new text, kind text, act text, note text,
    source text, grade text, hint text);
\copy raw_change from program 'cat "$DATA_DIR/change.csv"' (format csv, header)

CREATE TEMP TABLE raw_alias (
    level text, code text, alias text, type text, "from" date, "to" date,
    source text);
\copy raw_alias from program 'cat "$DATA_DIR/alias.csv"' (format csv, header)

-- ---- comparing names

-- Without diacritics and apostrophes, small, i for y, numbers without zeros
-- before them: two names with one such key may be mistaken for each other.
CREATE FUNCTION pg_temp.fold(t text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT regexp_replace(regexp_replace(trim(regexp_replace(
        replace(translate(lower(regexp_replace(normalize(t, NFD),
            '[\u0300-\u036f]', '', 'g')), 'đĐðÐɖƉ–''’‘ʼ`', 'dddddd-'),
            'y', 'i'),
        '[- ]+', ' ', 'g')), '\m0+(?=[0-9])', '', 'g'), '(?<=^.*)\.', '', 'g')
$$;

-- With diacritics, whichever vowel the tone mark stands on.
CREATE FUNCTION pg_temp.accented(t text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT regexp_replace(
        normalize(translate(lower(t COLLATE "und-x-icu"), '’‘ʼ`–', '''''''''-'), NFD),
        '([\u0300\u0301\u0303\u0309\u0323])([a-z\u0302\u0306\u031b]+)',
        '\2\1', 'g')
$$;

-- A number from 0 to 2^28 - 1 that hangs on these words and the seed alone.
SELECT set_config('eval.seed', :'seed', false) \g (format=unaligned tuples_only=on) /dev/null
CREATE FUNCTION pg_temp.h(what text) RETURNS int
LANGUAGE sql STABLE AS $$
    SELECT ('x' || substr(md5(current_setting('eval.seed') || ':' || what), 1, 7))::bit(28)::int
$$;
CREATE FUNCTION pg_temp.pick(list text[], what text) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT list[1 + pg_temp.h(what) % cardinality(list)]
$$;

-- ---- units and chains

CREATE TEMP TABLE unit AS
SELECT code || coalesce('@' || "from", '') AS key, level, code, kind, name, parent,
       coalesce("from", '-infinity') AS first, coalesce("to", 'infinity') AS past,
       pg_temp.fold(name) AS k1, pg_temp.accented(name) AS k0
FROM raw_unit;
ALTER TABLE unit ADD PRIMARY KEY (key);
CREATE INDEX ON unit (code);
ANALYZE unit;

-- A chain holds from first to past.  The district is missing since July 2025.
CREATE TEMP TABLE chain AS
SELECT row_number() OVER (ORDER BY c.key, d.key, p.key)::int AS id,
       c.key AS c, c.code AS cc, c.kind AS ckind, c.name AS cname, c.k0 AS ck0, c.k1 AS ck1,
       d.key AS d, d.code AS dc, d.kind AS dkind, d.name AS dname, d.k0 AS dk0, d.k1 AS dk1,
       p.key AS p, p.code AS pc, p.kind AS pkind, p.name AS pname, p.k0 AS pk0, p.k1 AS pk1,
       greatest(c.first, d.first, p.first) AS first, least(c.past, d.past, p.past) AS past,
       c.first AS cfirst, c.past AS cpast,
       least(c.past, d.past, p.past) > '2025-07-01' AS now
FROM unit c
    LEFT JOIN unit d ON d.level = 'district' AND d.code = c.parent
        AND d.first < c.past AND c.first < d.past
    JOIN unit p ON p.level = 'province' AND p.code = coalesce(d.parent, c.parent)
        AND p.first < least(c.past, d.past) AND greatest(c.first, d.first) < p.past
WHERE c.level = 'commune';
CREATE INDEX ON chain (ck1);
CREATE INDEX ON chain (dk1);
CREATE INDEX ON chain (pk1);
CREATE INDEX ON chain (c);
ANALYZE chain;

CREATE TEMP TABLE dchain AS
SELECT row_number() OVER (ORDER BY d.key, p.key)::int AS id,
       d.key AS d, d.code AS dc, d.kind AS dkind, d.name AS dname, d.k0 AS dk0, d.k1 AS dk1,
       p.key AS p, p.code AS pc, p.kind AS pkind, p.name AS pname, p.k0 AS pk0, p.k1 AS pk1,
       greatest(d.first, p.first) AS first, least(d.past, p.past) AS past
FROM unit d
    JOIN unit p ON p.level = 'province' AND p.code = d.parent
        AND p.first < d.past AND d.first < p.past
WHERE d.level = 'district';

-- ---- succession

CREATE TEMP TABLE edge AS
SELECT DISTINCT date, old, new, kind
FROM raw_change;
CREATE INDEX ON edge (old);
CREATE INDEX ON edge (new);
ANALYZE edge;

-- What a unit is on a later day by law: one key where all its people are in
-- one unit; sure is false where the tables leave room for more than one view.
CREATE FUNCTION pg_temp.later(start text, day date,
                              OUT units text[], OUT sure boolean, OUT parted boolean)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    steps   int := 0;
    open    text[];
    next    text[];
    part    boolean;
    lost    boolean;
BEGIN
    units := ARRAY[start];
    sure := true;
    parted := false;
    LOOP
        SELECT array_agg(u.key) INTO open FROM unit u
        WHERE u.key = ANY (units) AND u.past <= day;
        EXIT WHEN open IS NULL OR steps > 12;
        steps := steps + 1;
        SELECT array_agg(DISTINCT e.new), bool_or(e.kind IN ('partial', 'area')),
               count(*) FILTER (WHERE e.kind = 'partial') = 1
                   AND count(*) FILTER (WHERE e.kind NOT IN ('partial', 'area')) = 0
        INTO next, part, lost
        FROM edge e JOIN unit u ON u.key = e.old AND u.past = e.date
        WHERE e.old = ANY (open) AND e.kind <> 'area'
          AND (e.kind = 'population' OR NOT EXISTS (
                SELECT FROM edge o WHERE o.old = e.old AND o.date = e.date
                    AND o.kind = 'population'));
        IF next IS NULL THEN
            sure := false;
            units := NULL;
            RETURN;
        END IF;
        IF lost THEN
            sure := false;
        END IF;
        parted := parted OR cardinality(next) > cardinality(open);
        SELECT array_agg(DISTINCT k) INTO units
        FROM unnest(next || array(SELECT unnest(units) EXCEPT SELECT unnest(open))) AS k;
    END LOOP;
END
$$;

-- Likewise on an earlier day: the units whose people went into this one.
CREATE FUNCTION pg_temp.earlier(start text, day date, OUT units text[], OUT sure boolean)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    steps   int := 0;
    open    text[];
    next    text[];
BEGIN
    units := ARRAY[start];
    sure := true;
    LOOP
        SELECT array_agg(u.key) INTO open FROM unit u
        WHERE u.key = ANY (units) AND u.first > day;
        EXIT WHEN open IS NULL OR steps > 12;
        steps := steps + 1;
        SELECT array_agg(DISTINCT e.old),
               sure AND NOT coalesce(bool_or(e.kind IN ('partial', 'area', 'population')), false)
        INTO next, sure
        FROM edge e JOIN unit u ON u.key = e.new AND u.first = e.date
        WHERE e.new = ANY (open);
        IF next IS NULL THEN
            sure := false;
            units := NULL;
            RETURN;
        END IF;
        SELECT array_agg(DISTINCT k) INTO units
        FROM unnest(next || array(SELECT unnest(units) EXCEPT SELECT unnest(open))) AS k;
    END LOOP;
    -- what was taken in or given away on the way is not followed here
    sure := sure AND NOT EXISTS (
        SELECT FROM edge e JOIN unit o ON o.key = e.old JOIN unit n ON n.key = e.new
        WHERE (e.old = ANY (units || start) AND e.date > o.first AND e.date < o.past)
           OR (e.new = ANY (units || start) AND e.date > n.first AND e.date < n.past));
END
$$;
