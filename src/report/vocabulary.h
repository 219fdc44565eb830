/*
 * vocabulary.h
 *		The words that the reader knows, as constant tables.
 *
 * The tables are made from data/vocabulary/ at build time (src/gen/): a word
 * has a number, a phrase is a path of word numbers through a tree, and a node
 * of the tree says what the phrase that ends there is.
 */
#ifndef REPORT_VOCABULARY_H
#define REPORT_VOCABULARY_H

#include "vi/number.h"
#include "vi/spelling.h"
#include "vi/word.h"

/*
 * What a phrase is, one bit each; the names are those of words.csv.
 * X(name in C, name in words.csv)
 */
#define VOCABULARY_CLASSES(X) \
	X(NOUN, "")					/* from nouns.csv */ \
	X(GOOD, "")					/* from substances.csv */ \
	X(APPROX, "approx") \
	X(APPROX_ON, "approx_on") \
	X(UP, "up") \
	X(DOWN, "down") \
	X(LIST_WORD, "list_word") \
	X(SUB, "sub") \
	X(PER, "per") \
	X(ON, "on") \
	X(OF, "of") \
	X(TOTAL, "total") \
	X(PEOPLE, "people") \
	X(ACCIDENT, "accident") \
	X(JOIN, "join") \
	X(PAIR, "pair") \
	X(TRIGGER, "trigger") \
	X(CLASSIFIER, "classifier") \
	X(PERCENT, "percent") \
	X(POINT, "point") \
	X(ROLE, "role") \
	X(TO, "to") \
	X(BELOW, "below") \
	X(THRESHOLD, "threshold") \
	X(VAGUE, "vague") \
	X(YEAR, "year") \
	X(DATE, "date") \
	X(LABEL, "label") \
	X(NOT_LABEL, "not_label") \
	X(DISPATCH, "dispatch") \
	X(EACH, "each") \
	X(SEVERAL, "several") \
	X(PER_UNIT, "per_unit") \
	X(COMPOUND, "compound") \
	X(ABBREVIATION, "abbreviation")

enum
{
#define CLASS_NUMBER(name, text) CLASS_NUMBER_##name,
	VOCABULARY_CLASSES(CLASS_NUMBER)
#undef CLASS_NUMBER
	CLASS_COUNT
};

typedef uint64_t vocabulary_classes;

#define CLASS(name)		((vocabulary_classes) 1 << CLASS_NUMBER_##name)

/* No phrase of words.csv has more tokens. */
#define PHRASE_TOKENS	4

/* Phrases that hold for all figures behind them, not for the next only. */
#define CLASSES_NOTED	(CLASS(SUB) | CLASS(PER) | CLASS(TRIGGER))

typedef enum vocabulary_role
{
	ROLE_PERSON,
	ROLE_CASE,
	ROLE_PLACE,
	ROLE_TALLY
} vocabulary_role;

typedef struct vocabulary_noun
{
	const char *name;			/* canonical, as figures show it */
	vocabulary_role role;
} vocabulary_noun;

typedef struct vocabulary_good
{
	const char *item;			/* canonical id */
	const char *unit;			/* what it is counted in */
	bool		vehicle;		/* one can be on it */
} vocabulary_good;

/* What a reader must know of each word. */
typedef struct vocabulary_entry
{
	uint16_t	symbol;			/* the word's number, see below */
	uint16_t	root;			/* node of the phrases that begin with it */
	uint8_t		numeral;		/* its vi_numeral_class */
	bool		noted;			/* begins a phrase of CLASSES_NOTED */
	bool		idle;			/* is neither noted nor a numeral: where no
								 * number is near, the reader goes past it */
} vocabulary_entry;

typedef struct vocabulary_word
{
	vi_word_key key;
	vocabulary_entry entry;
	vi_numeral_word numeral;
} vocabulary_word;

