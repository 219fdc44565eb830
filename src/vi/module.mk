# Module vi: Vietnamese text.
vi_CORE    = decimal decode decode_tcvn3 decode_viqr decode_vni digits fold \
	format letter nfc normal normalize number numeral reader spelling title word
vi_PG      = decode_pg vi_number_pg vi_pg
vi_SQL     = sql/10-vi.sql sql/11-vi-decode.sql
vi_REGRESS = vi_normalize vi_tone vi_fold vi_title vi_number vi_format \
	vi_decode vi_errors vi_large
vi_UNIT    = vi_decode vi_fold vi_normalize vi_number vi_spelling vi_title
vi_FUZZ    = vi_decode vi_fold vi_normalize vi_number vi_title
