# Module seizure: what was seized, how much of it.
seizure_CORE    = quantity quantity_parse quantity_print unit_words units
seizure_PG      = quantity_agg_pg quantity_cast_pg quantity_io_pg \
	quantity_ops_pg unit_pg
seizure_SQL     = sql/50-quantity.sql
seizure_REGRESS = quantity quantity_io quantity_soft quantity_ops quantity_agg
seizure_UNIT    = quantity_math quantity_parse
seizure_FUZZ    = quantity_binary quantity_parse

seizure_CORE   += factors goods seizure seizure_binary seizure_parse summary \
	summary_text thresholds
seizure_PG     += factors_pg seizure_attributes_pg seizure_io_pg \
	seizure_ops_pg summary_agg_pg summary_io_pg summary_rows_pg thresholds_pg
seizure_UNIT   += seizure_parse seizure_summary seizure_law
seizure_FUZZ   += seizure_binary seizure_parse
seizure_REGRESS += seizure_io seizure_summary
seizure_SQL    += sql/51-seizure.sql sql/52-summary.sql

# The units as constant tables: made by a program that takes names apart with
# the core's own function.
seizure_GENERATED = $(BUILD)/seizure/units_data.h $(BUILD)/seizure/goods_data.h \
	$(BUILD)/seizure/factors_data.h $(BUILD)/seizure/thresholds_data.h

UNITS_GEN_SOURCES = src/gen/csv.c src/gen/units.c src/seizure/unit_words.c \
	src/vi/decimal.c src/vi/letter.c src/vi/numeral.c src/vi/word.c

$(BUILD)/gen/units: $(UNITS_GEN_SOURCES) \
		$(wildcard $(ROOT)src/gen/*.h $(ROOT)src/vi/*.h $(ROOT)src/seizure/*.h) \
		| $(BUILD)/gen
	$(CC) -std=gnu11 -O1 -I$(ROOT)src -o $@ $(filter %.c,$^)
$(BUILD)/seizure/units_data.h: $(BUILD)/gen/units \
		$(ROOT)data/vocabulary/units.csv | $(BUILD)/seizure
	$(BUILD)/gen/units '$(ROOT)data/vocabulary' > $@.new
	mv $@.new $@

# The goods likewise, their nominal weights and the law's classes.
GOODS_GEN_SOURCES = src/gen/csv.c src/gen/goods.c src/vi/decimal.c \
	src/vi/letter.c src/vi/numeral.c src/vi/word.c

$(BUILD)/gen/goods: $(GOODS_GEN_SOURCES) \
		$(wildcard $(ROOT)src/gen/*.h $(ROOT)src/vi/*.h $(ROOT)src/seizure/*.h) \
		| $(BUILD)/gen
	$(CC) -std=gnu11 -O1 -I$(ROOT)src -o $@ $(filter %.c,$^)
$(BUILD)/seizure/goods_data.h: $(BUILD)/gen/goods \
		$(wildcard $(ROOT)data/vocabulary/*.csv) | $(BUILD)/seizure
	$(BUILD)/gen/goods '$(ROOT)data/vocabulary' > $@.new
	mv $@.new $@

$(BUILD)/gen/factors: src/gen/csv.c src/gen/factors.c \
		$(wildcard $(ROOT)src/gen/*.h $(ROOT)src/seizure/*.h) | $(BUILD)/gen
	$(CC) -std=gnu11 -O1 -I$(ROOT)src -o $@ $(filter %.c,$^)
$(BUILD)/seizure/factors_data.h $(BUILD)/seizure/thresholds_data.h: \
		$(BUILD)/seizure/%_data.h: $(BUILD)/gen/factors \
		$(wildcard $(ROOT)data/vocabulary/*.csv) | $(BUILD)/seizure
	$(BUILD)/gen/factors '$(ROOT)data/vocabulary' $* > $@.new
	mv $@.new $@
