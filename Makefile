# secstat: builds with PGXS, in tree (make) and out of tree
# (make -f /src/secstat/Makefile VPATH=/src/secstat).
#
# Each module has its own src/MODULE/module.mk, which lists its files by name.

EXTENSION  = secstat
MODULE_big = secstat
BUILD     := build

# Paths are relative in tree, because make cannot quote a blank in a path.
ROOT      := $(if $(VPATH),$(firstword $(VPATH))/,)
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" '$(ROOT)secstat.control')

# In the order in which they build on each other.
MODULES_IN_ORDER = vi ratio report
include $(foreach m,$(MODULES_IN_ORDER),$(ROOT)src/$(m)/module.mk)

# $(call objects,CORE): build/vi/normalize.o … for the sources of one layer
objects = $(foreach m,$(MODULES_IN_ORDER),$(patsubst %,$(BUILD)/$(m)/%.o,$($(m)_$(1))))
CORE_OBJS := $(call objects,CORE)
PG_OBJS   := $(call objects,PG)
OBJS      = $(BUILD)/secstat.o $(BUILD)/binding.o $(CORE_OBJS) $(PG_OBJS)
HDRS     := $(wildcard $(ROOT)src/*.h $(ROOT)src/*/*.h)

SQL_PARTS := sql/00-guard.sql $(foreach m,$(MODULES_IN_ORDER),$($(m)_SQL))
DATA      := $(patsubst $(ROOT)%,%,$(wildcard $(ROOT)sql/$(EXTENSION)--*--*.sql))
DATA_built = $(BUILD)/$(EXTENSION)--$(EXTVERSION).sql
EXTRA_CLEAN = $(BUILD)

PG_CPPFLAGS = -I$(ROOT)src -I$(BUILD)
# Hidden symbols cannot clash with another module's.  Before 16 PGDLLEXPORT
# is empty; from 16 on the server's own build does the same.
PG_CPPFLAGS += '-DPGDLLEXPORT=__attribute__((visibility("default")))'
PG_CFLAGS   = -std=gnu11 -Wextra -Wno-unused-parameter -Wno-sign-compare \
	-fvisibility=hidden \
	-Wno-missing-field-initializers -Wno-declaration-after-statement
SHLIB_LINK  = -lutf8proc

# pg_regress looks for tests in outputdir before inputdir, and top-level sql/
# holds the install script: so outputdir is build/, with a link to expected/.
REGRESS      = $(foreach m,$(MODULES_IN_ORDER),$($(m)_REGRESS))
REGRESS_OPTS = --inputdir='$(or $(VPATH),.)/test' --outputdir=$(BUILD) \
	--load-extension=$(EXTENSION)
REGRESS_PREP = regress-prep
ENCODING     = UTF8
NO_LOCALE    = 1

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

BUILD_DIRS := $(BUILD) $(addprefix $(BUILD)/,$(MODULES_IN_ORDER) gen)
$(BUILD_DIRS):
	$(MKDIR_P) $@

$(OBJS): $(HDRS) Makefile $(foreach m,$(MODULES_IN_ORDER),src/$(m)/module.mk) | $(BUILD_DIRS)
$(BUILD)/%.o: src/%.c
	$(COMPILE.c) -o $@ $<
$(BUILD)/%.bc: src/%.c $(HDRS) | $(BUILD_DIRS)
	$(COMPILE.c.bc) -o $@ $<
$(DATA_built): $(SQL_PARTS) | $(BUILD_DIRS)
	cat $^ > $@

.PHONY: regress-prep
regress-prep: | $(BUILD)
	ln -sfn '$(abspath $(or $(VPATH),.))/expected' $(BUILD)/expected
