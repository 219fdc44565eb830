/*
 * nfc.c
 *		Unicode normalization form C.  See nfc.h.
 */
#include "vi/nfc.h"

#include <string.h>
#include <utf8proc.h>

#include "vi/letter.h"
#include "vi/utf8.h"

/* Hangul syllables are composed by arithmetic: the standard, section 3.12. */
#define L_BASE	0x1100
#define V_BASE	0x1161
#define T_BASE	0x11A7
#define S_BASE	0xAC00
#define L_COUNT	19
#define V_COUNT	21
#define T_COUNT	28
#define S_COUNT	(L_COUNT * V_COUNT * T_COUNT)

uint32_t
vi_compose(uint32_t first, uint32_t second)
{
	utf8proc_int32_t pair[2];

	/* No character that is the second of a pair lies below U+0300. */
	if (second < 0x300 || (first | second) & VI_BAD_BYTE)
		return 0;
	if (first - L_BASE < L_COUNT && second - V_BASE < V_COUNT)
		return S_BASE + ((first - L_BASE) * V_COUNT + (second - V_BASE)) *
			T_COUNT;
	if (first - S_BASE < S_COUNT)
	{
		if ((first - S_BASE) % T_COUNT == 0 && second > T_BASE &&
			second < T_BASE + T_COUNT)
			return first + (second - T_BASE);
		return 0;
	}
	pair[0] = (utf8proc_int32_t) first;
	pair[1] = (utf8proc_int32_t) second;
	if (utf8proc_normalize_utf32(pair, 2, UTF8PROC_COMPOSE |
								 UTF8PROC_STABLE) != 1)
		return 0;
	return (uint32_t) pair[0];
}

void
vi_nfc_begin(vi_nfc *n, const unsigned char *s, const unsigned char *end,
			 bool fold, vi_poll poll)
{
	/* The arrays are large and are written before they are read. */
	vi_reader_begin(&n->reader, s, end, fold, poll);
	n->has_ahead = false;
	n->mark = n->nmarks = 0;
	n->in_run = false;
}

/*
 * Brings the marks into canonical order: by class, stable.
 */
static void
sort_marks(vi_nfc *n)
{
	for (int i = 1; i < n->nmarks; i++)
	{
		uint32_t	mark = n->marks[i];
		uint8_t		class = n->classes[i];
		int			j = i;

		for (; j > 0 && n->classes[j - 1] > class; j--)
		{
			n->marks[j] = n->marks[j - 1];
			n->classes[j] = n->classes[j - 1];
		}
		n->marks[j] = mark;
		n->classes[j] = class;
	}
}

/*
 * Composes the base with the sorted marks: with each that no mark of its own
 * class parts from the base.  What is left stays in marks.
 */
static void
compose_marks(vi_nfc *n, uint32_t *base)
{
	int			kept = 0;

	for (int i = 0; i < n->nmarks; i++)
	{
		uint32_t	composed = 0;

		if (kept == 0 || n->classes[kept - 1] < n->classes[i])
			composed = vi_compose(*base, n->marks[i]);
		if (composed != 0)
			*base = composed;
		else
		{
			n->marks[kept] = n->marks[i];
			n->classes[kept] = n->classes[i];
			kept++;
		}
	}
	n->nmarks = kept;
}

/* The next class of the run after this one, or 256. */
static int
next_class(const vi_nfc *n, int class)
{
	for (class++; class < 256; class++)
		if (n->run_classes[class / 64] >> (class % 64) & 1)
			break;
	return class;
}

/*
 * The next mark of the class being given; false where there is none left.
 */
static bool
next_of_class(vi_nfc *n, uint32_t *c)
{
	while (n->run_read < n->run_length)
	{
		int			class;

		if (!vi_reader_next(&n->reader, c, &class))
			break;
		n->run_read++;
		if (class == n->run_class)
			return true;
	}
	return false;
}

