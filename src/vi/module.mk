# Module vi: Vietnamese text.
vi_CORE    = decimal digits fold format letter nfc normal normalize reader title
vi_PG      = vi_pg
vi_SQL     = sql/10-vi.sql
vi_REGRESS =
