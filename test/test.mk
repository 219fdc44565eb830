# Rules for tests, demo and benchmark; the Makefile includes this file.
#
# Every stage prints TAP and fails if a test fails.  "make test" runs them
# all, goes on after a failure, and counts.  The stages that need a server
# start their own, below build/ (test/cluster.sh).

TEST_STAGES = test-lint test-format test-unit test-unit-sanitized test-fuzz \
	test-regress test-pgtap test-docs test-data test-eval test-demo \
	test-ubsan

# make calling itself: it must be told the Makefile where that is elsewhere.
SELF = $(MAKE) --no-print-directory $(if $(ROOT),-f $(ROOT)Makefile)
CLUSTER = PG_CONFIG='$(PG_CONFIG)' '$(ROOT)test/cluster.sh' $(BUILD)
PG_BIN := $(shell $(PG_CONFIG) --bindir)
PG_PROVE ?= pg_prove
PROVE ?= prove
FUZZ_CC ?= clang-14
FUZZ_RUNS ?= 20000
INDENT ?= pg_bsd_indent

.PHONY: test test-build stage $(TEST_STAGES) unit fuzz regress pgtap docs check-data \
	format indent lint demo bench psql

test:
	+@'$(ROOT)test/all.sh' '$(SELF)' $(BUILD) $(TEST_STAGES)

# All that the stages compile; this part may run in parallel.
test-build: stage unit-programs sanitized-programs fuzz-programs ubsan-build

unit: test-unit
fuzz: test-fuzz
regress: test-regress
pgtap: test-pgtap
docs: test-docs
lint: test-lint
format: test-format

# ---- the extension as it will be installed, for the private servers

stage: $(BUILD)/stage.made
$(BUILD)/stage.made: $(shlib) $(DATA_built) $(DATA) secstat.control | all
	rm -rf $(BUILD)/stage
	+$(SELF) install DESTDIR=$(BUILD)/stage
	touch $@

# ---- unit tests of the core, plain and with sanitizers

UNIT := $(call of_modules,UNIT)
UNIT_PROGRAMS      := $(UNIT:%=$(BUILD)/test/unit/%)
SANITIZED_PROGRAMS := $(UNIT:%=$(BUILD)/test/sanitized/%)
TEST_INCLUDES = -I$(ROOT)src -I$(BUILD) -I$(ROOT)test/unit
TEST_WARNINGS = -Wall -Wextra -Wno-unused-parameter -Wno-sign-compare \
	-Wno-missing-field-initializers -Wno-unused-function

.PHONY: objects unit-programs sanitized-programs fuzz-programs ubsan-build
objects: $(OBJS)
unit-programs: $(UNIT_PROGRAMS)
sanitized-programs: $(SANITIZED_PROGRAMS)

