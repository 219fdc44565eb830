# Module ratio: a pair of counts, part and whole.
ratio_CORE    = ratio_math ratio_parse
ratio_PG      = ratio_agg_pg ratio_cast_pg ratio_io_pg ratio_ops_pg
ratio_SQL     = sql/20-ratio.sql
ratio_REGRESS = ratio ratio_io ratio_soft ratio_ops ratio_agg ratio_plan
ratio_UNIT    = ratio_math ratio_parse
ratio_FUZZ    = ratio_parse