static void
begin_class(vi_nfc *n, int class)
{
	n->run_class = class;
	n->run_read = 0;
	n->reader = n->run_begin;
}

/*
 * Prepares for giving a run of marks that begins at run_begin, after composing
 * the base with what it can be composed with.
 */
static void
begin_run(vi_nfc *n, bool has_base, uint32_t *base)
{
	uint32_t	c;
	int			class;

	n->reader = n->run_begin;
	n->run_length = 0;
	memset(n->run_classes, 0, sizeof(n->run_classes));
	memset(n->run_skip, 0, sizeof(n->run_skip));
	for (;;)
	{
		n->run_end = n->reader;
		if (!vi_reader_next(&n->reader, &c, &class) || class == 0)
			break;
		n->run_classes[class / 64] |= (uint64_t) 1 << (class % 64);
		n->run_length++;
	}

	for (int k = next_class(n, 0); has_base && k < 256; k = next_class(n, k))
	{
		uint32_t	composed;

		begin_class(n, k);
		while (n->run_skip[k] < UINT8_MAX && next_of_class(n, &c) &&
			   (composed = vi_compose(*base, c)) != 0)
		{
			*base = composed;
			n->run_skip[k]++;
		}
	}
	n->in_run = true;
	begin_class(n, next_class(n, 0));
}

/*
 * The next mark of a long run; false at its end.
 */
static bool
next_of_run(vi_nfc *n, uint32_t *c)
{
	for (;;)
	{
		while (next_of_class(n, c))
		{
			if (n->run_skip[n->run_class] == 0)
				return true;
			n->run_skip[n->run_class]--;
		}
		if (next_class(n, n->run_class) == 256)
			break;
		begin_class(n, next_class(n, n->run_class));
	}
	n->reader = n->run_end;
	n->in_run = false;
	return false;
}

/*
 * Reads the next base with what belongs to it; gives the base, or the first
 * mark where the text begins with marks.  False at the end.
 */
static bool
read_base(vi_nfc *n, uint32_t *c)
{
	uint32_t	base = n->ahead;
	bool		has_base = n->has_ahead;
	uint32_t	next;
	int			class;

	n->mark = n->nmarks = 0;
	n->has_ahead = false;
	n->run_begin = n->reader;
	if (!has_base)
	{
		if (!vi_reader_next(&n->reader, &next, &class))
			return false;
		has_base = class == 0;
		if (has_base)
		{
			base = next;
			n->run_begin = n->reader;
		}
		else
			n->reader = n->run_begin;
	}

	for (;;)
	{
		uint32_t	composed;

		if (!vi_reader_next(&n->reader, &next, &class))
			break;
		if (class != 0)
		{
			if (n->nmarks == VI_NFC_MARKS)
			{
				n->nmarks = 0;
				begin_run(n, has_base, &base);
				if (!has_base)
					return next_of_run(n, c);
				*c = base;
				return true;
			}
			n->marks[n->nmarks] = next;
			n->classes[n->nmarks++] = (uint8_t) class;
			continue;
		}

		/* Two bases compose too, where no mark stands between. */
		if (has_base)
		{
			sort_marks(n);
			compose_marks(n, &base);
			if (n->nmarks == 0 && (composed = vi_compose(base, next)) != 0)
			{
				base = composed;
				n->run_begin = n->reader;
				continue;
			}
		}
		n->ahead = next;
		n->has_ahead = true;
		break;
	}

	sort_marks(n);
	if (has_base)
	{
		compose_marks(n, &base);
		*c = base;
	}
	else
		*c = n->marks[n->mark++];
	return true;
}

bool
vi_nfc_next(vi_nfc *n, uint32_t *c)
{
	if (n->mark < n->nmarks)
	{
		*c = n->marks[n->mark++];
		return true;
	}
	if (n->in_run && next_of_run(n, c))
		return true;
	if (!n->has_ahead && (*c = vi_reader_shortcut(&n->reader)) != 0)
		return true;
	return read_base(n, c);
}
