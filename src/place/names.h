/*
 * names.h
 *		The names of all units, and the words around names, by their plain
 *		letters.
 *
 * A name is found by its letters alone: blanks, hyphens, apostrophes and
 * diacritics make no difference (Ea Bia and EaBia are one key).  Behind a key
 * stand the units that are called so, each with the form of the name that it
 * has, and the words (phường, đường, công ty) that have these letters.
 *
 * Made by src/gen/names.c from the gazetteer, data/gazetteer/alias.csv,
 * gate.csv and word.csv, with scan_text() itself.
 */
#ifndef PLACE_NAMES_H
#define PLACE_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "place/gazetteer.h"

/* What a form of a name is. */
typedef enum name_type
{
	NAME_OFFICIAL,
	NAME_SPELLING,				/* another spelling */
	NAME_NUMERAL,				/* I for 1 */
	NAME_ABBREVIATION,			/* HCM */
	NAME_INITIALS,				/* TN: of more than one name */
	NAME_HISTORY				/* of a unit before 2004 */
} name_type;

/* Classes of words, see data/gazetteer/word.csv. */
typedef enum name_class
{
	WORD_NONE,
	WORD_KIND,
	WORD_INITIAL,				/* one letter for a kind: P. */
	WORD_ENGLISH,				/* a kind behind the name: District */
	WORD_NUMBER,				/* phường số 3 */
	WORD_LINK,					/* between a unit and the one it is in */
	WORD_LOCATIVE,				/* before a place */
	WORD_COUNTRY,
	WORD_STREET,				/* what follows is no unit's name */
	WORD_BODY,
	WORD_PERSON,
	WORD_ABROAD,
	WORD_OFFICE					/* of the unit that follows */
} name_class;

/* A set of kinds; all gates have one bit. */
typedef uint16_t kind_set;

/* In place of kinds, of a word of another class: names begin with it, too. */
#define NAME_BEGINS		((kind_set) 0x8000)

#define KIND_BIT(kind) \
	((kind_set) (1 << ((kind) < PLACE_CUA_KHAU_QUOC_TE ? (kind) : \
					   PLACE_CUA_KHAU_QUOC_TE)))

/* A form: its letters with diacritics, as scan.h has them. */
typedef struct name_form
{
	uint32_t	full;			/* in name_letters */
	uint8_t		length;
	uint8_t		type;			/* name_type */
} name_form;

typedef struct name_entry
{
	place_index unit;
	uint16_t	form;			/* in name_forms */
} name_entry;

typedef struct name_word
{
	uint32_t	full;			/* in name_letters */
	uint8_t		length;
	uint8_t		class;			/* name_class */
	uint8_t		words;			/* how many */
	kind_set	kinds;
} name_word;

typedef struct name_key
{
	uint32_t	hash;			/* the upper half */
	uint32_t	plain;			/* in name_letters */
	uint16_t	entries;		/* first in name_entries; sorted by level */
	uint16_t	n_entries;
	uint16_t	words;			/* first in name_words */
	uint8_t		n_words;
	uint8_t		length;
} name_key;

extern const name_key name_keys[];
extern const name_entry name_entries[];
extern const name_form name_forms[];
extern const name_word name_words[];
extern const uint8_t name_letters[];

/*
 * What a province became in July 2025; of one of later, itself.  The indexes
 * of provinces are the first ones.
 */
extern const place_index name_province_now[];

/*
 * Did a unit begin in another province than the one of its last day?  Few did:
 * those that came to Hà Nội in 2008.
 */
extern bool name_has_moved(place_index unit);

/* The form of each unit's official name. */
extern const uint16_t name_of_unit[];

/* No name and no phrase has more letters, or more words, than these. */
#define NAME_LETTERS_MAX	40
#define NAME_WORDS_MAX		7

/*
 * Hashes are polynomials, so that the hash of several words is made of theirs.
 */
#define NAME_HASH_BASE		UINT64_C(0xD1342543DE82EF95)
#define NAME_HASH_SPREAD	UINT64_C(0x9E3779B97F4A7C15)

extern const uint64_t name_hash_powers[];

static inline uint64_t
name_hash(const uint8_t *plain, size_t length)
{
	uint64_t	h = 0;

	for (size_t i = 0; i < length; i++)
		h = h * NAME_HASH_BASE + plain[i];
	return h;
}

/* The hash of two runs of letters, the second of this length. */
static inline uint64_t
name_hash_join(uint64_t first, uint64_t second, size_t length)
{
	return first * name_hash_powers[length] + second;
}

/* The key with these letters, or NULL. */
extern const name_key *name_find(uint64_t hash, const uint8_t *plain,
								 size_t length);

/* May longer runs of words that begin with these letters be a key? */
extern bool name_begins(uint64_t hash);

#endif							/* PLACE_NAMES_H */
