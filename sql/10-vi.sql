-- Module vi: Vietnamese text.

CREATE FUNCTION vi_normalize(value text) RETURNS text
    LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 5
    AS 'MODULE_PATHNAME', 'vi_normalize';
COMMENT ON FUNCTION vi_normalize(text) IS
    'normal form of Vietnamese text: form NFC, one placement of tone marks, no look-alike letters, single spaces';

CREATE FUNCTION vi_fold(value text) RETURNS text
    LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
    AS 'MODULE_PATHNAME', 'vi_fold';
COMMENT ON FUNCTION vi_fold(text) IS
    'search form of text: normal form in lower case, without diacritics of Latin letters, with ASCII dashes and quotes';

CREATE FUNCTION vi_title(value text) RETURNS text
    LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 20
    AS 'MODULE_PATHNAME', 'vi_title';
COMMENT ON FUNCTION vi_title(text) IS
    'name as it is written: each word with a capital letter, abbreviations kept';

CREATE FUNCTION vi_number(value text) RETURNS numeric
    LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10
    AS 'MODULE_PATHNAME', 'vi_number';
COMMENT ON FUNCTION vi_number(text) IS
    'number written in Vietnamese, in digits or in words';

CREATE FUNCTION vi_format(value numeric) RETURNS text
    LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 5
    AS 'MODULE_PATHNAME', 'vi_format_numeric';
COMMENT ON FUNCTION vi_format(numeric) IS
    'number as Vietnamese writes it: dots between thousands, a decimal comma';

CREATE FUNCTION vi_format(value numeric, digits int) RETURNS text
    LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 5
    AS 'MODULE_PATHNAME', 'vi_format_numeric_digits';
COMMENT ON FUNCTION vi_format(numeric, int) IS
    'number as Vietnamese writes it, rounded half away from zero to so many digits after the comma';

