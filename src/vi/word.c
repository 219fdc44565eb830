/*
 * word.c
 *		A word as readers compare it.  See word.h.
 */
#include "vi/word.h"

#include "vi/letter.h"
#include "vi/utf8.h"

#define LETTER_BITS		6
#define LETTERS_A_HALF	10
#define LETTERS_MAX		(2 * LETTERS_A_HALF)
#define TONE_SHIFT		60

/* Codes of letters: 1-26 a-z, then those with a shape, then digits. */
enum
{
	CODE_A_CIRCUMFLEX = 27,
	CODE_E_CIRCUMFLEX,
	CODE_O_CIRCUMFLEX,
	CODE_A_BREVE,
	CODE_O_HORN,
	CODE_U_HORN,
	CODE_D_STROKE,
	CODE_ZERO
};

#define CODE_OF(base)	((base) - 'a' + 1)

/* A word being read. */
typedef struct state
{
	uint64_t	half[2];
	int			letters;
	int			vowels;
	int			tone;
	bool		foreign;		/* no key */
	bool		last_is_y;
	int			uppers;
	int			lowers;
} state;

bool
vi_is_space(uint32_t c)
{
	return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
		c == 0x202F || c == 0x205F || c == 0x3000;
}

bool
vi_is_ignorable(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 ||
		c == 0xFEFF;
}

bool
vi_is_punctuation(uint32_t c)
{
	return (c >= 0x80 && c <= 0xBF && c != 0xB2 && c != 0xB3 && c != 0xAA &&
			c != 0xB5 && c != 0xBA) ||
		c == 0xD7 || c == 0xF7 ||
		(c >= 0x2010 && c <= 0x205E) ||
		(c >= 0x20A0 && c <= 0x20CF) ||
		(c >= 0x2190 && c <= 0x2BFF) ||
		(c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) ||
		c == 0xFF0C || c == 0xFF0E || c == 0xFF1A || c == 0xFF1B;
}

static int
code_of_letter(char base, vi_shape shape)
{
	switch (shape)
	{
		case VI_PLAIN:
			return CODE_OF(base);
		case VI_CIRCUMFLEX:
			return base == 'a' ? CODE_A_CIRCUMFLEX :
				base == 'e' ? CODE_E_CIRCUMFLEX :
				base == 'o' ? CODE_O_CIRCUMFLEX : 0;
		case VI_BREVE:
			return base == 'a' ? CODE_A_BREVE : 0;
		case VI_HORN:
			return base == 'o' ? CODE_O_HORN : base == 'u' ? CODE_U_HORN : 0;
		case VI_STROKE:
			return CODE_D_STROKE;
	}
	return 0;
}

static inline void
append(state *w, int code)
{
	if (w->letters < LETTERS_MAX)
		w->half[w->letters >= LETTERS_A_HALF] |=
			(uint64_t) code << (LETTER_BITS * (w->letters % LETTERS_A_HALF));
	w->letters++;
}

static inline void
set_tone(state *w, int tone)
{
	if (tone == VI_LEVEL)
		return;
	if (w->tone != VI_LEVEL)
		w->foreign = true;
	w->tone = tone;
}

static inline void
append_letter(state *w, vi_letter letter)
{
	append(w, code_of_letter(VI_LETTER_BASE(letter),
							 VI_LETTER_SHAPE(letter)));
	set_tone(w, VI_LETTER_TONE(letter));
	w->vowels += VI_LETTER_VOWEL(letter);
	w->last_is_y = VI_LETTER_BASE(letter) == 'y';
	if (VI_LETTER_UPPER(letter))
		w->uppers++;
	else
		w->lowers++;
}

/* A mark that makes the letter before it another one: e, circumflex is ê. */
static void
reshape(state *w, vi_shape shape)
{
	int			at = w->letters - 1;
	uint64_t   *half;
	int			shift;
	int			code;

	if (at < 0 || at >= LETTERS_MAX)
	{
		w->foreign = true;
		return;
	}
	half = &w->half[at >= LETTERS_A_HALF];
	shift = LETTER_BITS * (at % LETTERS_A_HALF);
	code = (*half >> shift) & 63;
	code = code >= 1 && code <= 26 ?
		code_of_letter((char) ('a' + code - 1), shape) : 0;
	if (code == 0)
		w->foreign = true;
	*half = (*half & ~((uint64_t) 63 << shift)) | ((uint64_t) code << shift);
}

/*
 * Takes in a character beyond ASCII; false where it is no part of a word.
 */
