# secstat: builds with PGXS, in tree (make) and out of tree
# (make -f /src/secstat/Makefile VPATH=/src/secstat).
#
# Each module has its own src/MODULE/module.mk, which lists its files by name.
# The rules for tests, demo and benchmark are in test/test.mk.

.DEFAULT_GOAL := all

EXTENSION  = secstat
MODULE_big = secstat
BUILD     := build

# Paths are relative in tree, because make cannot quote a blank in a path.
ROOT      := $(if $(VPATH),$(firstword $(VPATH))/,)
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" '$(ROOT)secstat.control')

# In the order in which they build on each other.
MODULES_IN_ORDER = vi ratio place seizure report
MODULE_MAKEFILES := $(foreach m,$(MODULES_IN_ORDER),$(ROOT)src/$(m)/module.mk)
include $(MODULE_MAKEFILES)

# $(call of_modules,REGRESS): what all modules list under that name
of_modules = $(foreach m,$(MODULES_IN_ORDER),$($(m)_$(1)))
# $(call objects,CORE): build/vi/normalize.o … for the sources of one layer
objects = $(foreach m,$(MODULES_IN_ORDER),$(patsubst %,$(BUILD)/$(m)/%.o,$($(m)_$(1))))
CORE_OBJS := $(call objects,CORE)
PG_OBJS   := $(call objects,PG)
OBJS      = $(BUILD)/secstat.o $(BUILD)/binding.o $(CORE_OBJS) $(PG_OBJS)
HDRS     := $(wildcard $(ROOT)src/*.h $(ROOT)src/*/*.h)
# Files below build/ that a module's own rules make and its sources include.
GENERATED := $(call of_modules,GENERATED)

SQL_PARTS := sql/00-guard.sql sql/01-version.sql $(call of_modules,SQL)
DATA      := $(patsubst $(ROOT)%,%,$(wildcard $(ROOT)sql/$(EXTENSION)--*--*.sql))
DATA_built = $(BUILD)/$(EXTENSION)--$(EXTVERSION).sql
EXTRA_CLEAN = $(BUILD)

PG_CPPFLAGS = -I$(ROOT)src -I$(BUILD)
# Hidden symbols cannot clash with another module's.  Before 16 PGDLLEXPORT
# is empty; from 16 on the server's own build does the same.
PG_CPPFLAGS += '-DPGDLLEXPORT=__attribute__((visibility("default")))'
PG_CFLAGS   = -std=gnu11 -Wextra -Wno-unused-parameter -Wno-sign-compare \
	-fvisibility=hidden \
	-Wno-missing-field-initializers -Wno-declaration-after-statement \
	$(EXTRA_CFLAGS)
SHLIB_LINK  = -lutf8proc $(EXTRA_LIBS)

# pg_regress looks for tests in outputdir before inputdir, and top-level sql/
# holds the install script: so outputdir is build/, with a link to expected/.
REGRESS      = $(call of_modules,REGRESS)
REGRESS_FROM = $(srcdir)/test
REGRESS_TO   = $(BUILD)
REGRESS_OPTS = --inputdir='$(REGRESS_FROM)' --outputdir='$(REGRESS_TO)' \
	--load-extension=$(EXTENSION) $(EXPECTED_FROM)
# Before 16 it looks for expected/ there too.
EXPECTED_FROM = $(if $(filter 15,$(MAJORVERSION)),,--expecteddir='$(REGRESS_TO)')
REGRESS_PREP = regress-prep
ENCODING     = UTF8
NO_LOCALE    = 1

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
ifeq ($(PGXS),)
$(error cannot run $(PG_CONFIG): install postgresql-server-dev-15, or set PG_CONFIG)
endif
include $(PGXS)

# Out of tree, sources are looked for by name: VPATH would also find what a
# build in tree has left in the source folder, and take it for up to date.
srcdir := $(or $(VPATH),.)
ifneq ($(VPATH),)
vpath src/%.c $(srcdir)
vpath test/% $(srcdir)
vpath sql/%.sql $(srcdir)
vpath data/% $(srcdir)
vpath %.control $(srcdir)
override VPATH :=
endif

BUILD_DIRS := $(BUILD) $(addprefix $(BUILD)/,$(MODULES_IN_ORDER) gen)
$(BUILD_DIRS):
	$(MKDIR_P) $@

MAKEFILES_READ := $(ROOT)Makefile $(ROOT)test/test.mk $(MODULE_MAKEFILES)
SOURCE_DEPENDS := $(HDRS) $(GENERATED) $(MAKEFILES_READ)

$(OBJS): $(SOURCE_DEPENDS) | $(BUILD_DIRS)
$(BUILD)/%.o: src/%.c
	$(COMPILE.c) -o $@ $<
$(OBJS:.o=.bc): $(SOURCE_DEPENDS) | $(BUILD_DIRS)
$(BUILD)/%.bc: src/%.c
	$(COMPILE.c.bc) -o $@ $<
$(DATA_built): $(SQL_PARTS) $(MAKEFILES_READ) | $(BUILD_DIRS)
	cat $(filter %.sql,$^) > $@

.PHONY: regress-prep
regress-prep: | $(BUILD)
	ln -sfn '$(if $(filter /%,$(srcdir)),,../)$(srcdir)/expected' $(BUILD)/expected

include $(ROOT)test/test.mk
