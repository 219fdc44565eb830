# Module vi: Vietnamese text.
vi_CORE    = decimal digits letter nfc normal normalize reader
vi_PG      =
vi_SQL     =
vi_REGRESS =