static bool
append_wide(state *w, uint32_t c)
{
	vi_letter	letter = vi_letter_of(vi_look_alike(c));

	if (letter != 0)
		append_letter(w, letter);
	else if (c == 0xB2 || c == 0xB3)
		append(w, CODE_ZERO + (int) (c - 0xB0));
	else if (c >= 0x300 && c <= 0x36F && w->letters > 0)
	{
		if (vi_mark_tone(c) >= 0)
			set_tone(w, vi_mark_tone(c));
		else if (vi_mark_shape(c) >= 0)
			reshape(w, (vi_shape) vi_mark_shape(c));
		else
			w->foreign = true;
	}
	else if (vi_is_space(c) || vi_is_punctuation(c))
		return false;
	else
	{
		w->foreign = true;
		w->letters++;
	}
	return true;
}

/* kỳ and kì are one word: y alone after consonants is i. */
static void
unify_i_and_y(state *w)
{
	int			at = w->letters - 1;

	if (w->vowels == 1 && w->last_is_y && at > 0 && at < LETTERS_MAX)
		w->half[at >= LETTERS_A_HALF] ^=
			(uint64_t) (CODE_OF('y') ^ CODE_OF('i')) <<
			(LETTER_BITS * (at % LETTERS_A_HALF));
}

bool
vi_word_read(const char *s, const char *end, vi_word *word)
{
	const unsigned char *start = (const unsigned char *) s;
	const unsigned char *stop = (const unsigned char *) end;
	const unsigned char *p = start;
	const unsigned char *last = start;	/* behind the last visible one */
	state		w = {0};
	size_t		chars = 0;

	word->cut = false;
	word->capital = false;
	word->chars = 0;
	while (p < stop)
	{
		uint32_t	c = *p;
		int			length = 1;
		bool		visible = true;

		if (c < 0x80)
		{
			vi_letter	letter = vi_letters[c];

			if (letter != 0)
			{
				append(&w, CODE_OF(VI_LETTER_BASE(letter)));
				w.vowels += VI_LETTER_VOWEL(letter);
				w.last_is_y = VI_LETTER_BASE(letter) == 'y';
				if (VI_LETTER_UPPER(letter))
					w.uppers++;
				else
					w.lowers++;
			}
			else if (c >= '0' && c <= '9' && w.letters > 0)
			{
				append(&w, CODE_ZERO + (int) (c - '0'));
				w.last_is_y = false;
			}
			else
				break;
		}
		else
		{
			length = vi_utf8_get(p, stop, &c);
			visible = !vi_is_ignorable(c);
			if (visible ? !append_wide(&w, c) : w.letters == 0)
				break;
		}
		if (chars == 0)
			word->capital = w.uppers > 0;
		p += length;
		chars++;
		if (visible)
		{
			last = p;
			word->chars = chars;
		}
		if (p - start >= VI_WORD_BYTES)
		{
			word->cut = true;
			break;
		}
	}

	word->length = (size_t) (last - start);
	word->capitals = w.uppers >= 2 && w.lowers == 0;
	word->key.low = word->key.high = 0;
	if (w.letters == 0)
		return false;
	if (!w.foreign && w.letters <= LETTERS_MAX && !word->cut)
	{
		unify_i_and_y(&w);
		word->key.low = w.half[0] | ((uint64_t) w.tone << TONE_SHIFT);
		word->key.high = w.half[1];
	}
	return true;
}

bool
vi_word_key_of(const char *s, size_t length, vi_word_key *key)
{
	vi_word		word;

	if (!vi_word_read(s, s + length, &word) || word.length != length ||
		(word.key.low == 0 && word.key.high == 0))
		return false;
	*key = word.key;
	return true;
}

bool
vi_word_key_letter(vi_word_key key, int at, char *base, vi_shape *shape)
{
	static const char shaped[] = "aeoaoud";
	static const vi_shape shapes[] = {
		VI_CIRCUMFLEX, VI_CIRCUMFLEX, VI_CIRCUMFLEX, VI_BREVE, VI_HORN,
		VI_HORN, VI_STROKE
	};
	uint64_t	half = at < LETTERS_A_HALF ? key.low : key.high;
	int			code;

	if (at >= LETTERS_MAX)
		return false;
	code = (int) (half >> (LETTER_BITS * (at % LETTERS_A_HALF))) & 63;
	*shape = VI_PLAIN;
	if (code == 0)
		return false;
	if (code <= 26)
		*base = (char) ('a' + code - 1);
	else if (code < CODE_ZERO)
	{
		*base = shaped[code - CODE_A_CIRCUMFLEX];
		*shape = shapes[code - CODE_A_CIRCUMFLEX];
	}
	else
		*base = (char) ('0' + code - CODE_ZERO);
	return true;
}

vi_tone
vi_word_key_tone(vi_word_key key)
{
	return (vi_tone) (key.low >> TONE_SHIFT);
}
