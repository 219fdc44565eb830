/*
 * goods.h
 *		The goods that reports name: a constant table, and finding their names
 *		in a text.
 *
 * The tables are made from data/vocabulary/ at build time (src/gen/goods.c).
 * An item has a number that never changes its meaning, since values of the
 * type seizure store it; its row is at that number.
 */
#ifndef SEIZURE_GOODS_H
#define SEIZURE_GOODS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vi/number.h"
#include "vi/word.h"

/* The number of an item; 0 is none. */
typedef uint16_t goods_id;

typedef struct goods_item
{
	const char *item;			/* canonical id: yaba */
	const char *name;			/* Vietnamese, an alias of its own: hồng phiến */
	const char *english;
	const char *class;			/* drug, weapon, … */
	const char *dimension;		/* what it is mostly given in; may be "" */
	const char *unit;			/* symbol of the usual unit; may be "" */
	const char *aliases;		/* parted by | */
	const char *note;
	uint16_t	implied_unit;	/* number of a unit: 3 xe máy; or 0 */
	bool		general;		/* a kind may follow: ma túy tổng hợp dạng X */
	bool		trigger;		/* a report must say that it was seized */
} goods_item;

/* The rows 1 to goods_count; row 0 is empty. */
extern const goods_item goods_items[];
extern const int goods_count;

static inline bool
goods_exists(uint32_t id)
{
	return id > 0 && id <= (uint32_t) goods_count;
}

/*
 * For each unit: does the name of goods that go by one unit begin with the
 * unit's?  5 quả thuốc phiện are poppy capsules, 5 kg thuốc phiện is opium.
 */
extern const bool goods_begin_with_unit[];

/* What a phrase is, one bit each. */
typedef enum goods_class
{
	GOODS_ITEM = 1,				/* the name of an item */
	GOODS_FILLER = 2,			/* between unit and item: nghi là, loại */
	GOODS_FORM = 4,				/* between a general item and its kind */
	GOODS_WEIGHS = 8,			/* between item and quantity: nặng */
	GOODS_APPROX = 16,			/* before a number: khoảng */
	GOODS_TAIL = 32,			/* behind an item: các loại */
	GOODS_JOIN = 64				/* between two seizures: và */
} goods_class;

/* A phrase found. */
typedef struct goods_phrase
{
	const char *end;			/* behind its last word */
	goods_id	item;			/* where it is one, else 0 */
} goods_phrase;

/*
 * Skips blanks of any kind, and characters without width; returns where it
 * stopped, at most end.
 */
extern const char *goods_skip_blanks(const char *s, const char *end);

/*
 * The longest phrase of these classes (a set of goods_class) at s, blanks
 * before it skipped.  Words are compared as word.h says; only whole words
 * match.  False where there is none.
 */
extern bool goods_match(const char *s, const char *end, unsigned classes,
						goods_phrase *phrase);

/*
 * The item whose canonical id is exactly this text, or 0.
 */
extern goods_id goods_of_id(const char *s, size_t length);

/*
 * The item that the whole text names: its canonical id, or one of its
 * aliases, blanks around it skipped; a general item may be followed by its
 * kind (ma túy tổng hợp dạng hồng phiến), and any by "các loại".  0 where it
 * names none.
 */
extern goods_id goods_of_text(const char *s, size_t length);

/* The numeral that a word is, faster than vi_numeral_word_of(). */
extern vi_numeral_word goods_numeral(vi_word_key key);

/* ---- the tables that goods_match() walks */

typedef struct goods_node
{
	goods_id	item;
	uint8_t		classes;
	uint8_t		edges;
	uint16_t	first_edge;
} goods_node;

typedef struct goods_edge
{
	uint16_t	symbol;
	uint16_t	node;
} goods_edge;

/* A word, the node of the phrases that begin with it, and its numeral. */
typedef struct goods_word
{
	vi_word_key key;
	uint16_t	root;
	vi_numeral_word numeral;
} goods_word;

/* A symbol is a word's number, from 1, or an ASCII punctuation character. */
#define GOODS_PUNCTUATION(c)	((uint16_t) (0xFF00 | (unsigned char) (c)))
#define GOODS_MARKS				",-()/."

/* The key of a run of digits; no word has such a one. */
static inline vi_word_key
goods_digits_key(uint64_t value)
{
	vi_word_key key = {value, UINT64_MAX};

	return key;
}

static inline uint32_t
goods_hash(vi_word_key key)
{
	return (uint32_t) (((key.low ^ (key.high * 0x9E3779B97F4A7C15)) *
						0xD6E8FEB86659FD93) >> 40);
}

extern const goods_word goods_words[];
extern const goods_node goods_nodes[];	/* 0 is no node */
extern const goods_edge goods_edges[];
extern const uint16_t goods_slots[];	/* a word's number, or 0 */
extern const uint32_t goods_slot_mask;

#endif							/* SEIZURE_GOODS_H */
