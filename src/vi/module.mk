# Module vi: Vietnamese text.
vi_CORE    = decimal digits letter
vi_PG      =
vi_SQL     =
vi_REGRESS =
