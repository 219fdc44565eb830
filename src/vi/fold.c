/*
 * fold.c
 *		The search form of text.  See fold.h.
 */
#include "vi/fold.h"

#include <string.h>

#include "vi/letter.h"
#include "vi/utf8.h"

void
vi_folding_begin(vi_folding *f, const char *s, size_t length, vi_poll poll)
{
	f->begin = f->next = f->stop = (const unsigned char *) s;
	f->end = f->begin + length;
	f->in_stages = f->has_pending = false;
	f->poll = poll;
}

/*
 * Folds a character of two or three bytes that Vietnamese text is made of;
 * returns the bytes read, or 0 where it is left to the stages.
 */
static inline int
fold_letter(const unsigned char *p, const unsigned char *end, char **out)
{
	uint32_t	c;
	vi_letter	letter;
	int			length = vi_utf8_get(p, end, &c);

	letter = vi_letter_of(c);
	if (letter != 0)
	{
		*(*out)++ = VI_LETTER_BASE(letter);
		return length;
	}

	/* Signs: none of them is changed but to ASCII. */
	if ((c > 0xA0 && c < 0xC0 && c != 0xAD) ||
		(c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) ||
		(c >= 0x20A0 && c <= 0x20BF))
	{
		uint32_t	ascii = vi_fold_punctuation(c);

		if (ascii != 0)
			*(*out)++ = (char) ascii;
		else
		{
			memcpy(*out, p, length);
			*out += length;
		}
		return length;
	}
	return 0;
}

/*
 * Folds from next on as long as there are only characters whose folded form
 * is known at once and at least VI_UTF8_MAX bytes of room.  Returns where that
 * ends: the end, or the last space (or next) before the place *hit that has
 * to go through the stages or (*hit is NULL) before there was no more room.
 * next is the beginning of the text or a space that ends a word.
 */
static const unsigned char *
fold_known(const vi_folding *f, const unsigned char **hit, char **out,
		   const char *limit)
{
	const unsigned char *end = f->end;
	const unsigned char *p = f->next;
	const unsigned char *safe = p;
	const unsigned char *polled = p;
	char	   *o = *out;
	char	   *safe_out = o;

	/* What is written is never longer than what is read. */
	const unsigned char *stop = end;

	*hit = NULL;
	if (end - p > limit - o)
		stop = limit - o < VI_UTF8_MAX ? p : p + (limit - o - VI_UTF8_MAX);
	if (p == f->begin && p < end && *p == ' ')
	{
		*hit = p;
		return p;
	}
	while (p < stop)
	{
		unsigned char b = *p;

		if (p - polled > VI_POLL_BYTES)
		{
			polled = p;
			if (f->poll != NULL)
				f->poll();
		}
		if (b >= 0x80)
		{
			int			length = fold_letter(p, end, &o);

			if (length == 0)
			{
				*hit = p;
				break;
			}
			p += length;
			continue;
		}
		if (b <= ' ')
		{
			/* Spaces must be single and not next to a line break. */
			bool		at_end = end - p == 1;

			if (b == ' ')
			{
				safe = p;
				safe_out = o;
				if (at_end || p[1] == ' ' || p[1] == '\n' || p[1] == '\r')
				{
					*hit = p;
					break;
				}
			}
			else if ((b == '\n' || b == '\r') && !at_end && p[1] == ' ')
			{
				*hit = p;
				break;
			}
		}
		else if (b >= 'A' && b <= 'Z')
			b |= 0x20;
		else if (b == '`')
			b = '\'';
		*o++ = (char) b;
		p++;
	}
	if (p < end)
	{
		p = safe;
		o = safe_out;
	}
	*out = o;
	return p;
}

bool
vi_folding_write(vi_folding *f, char *out, size_t room, size_t *written)
{
	char	   *start = out;
	const char *limit = out + room;
	bool		finished = false;

	for (;;)
	{
		const unsigned char *known;
		const unsigned char *hit;
		unsigned char bytes[VI_UTF8_MAX];
		uint32_t	c;

		if (f->in_stages)
		{
			while (f->has_pending || vi_normalizer_next(&f->stages, &c))
			{
				int			length;

				if (f->has_pending)
					c = f->pending;
				length = vi_utf8_put(bytes, c);
				f->has_pending = limit - out < length;
				if (f->has_pending)
				{
					f->pending = c;
					break;
				}
				memcpy(out, bytes, length);
				out += length;
			}
			if (f->has_pending)
				break;
			f->in_stages = false;
			f->next = f->stop;
		}
		finished = f->next == f->end;
		if (finished)
			break;
		known = fold_known(f, &hit, &out, limit);
		if (known < f->end && hit == NULL && known == f->next)
			break;
		f->next = known;
		if (hit != NULL)
		{
			f->stop = vi_stages_end(hit, f->end, f->poll);
			vi_normalizer_begin(&f->stages, f->next, f->stop,
								f->next == f->begin, true, f->poll);
			f->in_stages = true;
		}
	}
	*written = out - start;
	return finished;
}

size_t
vi_fold_string(const char *s, size_t length, char *out, size_t room)
{
	vi_folding	f;
	size_t		written;

	vi_folding_begin(&f, s, length, NULL);
	return vi_folding_write(&f, out, room, &written) ? written : SIZE_MAX;
}
