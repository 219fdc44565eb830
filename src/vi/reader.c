/*
 * reader.c
 *		Text as single characters, cleaned and taken apart.  See reader.h.
 */
#include "vi/reader.h"

#include <utf8proc.h>

#include "vi/letter.h"
#include "vi/utf8.h"
#include "vi/word.h"

void
vi_reader_begin(vi_reader *r, const unsigned char *s,
				const unsigned char *end, bool fold, vi_poll poll)
{
	r->next = s;
	r->end = end;
	r->poll = poll;
	r->budget = VI_POLL_BYTES;
	r->fold = fold;
	r->latin = false;
	r->base = 0;
	r->part = r->nparts = 0;
}

/* Letters of the Latin script.  Full-width forms are Latin by property. */
static bool
is_latin(uint32_t c)
{
	if (c < 0x80)
		return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	return (c >= 0xC0 && c < 0x2B0 && c != 0xD7 && c != 0xF7) ||
		(c >= 0x1E00 && c < 0x1F00) ||
		(c >= 0x2C60 && c < 0x2C80) ||
		(c >= 0xA722 && c < 0xA800) ||
		(c >= 0xFB00 && c < 0xFB07) ||
		(c >= 0xFF21 && c < 0xFF3B) ||
		(c >= 0xFF41 && c < 0xFF5B);
}

uint32_t
vi_fold_punctuation(uint32_t c)
{
	switch (c)
	{
		case 0x2010:			/* hyphen */
		case 0x2011:			/* non-breaking hyphen */
		case 0x2012:			/* figure dash */
		case 0x2013:			/* en dash */
		case 0x2014:			/* em dash */
		case 0x2015:			/* horizontal bar */
		case 0x2212:			/* minus */
		case 0xFE58:			/* small em dash */
		case 0xFE63:			/* small hyphen-minus */
		case 0xFF0D:			/* full-width hyphen-minus */
			return '-';
		case 0x00AB:			/* « */
		case 0x00BB:			/* » */
		case 0x201C:			/* “ */
		case 0x201D:			/* ” */
		case 0x201E:			/* „ */
		case 0x201F:			/* ‟ */
		case 0x2033:			/* double prime */
			return '"';
		case '`':
		case 0x00B4:			/* acute accent */
		case 0x02BC:			/* modifier apostrophe */
		case 0x2018:			/* ‘ */
		case 0x2019:			/* ’ */
		case 0x201A:			/* ‚ */
		case 0x201B:			/* ‛ */
		case 0x2032:			/* prime */
			return '\'';
		default:
			return 0;
	}
}

/*
 * What stands for c, or 0 where c is dropped.
 */
static uint32_t
clean(const vi_reader *r, uint32_t c)
{
	if (c < 0xA0)
		return c;
	switch (c)
	{
		case 0x00AD:
		case 0x200B:
		case 0x2060:
		case 0xFEFF:
			return 0;
		case 0x200C:
		case 0x200D:

			/*
			 * Quotes and dashes as well: folding makes ASCII of them, and
			 * folding a second time must change nothing.
			 */
			return r->base < 0x80 || is_latin(r->base) ||
				vi_fold_punctuation(r->base) != 0 ? 0 : c;
		default:
			return vi_is_space(c) ? ' ' : vi_look_alike(c);
	}
}

/* The folded form of a character of class 0. */
static uint32_t
fold(uint32_t c)
{
	uint32_t	ascii = vi_fold_punctuation(c);

	if (ascii != 0)
		return ascii;
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if (c == 0x110 || c == 0x111)
		return 'd';
	if (c & VI_BAD_BYTE)
		return c;
	return (uint32_t) utf8proc_tolower((utf8proc_int32_t) c);
}

static void
spend(vi_reader *r, int bytes)
{
	r->next += bytes;
	r->budget -= bytes;
	if (r->budget < 0)
	{
		r->budget = VI_POLL_BYTES;
		if (r->poll != NULL)
			r->poll();
	}
}

/*
 * Reads the next character into parts; false at the end of the text.
 */
static bool
take_apart(vi_reader *r)
{
	uint32_t	c;

	do
	{
		uint32_t	raw;

		if (r->next >= r->end)
			return false;
		spend(r, vi_utf8_get(r->next, r->end, &raw));
		c = clean(r, raw);
		if (c == raw)
			break;				/* U+0000 is a character too */
	} while (c == 0);

	r->part = 0;
	r->parts[0] = c;
	r->nparts = 1;

	/* Nothing below U+00C0 has a canonical decomposition. */
	if (c >= 0xC0 && !(c & VI_BAD_BYTE))
	{
		int			boundary = 0;
		utf8proc_int32_t parts[VI_DECOMPOSED_MAX];
		utf8proc_ssize_t n;

		n = utf8proc_decompose_char((utf8proc_int32_t) c, parts,
									VI_DECOMPOSED_MAX,
									UTF8PROC_DECOMPOSE | UTF8PROC_STABLE,
									&boundary);
		if (n >= 1 && n <= VI_DECOMPOSED_MAX)
		{
			for (int i = 0; i < n; i++)
				r->parts[i] = (uint32_t) parts[i];
			r->nparts = (int) n;
		}
	}
	return true;
}

bool
vi_reader_next(vi_reader *r, uint32_t *c, int *class)
{
	for (;;)
	{
		if (r->part == r->nparts && !take_apart(r))
			return false;
		*c = r->parts[r->part++];
		*class = 0;
		if (*c >= 0x300 && !(*c & VI_BAD_BYTE))
			*class = utf8proc_get_property((utf8proc_int32_t) *c)->combining_class;
		if (*class == 0)
		{
			r->base = *c;
			if (r->fold)
			{
				r->latin = is_latin(*c);
				*c = fold(*c);
			}
			return true;
		}
		if (!r->latin)
			return true;
	}
}

/*
 * True where the byte at p begins a character that stands for itself: ASCII
 * or a Latin letter, never a mark or something to be dropped.
 */
static bool
stands_alone(const unsigned char *p, const unsigned char *end)
{
	return p >= end || *p < 0x80 || (*p >= 0xC3 && *p <= 0xC8) ||
		(*p == 0xE1 && end - p >= 3 && p[1] >= 0xB8 && p[1] <= 0xBB);
}

uint32_t
vi_reader_shortcut(vi_reader *r)
{
	uint32_t	c;
	int			bytes;
	vi_letter	letter;

	if (r->part != r->nparts || r->next >= r->end)
		return 0;
	bytes = vi_utf8_get(r->next, r->end, &c);
	if (c == 0 || c & VI_BAD_BYTE || !stands_alone(r->next + bytes, r->end))
		return 0;
	letter = vi_letter_of(c);
	if (c >= 0x80 && letter == 0)
		return 0;
	spend(r, bytes);
	r->base = c < 0x80 ? c : (uint32_t) VI_LETTER_BASE(letter);
	if (r->fold)
	{
		r->latin = is_latin(r->base);
		return c < 0x80 ? fold(c) : r->base;
	}
	return c;
}
