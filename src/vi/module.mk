# Module vi: Vietnamese text.
vi_CORE    = decimal digits letter number numeral word
vi_PG      =
vi_SQL     =
vi_REGRESS =
vi_UNIT    = vi_number
