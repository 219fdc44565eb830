# Module vi: Vietnamese text.
vi_CORE    = decimal decode decode_tcvn3 decode_viqr decode_vni digits letter \
	number numeral word
vi_PG      = decode_pg
vi_SQL     = sql/11-vi-decode.sql
vi_REGRESS = vi_decode
vi_UNIT    = vi_decode vi_number
vi_FUZZ    = vi_decode