typedef struct vocabulary_node
{
	vocabulary_classes classes; /* what the phrase that ends here is */
	vocabulary_classes reach;	/* and all phrases that go on from here */
	const char *value;			/* of ACCIDENT and ROLE: the item */
	uint16_t	noun;			/* index, where classes has NOUN */
	uint16_t	good;			/* index, where classes has GOOD */
	uint16_t	first_edge;		/* how the phrase may go on */
	uint16_t	edges;
} vocabulary_node;

typedef struct vocabulary_edge
{
	uint16_t	symbol;
	uint16_t	node;
} vocabulary_edge;

/* A symbol is a word's number, from 1, or an ASCII punctuation character. */
#define SYMBOL_UNKNOWN			0
#define SYMBOL_PUNCTUATION(c)	((uint16_t) (0xFF00 | (unsigned char) (c)))

extern const vocabulary_noun vocabulary_nouns[];
extern const vocabulary_good vocabulary_goods[];
extern const vocabulary_word vocabulary_words[];
extern const vocabulary_node vocabulary_nodes[];	/* 0 is no node */
extern const vocabulary_edge vocabulary_edges[];

/* The phrases that begin with a punctuation character. */
extern const uint16_t vocabulary_punctuation[128];

/* Open addressing: a slot is a word's number, or 0. */
extern const uint16_t vocabulary_slots[];
extern const uint32_t vocabulary_slot_mask;

/* The plain spellings of all words; open addressing again, with a tag of each
 * slot's hash in a table of its own, since most words of a text are not here. */
typedef struct vocabulary_spelling
{
	vi_spelling spelling;
	vocabulary_entry entry;		/* that of the word */
} vocabulary_spelling;

/* The last is of no word. */
extern const vocabulary_spelling vocabulary_spellings[];
extern const uint8_t vocabulary_spelling_tags[];	/* 0 is an empty slot */
#define VOCABULARY_SPELLINGS	16384
#define VOCABULARY_NO_SPELLING	VOCABULARY_SPELLINGS

/* Two halves into one; the high bits are the good ones. */
static inline uint64_t
vocabulary_mix(uint64_t low, uint64_t high)
{
	return (low ^ (high * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
}

static inline uint64_t
vocabulary_spelling_hash(vi_spelling s)
{
	uint64_t	h = vocabulary_mix(s.low, s.high);

	return h ^ (h >> 32);
}

static inline uint8_t
vocabulary_spelling_tag(uint64_t hash)
{
	return (uint8_t) (hash >> 56) | 1;
}

/* The entry of a spelling, or NULL: then the word is not in the tables. */
static inline const vocabulary_spelling *
vocabulary_find_spelling(vi_spelling s)
{
	uint64_t	hash = vocabulary_spelling_hash(s);
	uint8_t		tag = vocabulary_spelling_tag(hash);

	for (uint64_t i = hash & (VOCABULARY_SPELLINGS - 1);;
		 i = (i + 1) & (VOCABULARY_SPELLINGS - 1))
	{
		if (vocabulary_spelling_tags[i] == 0)
			return NULL;
		if (vocabulary_spelling_tags[i] == tag &&
			vocabulary_spellings[i].spelling.low == s.low &&
			vocabulary_spellings[i].spelling.high == s.high)
			return &vocabulary_spellings[i];
	}
}

static inline uint32_t
vocabulary_hash(vi_word_key key)
{
	return (uint32_t) (vocabulary_mix(key.low, key.high) >> 40);
}

/* The number of a word, or SYMBOL_UNKNOWN. */
static inline uint16_t
vocabulary_find(vi_word_key key)
{
	uint32_t	i = vocabulary_hash(key);

	for (;; i++)
	{
		uint16_t	word = vocabulary_slots[i & vocabulary_slot_mask];

		if (word == 0 || (vocabulary_words[word].key.low == key.low &&
						  vocabulary_words[word].key.high == key.high))
			return word;
	}
}

#endif							/* REPORT_VOCABULARY_H */