$(UNIT_PROGRAMS): $(BUILD)/test/unit/%: test/unit/%.c $(CORE_OBJS) $(wildcard $(ROOT)test/unit/*.h)
	@$(MKDIR_P) $(@D)
	$(CC) -std=gnu11 -g -O2 $(TEST_WARNINGS) $(TEST_INCLUDES) -o $@ $< $(CORE_OBJS) -lutf8proc -lm

test-unit: unit-programs
	@TEST_DIR='$(ROOT)test' $(PROVE) --verbose --exec env $(UNIT_PROGRAMS)

test-unit-sanitized: sanitized-programs
	@TEST_DIR='$(ROOT)test' '$(ROOT)test/sanitized.sh' $(PROVE) --verbose --exec env $(SANITIZED_PROGRAMS)

# ---- fuzzing of the core: its sources, compiled apart from PostgreSQL

FUZZ := $(call of_modules,FUZZ)
FUZZ_PROGRAMS := $(FUZZ:%=$(BUILD)/test/fuzz/%)
SANITIZE = -std=gnu11 -g -O1 -fno-omit-frame-pointer -fno-wrapv \
	-fsanitize=address,undefined -fno-sanitize-recover=all
FUZZ_CORE := $(CORE_OBJS:$(BUILD)/%=$(BUILD)/test/core/%)
SANITIZED_LINK = $(FUZZ_CORE) $(BUILD)/test/core/sanitized.o
fuzz-programs: $(FUZZ_PROGRAMS)

$(FUZZ_CORE): $(BUILD)/test/core/%.o: src/%.c $(SOURCE_DEPENDS)
	@$(MKDIR_P) $(@D)
	$(FUZZ_CC) $(SANITIZE) -fsanitize=fuzzer-no-link $(TEST_WARNINGS) $(TEST_INCLUDES) -c -o $@ $<
$(BUILD)/test/core/sanitized.o: test/sanitized.c $(MAKEFILES_READ)
	@$(MKDIR_P) $(@D)
	$(FUZZ_CC) $(SANITIZE) $(TEST_WARNINGS) -c -o $@ $<
$(FUZZ_PROGRAMS): $(BUILD)/test/fuzz/%: test/fuzz/%.c $(SANITIZED_LINK) $(wildcard $(ROOT)test/fuzz/*.h)
	@$(MKDIR_P) $(@D)
	$(FUZZ_CC) $(SANITIZE) -fsanitize=fuzzer $(TEST_WARNINGS) $(TEST_INCLUDES) -o $@ $< $(SANITIZED_LINK) -lutf8proc -lm
$(SANITIZED_PROGRAMS): $(BUILD)/test/sanitized/%: test/unit/%.c $(SANITIZED_LINK) $(wildcard $(ROOT)test/unit/*.h)
	@$(MKDIR_P) $(@D)
	$(FUZZ_CC) $(SANITIZE) $(TEST_WARNINGS) $(TEST_INCLUDES) -o $@ $< $(SANITIZED_LINK) -lutf8proc -lm

test-fuzz: fuzz-programs
	@'$(ROOT)test/sanitized.sh' '$(ROOT)test/fuzz.sh' '$(ROOT)test/fuzz' $(BUILD) $(FUZZ_RUNS) $(FUZZ)

# ---- the SQL side

test-regress: stage
	@$(CLUSTER) regress '$(ROOT)test/regress.sh' '$(srcdir)' $(BUILD) '$(REGRESS)' $(SELF) installcheck

test-pgtap: stage
	@$(CLUSTER) pgtap '$(ROOT)test/pgtap.sh' '$(ROOT)test/pgtap' '$(PG_BIN)' $(PG_PROVE)

test-docs: stage
	@$(CLUSTER) docs '$(ROOT)test/docs.sh' $(BUILD) '$(PG_BIN)' \
		$(wildcard $(ROOT)README.md $(ROOT)README.vi.md $(ROOT)doc/*.md)

# The tables of data/, and how well reports are read.
test-data: stage
	@$(CLUSTER) data '$(ROOT)test/data.sh' '$(srcdir)' '$(PG_BIN)'

test-eval: stage
	@$(CLUSTER) eval '$(ROOT)test/eval.sh' '$(srcdir)' '$(PG_BIN)'

check-data: test-data

# The library with UBSan and the assertions of PostgreSQL under all of
# pg_regress: a build out of tree, in build/ubsan.  Without -fno-wrapv an
# overflow would pass, since PostgreSQL compiles with -fwrapv.
UBSAN_SRC := $(if $(ROOT),$(if $(filter /%,$(ROOT)),$(srcdir),../../$(srcdir)),../..)
# What clang does not know of the flags and headers that gcc was given.
CLANG_QUIET = -Wno-unknown-warning-option -Wno-ignored-attributes -Wno-ignored-optimization-argument
UBSAN_LIB = $(shell $(FUZZ_CC) -print-file-name=libclang_rt.ubsan_standalone-$(shell uname -m).so)
UBSAN_MAKE = $(MAKE) --no-print-directory -C $(BUILD)/ubsan -f $(UBSAN_SRC)/Makefile VPATH=$(UBSAN_SRC) \
	CC=$(FUZZ_CC) with_llvm=no \
	EXTRA_CFLAGS='-fsanitize=undefined -fno-sanitize-recover=undefined -fno-wrapv -g -DUSE_ASSERT_CHECKING=1 $(CLANG_QUIET)' \
	EXTRA_LIBS='-fsanitize=undefined -shared-libsan -Wl,-rpath,$(dir $(UBSAN_LIB))'

ubsan-build:
	@$(MKDIR_P) $(BUILD)/ubsan
	+$(UBSAN_MAKE) stage

test-ubsan: ubsan-build
	@PG_CONFIG='$(PG_CONFIG)' UBSAN_OPTIONS=print_stacktrace=1:abort_on_error=1 \
		'$(ROOT)test/cluster.sh' $(BUILD)/ubsan/build regress \
		'$(ROOT)test/regress.sh' '$(srcdir)' $(BUILD)/ubsan/build '$(REGRESS)' $(UBSAN_MAKE) installcheck

# ---- the sources

test-lint:
	@'$(ROOT)test/lint.sh' '$(srcdir)'

test-format:
	@'$(ROOT)test/format.sh' check '$(srcdir)' $(INDENT)

TEST_STAGES += test-warnings test-tree
.PHONY: test-warnings test-tree

# Both compilers, in build folders of their own.
test-warnings:
	+@$(MKDIR_P) $(BUILD)/log; n=0; failed=0; \
	for cc in $(CC) $(FUZZ_CC); do \
		n=$$((n + 1)); log=$(BUILD)/log/warnings-$$n.log; \
		if $(SELF) --keep-going BUILD=$(BUILD)/strict/$$n CC=$$cc with_llvm=no \
			EXTRA_CFLAGS='-Werror $(CLANG_QUIET)' objects >$$log 2>&1; \
		then echo "ok $$n - no warnings of $$cc"; \
		else failed=1; echo "not ok $$n - no warnings of $$cc"; grep -A 3 -E 'error|Error' $$log | sed 's/^/# /'; fi; \
	done; \
	echo "1..$$n"; exit $$failed

test-tree:
	@'$(ROOT)test/tree.sh' '$(srcdir)' $(BUILD) $(MAKE) --no-print-directory PG_CONFIG='$(PG_CONFIG)'

indent:
	@'$(ROOT)test/format.sh' write '$(srcdir)' $(INDENT)

# ---- demo, benchmark, and a server to play with

demo: stage
	@$(CLUSTER) demo '$(ROOT)test/demo.sh' '$(srcdir)' '$(PG_BIN)'

test-demo: stage
	@$(CLUSTER) demo '$(ROOT)test/demo.sh' '$(srcdir)' '$(PG_BIN)' check

bench: stage
	@$(CLUSTER) bench '$(ROOT)bench/run.sh' $(BUILD) '$(PG_BIN)'

psql: stage
	@$(CLUSTER) psql sh -c '"$$0/psql" -X -q -d postgres -c "CREATE EXTENSION secstat" && exec "$$0/psql" -X -d postgres' '$(PG_BIN)'
