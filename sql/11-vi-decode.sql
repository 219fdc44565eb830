-- Text typed in an encoding from before Unicode.

CREATE TYPE vi_encoding AS ENUM ('tcvn3', 'vni', 'viqr');

COMMENT ON TYPE vi_encoding IS
    'Vietnamese encodings from before Unicode: tcvn3 (ABC, .VnTime), vni (VNI for Windows), viqr (RFC 1456)';

CREATE FUNCTION vi_decode(input text, encoding vi_encoding) RETURNS text
    AS 'MODULE_PATHNAME', 'vi_decode'
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION vi_decode(text, vi_encoding) IS
    'text typed in an encoding from before Unicode, as Unicode; what is no letter of the encoding stays';
