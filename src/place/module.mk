# Module place: the official units, on any day.
place_CORE    = convert dates gazetteer place_parse walk
place_PG      = place_attributes_pg place_contain_pg place_convert_pg place_io_pg \
	place_jsonb_pg place_ops_pg place_resolve_pg place_rows_pg
place_SQL     = sql/40-place.sql sql/41-place-functions.sql sql/42-admin-unit.sql
place_REGRESS = place_io place_soft place_ops place place_convert place_contain place_plan
place_UNIT    = place_gazetteer

# The gazetteer as constant tables.
place_GENERATED = $(BUILD)/place/gazetteer_data.h

GAZETTEER_GEN_SOURCES = src/gen/csv.c src/gen/gazetteer.c \
	src/gen/gazetteer_read.c src/place/dates.c

$(BUILD)/gen/gazetteer: $(GAZETTEER_GEN_SOURCES) \
		$(wildcard $(ROOT)src/gen/*.h) \
		$(ROOT)src/place/gazetteer.h | $(BUILD)/gen
	$(CC) -std=gnu11 -O1 -I$(ROOT)src -o $@ $(filter %.c,$^)
$(BUILD)/place/gazetteer_data.h: $(BUILD)/gen/gazetteer \
		$(wildcard $(ROOT)data/gazetteer/*.csv) | $(BUILD)/place
	$(BUILD)/gen/gazetteer '$(ROOT)data/gazetteer' > $@.new
	mv $@.new $@
