-- What the files of this folder begin with: they print TAP, and stand in data/.
\set QUIET on
\set ON_ERROR_STOP on
\pset format unaligned
\pset tuples_only on
\getenv data DATA_DIR
\cd :data

CREATE TEMP SEQUENCE test;
CREATE FUNCTION pg_temp.none(name text, bad text[]) RETURNS text
LANGUAGE sql AS $$
    SELECT CASE WHEN cardinality(bad) = 0 THEN '' ELSE 'not ' END || 'ok ' || nextval('test') || ' - ' || name
        || CASE WHEN cardinality(bad) = 0 THEN '' ELSE E'\n# ' || array_to_string(bad[1:10], ', ') END
$$;
