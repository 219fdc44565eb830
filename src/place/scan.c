/*
 * scan.c
 *		Text taken apart into words.  See scan.h.
 */
#include "place/scan.h"

#include <string.h>

#include "vi/letter.h"
#include "vi/reader.h"
#include "vi/utf8.h"
#include "vi/word.h"

/*
 * A full letter in one byte: the base (1-26, digits 27-36) for a letter
 * without marks.  Vowels and đ with marks come behind: each of the 12 vowels
 * has six tones.
 *
 *	1-36	plain letters and digits
 *	37		đ
 *	40-111	vowels: 40 + 6 * (number of the vowel) + tone
 */
enum
{
	FULL_D_STROKE = 37,
	FULL_VOWELS = 40,
	FULL_SIZE = FULL_VOWELS + 12 * 6
};

/* The vowels in the order of their numbers. */
static const char vowel_base[12] = "aaaeeiooouuy";
static const uint8_t vowel_shape[12] = {
	VI_PLAIN, VI_CIRCUMFLEX, VI_BREVE, VI_PLAIN, VI_CIRCUMFLEX, VI_PLAIN,
	VI_PLAIN, VI_CIRCUMFLEX, VI_HORN, VI_PLAIN, VI_HORN, VI_PLAIN
};

#define BASE(c)		((uint8_t) ((c) - 'a' + 1))

/* 1 + the number of the vowel with a base and a shape; 0: there is none. */
static const uint8_t vowel_number[26][5] = {
	['a' - 'a'] = {[VI_PLAIN] = 1,[VI_CIRCUMFLEX] = 2,[VI_BREVE] = 3},
	['e' - 'a'] = {[VI_PLAIN] = 4,[VI_CIRCUMFLEX] = 5},
	['i' - 'a'] = {[VI_PLAIN] = 6},
	['o' - 'a'] = {[VI_PLAIN] = 7,[VI_CIRCUMFLEX] = 8,[VI_HORN] = 9},
	['u' - 'a'] = {[VI_PLAIN] = 10,[VI_HORN] = 11},
	['y' - 'a'] = {[VI_PLAIN] = 12}
};

static uint8_t
full_of(char base, vi_shape shape, vi_tone tone)
{
	int			number;

	if (shape == VI_STROKE)
		return FULL_D_STROKE;
	if (shape == VI_PLAIN && tone == VI_LEVEL)
		return BASE(base);
	number = vowel_number[base - 'a'][shape];
	return number == 0 ? BASE(base) :
		(uint8_t) (FULL_VOWELS + 6 * (number - 1) + tone);
}

uint8_t
scan_plain(uint8_t full)
{
	if (full >= FULL_VOWELS && full < FULL_SIZE)
		return BASE(vowel_base[(full - FULL_VOWELS) / 6]);
	if (full == FULL_D_STROKE)
		return BASE('d');
	return full;
}

uint8_t
scan_toneless(uint8_t full)
{
	int			number;

	if (full < FULL_VOWELS || full >= FULL_SIZE)
		return full;
	number = (full - FULL_VOWELS) / 6;
	return full_of(vowel_base[number], (vi_shape) vowel_shape[number], VI_LEVEL);
}

int
scan_tone(uint8_t full)
{
	if (full >= FULL_VOWELS && full < FULL_SIZE)
		return (full - FULL_VOWELS) % 6;
	return VI_LEVEL;
}

uint8_t
scan_i_for_y(uint8_t letter)
{
	const uint8_t i = FULL_VOWELS + 5 * 6;
	const uint8_t y = FULL_VOWELS + 11 * 6;

	if (letter >= y && letter < FULL_SIZE)
		return (uint8_t) (letter - y + i);
	return letter == BASE('y') ? BASE('i') : letter;
}

char
scan_ascii(uint8_t plain)
{
	if (plain >= 1 && plain <= 26)
		return (char) ('a' + plain - 1);
	if (plain >= SCAN_DIGIT(0) && plain <= SCAN_DIGIT(9))
		return (char) ('0' + plain - SCAN_DIGIT(0));
	return '?';
}

/* A word being read. */
typedef struct reading
{
	char		base[SCAN_WORD_MAX];
	uint8_t		shape[SCAN_WORD_MAX];
	int			length;
	int			tone;
	int			tone_at;
	int			uppers;
	bool		first_upper;
	bool		digits;
	bool		foreign;
	bool		two_tones;
} reading;

static inline void
add(reading *r, char base, int shape)
{
	if (r->length == SCAN_WORD_MAX)
	{
		r->foreign = true;
		return;
	}
	r->base[r->length] = base;
	r->shape[r->length] = (uint8_t) shape;
	r->length++;
}

static inline void
set_tone(reading *r, int tone)
{
	if (tone == VI_LEVEL)
		return;
	r->two_tones = r->tone != VI_LEVEL;
	r->tone = tone;
	r->tone_at = r->length - 1;
}

static inline void
add_letter(reading *r, vi_letter letter)
{
	add(r, VI_LETTER_BASE(letter), VI_LETTER_SHAPE(letter));
	set_tone(r, VI_LETTER_TONE(letter));
	if (VI_LETTER_UPPER(letter))
	{
		r->uppers++;
		r->first_upper |= r->length == 1;
	}
}

