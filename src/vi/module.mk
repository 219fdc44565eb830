# Module vi: Vietnamese text.
vi_CORE    = decimal digits letter decode decode_tcvn3 decode_viqr decode_vni
vi_PG      = decode_pg
vi_SQL     = sql/11-vi-decode.sql
vi_REGRESS = vi_decode
vi_UNIT    = vi_decode
vi_FUZZ    = vi_decode
