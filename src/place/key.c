/*
 * key.c
 *		The key of a name.  See key.h.
 */
#include "place/key.h"

#include <string.h>

#include "place/names.h"
#include "place/scan.h"
#include "vi/fold.h"

#define KEY_WORDS	64

/* The vowel i alone, or behind qu, as y where it is mostly written so. */
static bool
is_written_y(const uint8_t *plain, uint32_t length, uint32_t at)
{
	static const char onsets[] = "hklmst";

	if (scan_ascii(plain[at]) != 'i')
		return false;
	if (at >= 2 && scan_ascii(plain[at - 1]) == 'u' && scan_ascii(plain[at - 2]) == 'q')
		return true;
	return at == 1 && length == 2 &&
		strchr(onsets, scan_ascii(plain[0])) != NULL;
}

/* Is this word of a name a kind word for what stands behind it? */
static bool
is_kind(const scan *s, uint32_t end, const name_key *key)
{
	bool		marked = false;

	for (uint32_t i = 0; i < end; i++)
		marked |= (s->words[i].flags & WORD_MARKED) != 0;
	for (int i = 0; i < key->n_words; i++)
	{
		const name_word *w = &name_words[key->words + i];

		if (w->class != WORD_KIND && w->class != WORD_INITIAL)
			continue;
		if (w->class == WORD_INITIAL)
			return (s->words[end].gap & GAP_DOT) ||
				(s->words[end].flags & WORD_DIGITS);
		if (memcmp(name_letters + w->full, s->full, key->length) == 0)
			return true;
		/* Quan Sơn is a name; so is Quan Son, because it is a unit's */
		if (!marked && !(s->words[end].flags & WORD_MARKED))
		{
			const name_key *all = name_find(name_hash(s->plain, s->n_letters),
											s->plain, s->n_letters);

			return all == NULL || all->n_entries == 0;
		}
	}
	return false;
}

/* How many words at the beginning say the kind. */
static uint32_t
kind_words(const scan *s)
{
	uint32_t	best = 0;

	for (uint32_t end = 1; end < s->n_words && end <= 5; end++)
	{
		uint32_t	length = s->words[end].letters;
		const name_key *key;

		if (end > 1 && (s->words[end - 1].gap & GAP_HARD))
			break;
		if (s->words[end].gap & GAP_DASH)
			continue;
		if (length > NAME_LETTERS_MAX)
			break;
		key = name_find(name_hash(s->plain, length), s->plain, length);
		if (key != NULL && key->n_words > 0 && is_kind(s, end, key))
			best = end;
	}
	/* phường số 3 */
	if (best > 0 && best + 1 < s->n_words &&
		(s->words[best + 1].flags & WORD_DIGITS) && s->words[best].length == 2 &&
		memcmp(s->plain + s->words[best].letters, "\x13\x0f", 2) == 0)
		best++;
	return best;
}

size_t
place_key_of(const char *name, size_t length, char *out, vi_poll poll)
{
	scan_word	words[KEY_WORDS];
	uint8_t		plain[KEY_WORDS * SCAN_WORD_MAX];
	uint8_t		full[KEY_WORDS * SCAN_WORD_MAX];
	scan		s = {words, plain, full, KEY_WORDS, sizeof(plain)};
	size_t		done = 0;
	size_t		n = 0;
	bool		first = true;

	do
	{
		uint32_t	i = 0;

		scan_text(&s, name + done, length - done, poll);
		if (first)
			i = kind_words(&s);
		for (; i < s.n_words; i++)
		{
			const scan_word *w = &words[i];

			if (n > 0)
				out[n++] = ' ';
			if (w->flags & WORD_FOREIGN)
			{
				const char *start = name + done + w->start;

				n += vi_fold_string(start, w->end - w->start, out + n,
									3 * (size_t) (w->end - w->start));
				continue;
			}
			for (uint32_t j = 0; j < w->length; j++)
				out[n++] = is_written_y(plain + w->letters, w->length, j) ? 'y' :
					scan_ascii(plain[w->letters + j]);
		}
		first = false;
		if (s.n_words > 0)
			done += words[s.n_words - 1].end;
	} while (s.overflow && s.n_words > 0);
	return n;
}