static bool
is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/*
 * The letter that bears the tone in the spelling that the tables have: the
 * first of an open oa, oe, uy (hòa), but for uy behind q, where u is no vowel.
 */
static int
tone_place(const reading *r)
{
	int			n = r->length;

	if (r->tone_at != n - 1 || n < 2 || r->shape[n - 1] != VI_PLAIN ||
		r->shape[n - 2] != VI_PLAIN)
		return r->tone_at;
	if (r->base[n - 2] == 'o' && (r->base[n - 1] == 'a' || r->base[n - 1] == 'e'))
		return n - 2;
	if (r->base[n - 2] == 'u' && r->base[n - 1] == 'y' &&
		!(n >= 3 && r->base[n - 3] == 'q'))
		return n - 2;
	return r->tone_at;
}

/*
 * The y that is written for i and for which i is written: the only vowel, at
 * the end of a word (kỳ, mỹ), or behind qu, where u is no vowel (quý, quỳnh).
 */
static int
single_y(const reading *r)
{
	for (int i = 0; i < r->length; i++)
	{
		if (!is_vowel(r->base[i]))
			continue;
		if (r->base[i] == 'u' && i > 0 && r->base[i - 1] == 'q' &&
			i + 1 < r->length && r->base[i + 1] == 'y')
			return i + 1;
		return r->base[i] == 'y' && i > 0 && i == r->length - 1 ? i : -1;
	}
	return -1;
}

static void
finish(scan *s, reading *r, uint32_t start, uint32_t end, uint16_t gap)
{
	scan_word  *w = &s->words[s->n_words];
	uint8_t    *plain = s->plain + s->n_letters;
	uint8_t    *full = s->full + s->n_letters;
	int			first = 0;
	int			y;
	int			tone_at;

	w->flags = 0;
	y = r->digits ? -1 : single_y(r);
	if (y >= 0)
	{
		r->base[y] = 'i';
		w->flags |= WORD_WAS_Y;
	}
	tone_at = r->tone != VI_LEVEL ? tone_place(r) : -1;
	/* 01 and 1 are one number */
	if (r->digits)
		while (first < r->length - 1 && r->base[first] == '0')
			first++;
	for (int i = first; i < r->length; i++)
	{
		char		c = r->base[i];
		uint8_t		p;

		if (c >= 'a' && c <= 'z')
			p = BASE(c);
		else if (c >= '0' && c <= '9')
			p = SCAN_DIGIT(c - '0');
		else
			p = 0;
		*plain++ = p;
		/* A tone may stand on a digit: that of a letter behind a cut word */
		*full = p == 0 || p > BASE('z') ||
			(r->shape[i] == VI_PLAIN && i != tone_at) ? p :
			full_of(c, (vi_shape) r->shape[i], i == tone_at ? r->tone : VI_LEVEL);
		if (*full != p)
			w->flags |= WORD_MARKED;
		full++;
	}
	w->start = start;
	w->end = end;
	w->letters = (uint16_t) s->n_letters;
	w->length = (uint8_t) (r->length - first);
	w->gap = gap;
	w->tone_at = r->tone != VI_LEVEL ? (uint8_t) r->tone_at : 0xFF;
	if (r->first_upper)
	{
		w->flags |= WORD_CAPITAL;
		s->upper = true;
	}
	if (r->uppers > 0)
		w->flags |= WORD_UPPER;
	if (r->uppers < r->length && !r->digits)
		s->lower = true;
	if (r->uppers >= 2 && r->uppers == r->length)
		w->flags |= WORD_CAPITALS;
	if (r->digits)
		w->flags |= first > 0 ? WORD_DIGITS | WORD_ZERO : WORD_DIGITS;
	if (r->foreign)
		w->flags |= WORD_FOREIGN;
	if (r->two_tones)
		w->flags |= WORD_TWO_TONES;
	if (w->flags & WORD_MARKED)
		s->marked = true;
	s->n_letters += w->length;
	s->n_words++;
}

/* What a character between words is. */
static uint16_t
gap_of(uint32_t c)
{
	uint32_t	folded = c < 0x80 ? 0 : vi_fold_punctuation(c);

	if (folded == 0)
		folded = c;

	switch (folded)
	{
		case ' ':
		case '\'':
			return GAP_BLANK;
		case '.':
			return GAP_DOT;
		case ',':
		case ';':
		case 0xFF0C:
		case 0xFF1B:
			return GAP_COMMA;
		case '\n':
		case '\r':
		case '\t':
		case '\v':
		case '\f':
		case '|':
		case 0x2028:
		case 0x2029:
		case 0x85:
			return GAP_LINE;
		case '-':
		case '_':
			return GAP_DASH;
		case '/':
		case '\\':
			return GAP_SLASH;
		case ':':
		case 0xFF1A:
			return GAP_COLON;
		case '(':
		case '[':
		case '{':
			return GAP_OPEN;
		default:
			if (vi_is_space(folded))
				return GAP_BLANK;
			return GAP_OTHER;
	}
}

