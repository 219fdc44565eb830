/*
 * title.c
 *		Names as they are written.  See title.h.
 */
#include "vi/title.h"

#include <string.h>
#include <utf8proc.h>

#include "vi/letter.h"
#include "vi/utf8.h"

typedef enum kind
{
	NO_WORD,
	APOSTROPHE,
	DIGIT,
	MARK,
	LETTER,						/* without case */
	LOWER,
	UPPER
} kind;

static kind
kind_of(uint32_t c)
{
	vi_letter	letter = vi_letter_of(c);

	if (letter != 0)
		return VI_LETTER_UPPER(letter) ? UPPER : LOWER;
	if (c == '\'' || c == 0x2019 || c == 0x02BC)
		return APOSTROPHE;
	if (c < 0x80)
		return c >= '0' && c <= '9' ? DIGIT : NO_WORD;
	if (c & VI_BAD_BYTE)
		return NO_WORD;
	switch (utf8proc_category((utf8proc_int32_t) c))
	{
		case UTF8PROC_CATEGORY_LU:
		case UTF8PROC_CATEGORY_LT:
			return UPPER;
		case UTF8PROC_CATEGORY_LL:
			return LOWER;
		case UTF8PROC_CATEGORY_LM:
		case UTF8PROC_CATEGORY_LO:
			return LETTER;
		case UTF8PROC_CATEGORY_MN:
		case UTF8PROC_CATEGORY_MC:
		case UTF8PROC_CATEGORY_ME:
			return MARK;
		case UTF8PROC_CATEGORY_ND:
		case UTF8PROC_CATEGORY_NL:
		case UTF8PROC_CATEGORY_NO:
			return DIGIT;
		default:
			return NO_WORD;
	}
}

static void
spend(vi_titling *t, int bytes)
{
	t->budget -= bytes;
	if (t->budget < 0)
	{
		t->budget = VI_POLL_BYTES;
		if (t->poll != NULL)
			t->poll();
	}
}

/*
 * True where the text has lower-case letters that stay so.  The first letter
 * of a word does not count: a text of capitals and of words of one letter must
 * have the same answer before and after.
 */
static bool
stays_lower(vi_titling *t)
{
	const unsigned char *p = t->next;
	bool		in_word = false;
	bool		with_digit = false; /* the word begins with one */
	bool		first = true;

	while (p < t->end)
	{
		uint32_t	c;
		int			bytes = vi_utf8_get(p, t->end, &c);
		kind		k = kind_of(c);

		if (k == NO_WORD)
			in_word = false;
		else if (!in_word && k != APOSTROPHE)
		{
			in_word = first = true;
			with_digit = k == DIGIT;
		}
		if (k == LOWER && (!first || with_digit ||
						   (uint32_t) utf8proc_totitle((utf8proc_int32_t) c) == c))
			return true;
		if (k >= LETTER)
			first = false;
		p += bytes;
		spend(t, bytes);
	}
	return false;
}

void
vi_titling_begin(vi_titling *t, const char *s, size_t length, vi_poll poll)
{
	t->next = (const unsigned char *) s;
	t->end = t->next + length;
	t->word_end = t->next;
	t->keep = t->first = false;
	t->budget = VI_POLL_BYTES;
	t->poll = poll;
	t->has_lower = stays_lower(t);
}

/*
 * True for a Roman numeral in capitals that is no Vietnamese syllable.
 */
static bool
is_roman(const unsigned char *s, size_t length)
{
	static const struct
	{
		const char *digits;
		size_t		length;
	}			places[] = {
		/* each place of the number, the longest spelling first */
		{"MMM", 3}, {"MM", 2}, {"M", 1}, {"", 0},
		{"DCCC", 4}, {"DCC", 3}, {"CCC", 3}, {"DC", 2}, {"CD", 2}, {"CM", 2},
		{"CC", 2}, {"D", 1}, {"C", 1}, {"", 0},
		{"LXXX", 4}, {"LXX", 3}, {"XXX", 3}, {"LX", 2}, {"XL", 2}, {"XC", 2},
		{"XX", 2}, {"L", 1}, {"X", 1}, {"", 0},
		{"VIII", 4}, {"VII", 3}, {"III", 3}, {"VI", 2}, {"IV", 2}, {"IX", 2},
		{"II", 2}, {"V", 1}, {"I", 1}, {"", 0},
	};
	static const char syllables[][3] = {"DI", "LI", "MI", "VI", "XI"};
	size_t		at = 0;

	for (size_t i = 0; i < sizeof(syllables) / sizeof(syllables[0]); i++)
		if (length == 2 && memcmp(s, syllables[i], 2) == 0)
			return false;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
	{
		if (places[i].length > length - at ||
			memcmp(s + at, places[i].digits, places[i].length) != 0)
			continue;
		at += places[i].length;

		/* On to the next place: behind the next empty spelling. */
		while (places[i].length > 0)
			i++;
	}
	return at == length;
}

/*
 * Reads the word that begins at next and decides how it is written.
 */
static void
begin_word(vi_titling *t)
{
	const unsigned char *p = t->next;
	const unsigned char *end = t->next;
	bool		has_lower = false;
	bool		has_vowel = false;
	bool		has_digit = false;
	bool		begins_with_digit = false;

	while (p < t->end)
	{
		uint32_t	c;
		int			bytes = vi_utf8_get(p, t->end, &c);
		kind		k = kind_of(c);
		vi_letter	letter = vi_letter_of(c);

		if (k == NO_WORD)
			break;
		p += bytes;
		spend(t, bytes);
		if (k == APOSTROPHE)
			continue;
		if (end == t->next)
			begins_with_digit = k == DIGIT;
		end = p;
		has_digit = has_digit || k == DIGIT;

		/* Letters that Vietnamese does not have could be vowels. */
		has_vowel = has_vowel || (letter != 0 ? VI_LETTER_VOWEL(letter) :
								  k >= LETTER);
		has_lower = has_lower || k == LOWER;
	}
	t->word_end = end;
	t->first = true;
	t->keep = begins_with_digit;
	if (!has_lower)
		t->keep = t->keep || t->has_lower || has_digit ||
			!has_vowel || is_roman(t->next, end - t->next);
}

bool
vi_titling_write(vi_titling *t, char *out, size_t room, size_t *written)
{
	char	   *start = out;

	while (t->next < t->end)
	{
		unsigned char bytes[VI_UTF8_MAX];
		uint32_t	c;
		int			length = vi_utf8_get(t->next, t->end, &c);
		int			put;
		kind		k = kind_of(c);

		if (t->next >= t->word_end && k >= DIGIT)
			begin_word(t);
		if (t->next < t->word_end && !t->keep && k >= LETTER &&
			(t->first || k != LOWER))
			c = (uint32_t) (t->first ? utf8proc_totitle((utf8proc_int32_t) c) :
							utf8proc_tolower((utf8proc_int32_t) c));
		put = vi_utf8_put(bytes, c);
		if ((size_t) put > room - (out - start))
			break;
		if (k >= LETTER)
			t->first = false;
		memcpy(out, bytes, put);
		out += put;
		t->next += length;
		spend(t, length);
	}
	*written = out - start;
	return t->next >= t->end;
}
