/*
 * names.c
 *		The names of all units by their letters.  See names.h.
 */
#include "place/names.h"

#include <string.h>

/* Slots hold the number of a key, 0 none, by the upper bits of the hash. */
#define NAME_SLOT_BITS	15

#define NAME_SLOT(hash)	((uint32_t) (((hash) * NAME_HASH_SPREAD) >> (64 - NAME_SLOT_BITS)))
#define NAME_HALF(hash)	((uint32_t) (((hash) * NAME_HASH_SPREAD) >> 16))

/* A filter of the first words of names of several words. */
#define NAME_FILTER_BITS	16

#define NAME_FILTER(hash) \
	((uint32_t) (((hash) * NAME_HASH_SPREAD) >> (64 - NAME_FILTER_BITS)))

#include "place/names_data.h"

const name_key *
name_find(uint64_t hash, const uint8_t *plain, size_t length)
{
	uint32_t	slot = NAME_SLOT(hash);
	uint32_t	half = NAME_HALF(hash);

	for (;;)
	{
		uint16_t	number = name_slots[slot];
		const name_key *key;

		if (number == 0)
			return NULL;
		key = &name_keys[number];
		if (key->hash == half && key->length == length &&
			memcmp(name_letters + key->plain, plain, length) == 0)
			return key;
		slot = (slot + 1) & ((1 << NAME_SLOT_BITS) - 1);
	}
}

bool
name_begins(uint64_t hash)
{
	uint32_t	bit = NAME_FILTER(hash);

	return name_filter[bit / 32] >> (bit % 32) & 1;
}

bool
name_has_moved(place_index unit)
{
	return name_moved[unit / 32] >> (unit % 32) & 1;
}
