# Module report: figures out of running text.
report_CORE    = flags kinds lexer phrase quantity reader traps
report_PG      =
report_SQL     =
report_REGRESS =
