# Module report: figures out of running text.
report_CORE    = flags kinds lexer phrase quantity reader skip traps \
	vocabulary
report_PG      = report_pg
report_SQL     = sql/60-report.sql
report_REGRESS = report report_large
report_UNIT    = report_reader
report_FUZZ    = report_reader

# The vocabulary as constant tables: made by a program that reads words with
# the core's own function.
report_GENERATED = $(BUILD)/report/vocabulary_data.h

VOCABULARY_GEN_SOURCES = src/gen/csv.c src/gen/vocabulary.c \
	src/vi/decimal.c src/vi/letter.c src/vi/numeral.c \
	src/vi/spelling.c src/vi/word.c

$(BUILD)/gen/vocabulary: $(VOCABULARY_GEN_SOURCES) \
		$(wildcard $(ROOT)src/gen/*.h $(ROOT)src/vi/*.h) \
		$(ROOT)src/report/vocabulary.h | $(BUILD)/gen
	$(CC) -std=gnu11 -O1 -I$(ROOT)src -o $@ $(filter %.c,$^)
$(BUILD)/report/vocabulary_data.h: $(BUILD)/gen/vocabulary \
		$(wildcard $(ROOT)data/vocabulary/*.csv) | $(BUILD)/report
	$(BUILD)/gen/vocabulary '$(ROOT)data/vocabulary' > $@.new
	mv $@.new $@