static bool
is_apostrophe(uint32_t c)
{
	return c == '\'' || c == '`' || c == 0x2BC || c == 0xB4 ||
		(c >= 0x80 && vi_fold_punctuation(c) == '\'');
}

/* Do so many letters stand here?  The marks of decomposed ones are no letters. */
static bool
letters_at(const unsigned char *p, const unsigned char *end, int n)
{
	int			marks = 0;		/* that the letter may still have */

	while (n > 0)
	{
		uint32_t	c;

		if (p >= end)
			return false;
		p += vi_utf8_get(p, end, &c);
		if (vi_letter_of(vi_look_alike(c)) != 0)
		{
			n--;
			marks = 2;
		}
		else if (marks-- == 0 || (vi_mark_tone(c) < 0 && vi_mark_shape(c) < 0))
			return false;
	}
	return true;
}

void
scan_text(scan *s, const char *text, size_t length, vi_poll poll)
{
	const unsigned char *p = (const unsigned char *) text;
	const unsigned char *end = p + length;
	const unsigned char *next_poll = p + VI_POLL_BYTES;
	uint16_t	gap = GAP_START;

	s->n_words = 0;
	s->n_letters = 0;
	s->overflow = false;
	s->marked = s->upper = s->lower = false;
	while (p < end)
	{
		const unsigned char *start = p;
		const unsigned char *last = p;
		reading		r;

		if (p >= next_poll)
		{
			if (poll != NULL)
				poll();
			next_poll = p + VI_POLL_BYTES;
		}
		r.length = 0;
		r.tone = VI_LEVEL;
		r.tone_at = -1;
		r.uppers = 0;
		r.first_upper = r.digits = r.foreign = r.two_tones = false;
		while (p < end)
		{
			uint32_t	c = *p;
			int			bytes = 1;

			/* Most letters: small, plain, in a word of letters */
			if (c >= 'a' && c <= 'z' && !r.digits && r.length < SCAN_WORD_MAX)
			{
				r.base[r.length] = (char) c;
				r.shape[r.length++] = VI_PLAIN;
				last = ++p;
				continue;
			}
			if (c < 0x80)
			{
				vi_letter	letter = vi_letters[c];

				if (letter != 0)
				{
					if (r.digits)
						break;
					add_letter(&r, letter);
				}
				else if (c >= '0' && c <= '9')
				{
					bool		misread = r.length > 0 ? letters_at(p + 1, end, 1) :
						letters_at(p + 1, end, 3);

					if (!misread && r.length > 0 && !r.digits)
						break;
					if (!misread || (r.length > 0 && r.digits))
						r.digits = true;
					add(&r, (char) c, VI_PLAIN);
				}
				else if (is_apostrophe(c) && r.length > 0 && !r.digits &&
						 p + 1 < end && (p[1] >= 0x80 || vi_letters[p[1]] != 0))
				{
					p++;
					continue;
				}
				else
					break;
			}
			else
			{
				vi_letter	letter;

				bytes = vi_utf8_get(p, end, &c);
				letter = vi_letter_of(vi_look_alike(c));
				if (letter != 0)
				{
					if (r.digits)
						break;
					add_letter(&r, letter);
				}
				else if (vi_is_ignorable(c))
				{
					/* hides in words, and between them is nothing */
					p += bytes;
					if (r.length == 0)
						start = last = p;
					continue;
				}
				else if (c >= 0x300 && c <= 0x36F)
				{
					if (r.length == 0 || r.digits)
					{
						p += bytes;
						if (r.length == 0)
							start = last = p;
						continue;
					}
					if (vi_mark_tone(c) >= 0)
						set_tone(&r, vi_mark_tone(c));
					else if (vi_mark_shape(c) >= 0)
					{
						if (!r.foreign || r.length < SCAN_WORD_MAX)
							r.shape[r.length - 1] = (uint8_t) vi_mark_shape(c);
					}
					else
						r.foreign = true;
				}
				else if (is_apostrophe(c) && r.length > 0 && !r.digits &&
						 p + bytes < end &&
						 (p[bytes] >= 0x80 || vi_letters[p[bytes]] != 0))
				{
					p += bytes;
					continue;
				}
				else if (vi_is_space(c) || vi_is_punctuation(c))
					break;
				else
				{
					if (r.digits)
						break;
					r.foreign = true;
					add(&r, '?', VI_PLAIN);
				}
			}
			p += bytes;
			last = p;
			if (p - start > VI_WORD_BYTES)
				break;
		}
		if (r.length > 0)
		{
			if (s->n_words == s->max_words ||
				s->n_letters + SCAN_WORD_MAX > s->max_letters)
			{
				s->overflow = true;
				return;
			}
			finish(s, &r, (uint32_t) (start - (const unsigned char *) text),
				   (uint32_t) (last - (const unsigned char *) text), gap);
			gap = 0;
		}
		else if (p < end)
		{
			uint32_t	c = *p;
			int			bytes = c < 0x80 ? 1 : vi_utf8_get(p, end, &c);

			gap |= gap_of(c);
			p += bytes;
		}
	}
	s->end_gap = gap;
}
