# Module ratio: a pair of counts, part and whole.
ratio_CORE    =
ratio_PG      =
ratio_SQL     =
ratio_REGRESS =
