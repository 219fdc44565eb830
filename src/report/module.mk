# Module report: figures out of running text.
report_CORE    =
report_PG      =
report_SQL     =
report_REGRESS =
