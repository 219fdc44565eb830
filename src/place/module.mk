# Module place: the official units, on any day.
place_CORE    = chain convert dates fit fuzzy gazetteer key mention names \
	phrase place_parse resolve rest scan walk
place_PG      = place_attributes_pg place_contain_pg place_convert_pg place_io_pg \
	place_jsonb_pg place_ops_pg place_resolve_pg place_rows_pg
place_SQL     = sql/40-place.sql sql/41-place-functions.sql sql/42-admin-unit.sql
place_REGRESS = place_io place_soft place_ops place place_convert place_contain place_plan \
	place_errors place_resolve_kind place_resolve_case place_resolve_nfd \
	place_resolve_folded place_resolve_tone place_resolve_iy place_resolve_marks \
	place_resolve_alias place_resolve_order place_resolve_nocomma \
	place_resolve_nodistrict place_resolve_street place_resolve_fuzzy \
	place_resolve_ambiguous place_resolve_old place_resolve_none \
	place_candidates place_key place_large
place_UNIT    = place_convert place_gazetteer place_key place_parse place_resolve \
	place_scan
place_FUZZ    = place_key place_parse place_resolve

# The gazetteer as constant tables.
place_GENERATED = $(BUILD)/place/gazetteer_data.h $(BUILD)/place/names_data.h

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

# The names of its units, found by their letters: made by a program that takes
# names apart with the core's own function.
NAMES_GEN_SOURCES = src/gen/csv.c src/gen/names.c src/place/convert.c \
	src/place/dates.c src/place/gazetteer.c src/place/scan.c src/place/walk.c src/vi/letter.c src/vi/nfc.c \
	src/vi/reader.c src/vi/word.c

$(BUILD)/gen/names: $(NAMES_GEN_SOURCES) $(BUILD)/place/gazetteer_data.h \
		$(wildcard $(ROOT)src/gen/*.h $(ROOT)src/vi/*.h $(ROOT)src/place/*.h) \
		| $(BUILD)/gen
	$(CC) -std=gnu11 -O1 -I$(ROOT)src -I$(BUILD) -o $@ $(filter %.c,$^) -lutf8proc
$(BUILD)/place/names_data.h: $(BUILD)/gen/names \
		$(wildcard $(ROOT)data/gazetteer/*.csv) | $(BUILD)/place
	$(BUILD)/gen/names '$(ROOT)data/gazetteer' > $@.new
	mv $@.new $@
