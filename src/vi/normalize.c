/*
 * normalize.c
 *		The normal form of Vietnamese text.  See normalize.h.
 */
#include "vi/normalize.h"

#include <string.h>
#include <utf8proc.h>

#include "vi/letter.h"
#include "vi/utf8.h"

static bool
is_break(uint32_t c)
{
	return c == '\n' || c == '\r';
}

static bool
is_mark(uint32_t c)
{
	utf8proc_category_t category;

	if (c < 0x300 || c & VI_BAD_BYTE)
		return false;
	category = utf8proc_category((utf8proc_int32_t) c);
	return category == UTF8PROC_CATEGORY_MN ||
		category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

/* Part of a word: a letter, a digit or a mark. */
static bool
is_word(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') ||
			((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
	if (c & VI_BAD_BYTE)
		return false;
	switch (utf8proc_category((utf8proc_int32_t) c))
	{
		case UTF8PROC_CATEGORY_LU:
		case UTF8PROC_CATEGORY_LL:
		case UTF8PROC_CATEGORY_LT:
		case UTF8PROC_CATEGORY_LM:
		case UTF8PROC_CATEGORY_LO:
		case UTF8PROC_CATEGORY_MN:
		case UTF8PROC_CATEGORY_MC:
		case UTF8PROC_CATEGORY_ME:
		case UTF8PROC_CATEGORY_ND:
		case UTF8PROC_CATEGORY_NL:
		case UTF8PROC_CATEGORY_NO:
			return true;
		default:
			return false;
	}
}

/* Two letters in one number; PAIR(0, a) is a. */
#define PAIR(a, b)	((a) << 8 | (b))

/*
 * The onsets before oa, oe and uy.  c, g, ng are spelled so before o and u;
 * k, gh, ngh stand before e, ê, i only; qu is an onset of its own, so that the
 * y of quý is the only vowel.
 */
static bool
is_onset(const uint32_t *letters, int count)
{
	int			onset = 0;

	if (count > 2)
		return false;
	for (int i = 0; i < count; i++)
	{
		vi_letter	letter = vi_letter_of(letters[i]);

		if (VI_LETTER_SHAPE(letter) == VI_STROKE)
			return count == 1;	/* đ */
		if (letter == 0 || VI_LETTER_SHAPE(letter) != VI_PLAIN ||
			VI_LETTER_TONE(letter) != VI_LEVEL)
			return false;
		onset = PAIR(onset, VI_LETTER_BASE(letter));
	}
	switch (onset)
	{
		case 0:
		case 'b':
		case 'c':
		case PAIR('c', 'h'):
		case 'd':
		case 'g':
		case PAIR('g', 'i'):
		case 'h':
		case PAIR('k', 'h'):
		case 'l':
		case 'm':
		case 'n':
		case PAIR('n', 'g'):
		case PAIR('n', 'h'):
		case 'p':
		case PAIR('p', 'h'):
		case 'r':
		case 's':
		case 't':
		case PAIR('t', 'h'):
		case PAIR('t', 'r'):
		case 'v':
		case 'x':
			return true;
		default:
			return false;
	}
}

bool
vi_place_tone(uint32_t *syllable, int count)
{
	vi_letter	first;
	vi_letter	second;
	char		a;
	char		b;

	if (count < 2)
		return false;
	first = vi_letter_of(syllable[count - 2]);
	second = vi_letter_of(syllable[count - 1]);
	if (first == 0 || VI_LETTER_SHAPE(first) != VI_PLAIN ||
		VI_LETTER_TONE(first) != VI_LEVEL || second == 0 ||
		VI_LETTER_SHAPE(second) != VI_PLAIN ||
		VI_LETTER_TONE(second) == VI_LEVEL)
		return false;
	a = VI_LETTER_BASE(first);
	b = VI_LETTER_BASE(second);
	if (!(a == 'o' && (b == 'a' || b == 'e')) && !(a == 'u' && b == 'y'))
		return false;
	if (!is_onset(syllable, count - 2))
		return false;
	syllable[count - 2] = vi_letter_code(a, VI_PLAIN, VI_LETTER_TONE(second),
										 VI_LETTER_UPPER(first));
	syllable[count - 1] = vi_letter_code(b, VI_PLAIN, VI_LEVEL,
										 VI_LETTER_UPPER(second));
	return true;
}

void
vi_normalizer_begin(vi_normalizer *n, const unsigned char *s,
					const unsigned char *end, bool beginning, bool fold,
					vi_poll poll)
{
	n->fold = fold;
	n->edge = beginning;
	n->space = n->has_held = n->in_word = false;
	n->next = n->ready = n->count = 0;
	vi_nfc_begin(&n->nfc, s, end, fold, poll);
}

/* The stage of spaces. */
static bool
next_spaced(vi_normalizer *n, uint32_t *c)
{
	if (n->has_held)
	{
		*c = n->held;
		n->has_held = false;
		n->edge = is_break(*c);
		return true;
	}
	while (vi_nfc_next(&n->nfc, c))
	{
		if (*c == ' ')
		{
			n->space = true;
			continue;
		}
		if (n->space)
		{
			n->space = false;
			if (is_mark(*c) || !(n->edge || is_break(*c)))
			{
				n->held = *c;
				n->has_held = true;
				*c = ' ';
				return true;
			}
		}
		n->edge = is_break(*c);
		return true;
	}
	return false;
}

/* The stage of tones: words of up to five letters are read before given. */
bool
vi_normalizer_next(vi_normalizer *n, uint32_t *c)
{
	if (n->fold)
		return next_spaced(n, c);

	while (n->next == n->ready)
	{
		if (n->next == n->count)
			n->next = n->ready = n->count = 0;
		if (!next_spaced(n, c))
		{
			if (n->count == n->ready)
				return false;
			vi_place_tone(n->syllable, n->count);
			n->ready = n->count;
			break;
		}
		if (!is_word(*c))
		{
			vi_place_tone(n->syllable, n->count);
			n->in_word = false;
			n->syllable[n->count++] = *c;
			n->ready = n->count;
		}
		else if (n->in_word)
			return true;
		else
		{
			n->syllable[n->count++] = *c;
			if (n->count > VI_OPEN_SYLLABLE || vi_letter_of(*c) == 0)
			{
				n->in_word = true;
				n->ready = n->count;
			}
		}
	}
	*c = n->syllable[n->next++];
	return true;
}

void
vi_normalization_begin(vi_normalization *n, const char *s, size_t length,
					   vi_poll poll)
{
	n->begin = n->next = n->copy = n->stop = (const unsigned char *) s;
	n->end = n->begin + length;
	n->in_stages = n->has_pending = false;
	n->poll = poll;
}

/*
 * Runs the stages over what stands between copy and stop; false where there
 * was no room.
 */
static bool
write_stages(vi_normalization *n, char **out, const char *limit)
{
	unsigned char bytes[VI_UTF8_MAX];
	uint32_t	c;

	while (n->has_pending || vi_normalizer_next(&n->stages, &c))
	{
		int			length;

		if (n->has_pending)
			c = n->pending;
		length = vi_utf8_put(bytes, c);
		n->has_pending = limit - *out < length;
		if (n->has_pending)
		{
			n->pending = c;
			return false;
		}
		memcpy(*out, bytes, length);
		*out += length;
	}
	return true;
}

bool
vi_normalization_write(vi_normalization *n, char *out, size_t room,
					   size_t *written)
{
	char	   *start = out;
	const char *limit = out + room;
	bool		finished = false;

	for (;;)
	{
		if (n->in_stages)
		{
			if (!write_stages(n, &out, limit))
				break;
			n->in_stages = false;
			n->next = n->copy = n->stop;
		}
		if (n->next < n->copy)
		{
			size_t		length = n->copy - n->next;

			if (length > (size_t) (limit - out))
				length = limit - out;
			if (length > VI_POLL_BYTES)
				length = VI_POLL_BYTES;
			if (length == 0)
				break;
			memcpy(out, n->next, length);
			out += length;
			n->next += length;
			if (length == VI_POLL_BYTES && n->poll != NULL)
				n->poll();
			continue;
		}
		if (n->copy < n->stop)
		{
			vi_normalizer_begin(&n->stages, n->copy, n->stop,
								n->copy == n->begin, false, n->poll);
			n->in_stages = true;
			continue;
		}
		if (n->next == n->end)
		{
			finished = true;
			break;
		}

		/* What to copy and what to put through the stages after that. */
		{
			const unsigned char *hit;

			n->copy = vi_normal_until(n->begin, n->next, n->end, &hit,
									  n->poll);
			n->stop = n->copy == n->end ? n->end :
				vi_stages_end(hit, n->end, n->poll);
		}
	}
	*written = out - start;
	return finished;
}

bool
vi_is_normal(const char *s, size_t length, vi_poll poll)
{
	const unsigned char *begin = (const unsigned char *) s;
	const unsigned char *hit;

	return vi_normal_until(begin, begin, begin + length, &hit,
						   poll) == begin + length;
}
