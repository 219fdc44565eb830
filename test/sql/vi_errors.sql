-- Every refusal: message, detail, hint and SQLSTATE.
CREATE FUNCTION pg_temp.refusal(query text, OUT state text, OUT message text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE query;
    message := 'no error';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
        detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;

\x on
\t on
SELECT query, r.*
FROM (VALUES
    ($$SELECT vi_format(1, -1)$$),
    ($$SELECT vi_format(1, 1001)$$),
    ($$SELECT vi_number('')$$),
    ($$SELECT vi_number('   ')$$),
    ($$SELECT vi_number('abc')$$),
    ($$SELECT vi_number('hai mươi con')$$),
    ($$SELECT vi_number('12 vụ')$$),
    ($$SELECT vi_number('-5')$$),
    ($$SELECT vi_number('31.12.2021')$$),
    ($$SELECT vi_number('1.96.2')$$),
    ($$SELECT vi_number('hai ba')$$),
    ($$SELECT vi_number('ba hai mươi')$$),
    ($$SELECT vi_number('một trăm linh')$$),
    ($$SELECT vi_number('tỷ lệ')$$),
    ($$SELECT vi_number(repeat('9', 39))$$),
    ($$SELECT vi_number(repeat('số ', 100))$$)) AS v (query),
    LATERAL pg_temp.refusal(query) AS r;
\t off
\x off

-- In a database of another encoding.
SELECT current_database() AS this_database \gset
CREATE DATABASE secstat_vi_latin1 TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C';
\c secstat_vi_latin1
SET client_min_messages = warning;
CREATE EXTENSION secstat;
SELECT vi_normalize('a');
\echo :LAST_ERROR_SQLSTATE
SELECT vi_fold('a');
SELECT vi_title('a');
SELECT vi_number('1');
SELECT vi_format(1);
SELECT vi_format(1, 2);
\c :this_database
DROP DATABASE secstat_vi_latin1;
