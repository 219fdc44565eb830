/*
 * decode.c
 *		Text typed in an encoding from before Unicode, to Unicode.  See
 *		decode.h.
 *
 * The loops look for the first byte of a letter and copy all other bytes: in
 * UTF-8 the characters U+00C0 to U+00FF, and no others, begin with 0xC3.
 */
#include "vi/decode.h"

#include <stdbool.h>
#include <string.h>
#include <utf8proc.h>

#include "vi/utf8.h"

/* Where a decoder stands. */
typedef struct work
{
	const unsigned char *in;
	const unsigned char *end;
	unsigned char *out;
} work;

/* The capital of a Vietnamese letter. */
static inline uint32_t
capital(uint32_t lower)
{
	return lower < 0x100 ? lower - 0x20 : lower - 1;
}

/* Is p at a combining character? */
static inline bool
at_combining(const unsigned char *p, const unsigned char *end)
{
	uint32_t	c;

	/* The first one, U+0300, begins with 0xCC. */
	if (p >= end || *p < 0xCC)
		return false;
	vi_utf8_get(p, end, &c);
	return (c & VI_BAD_BYTE) == 0 &&
		utf8proc_get_property((utf8proc_int32_t) c)->combining_class != 0;
}

static inline void
copy(work *w, const unsigned char *to)
{
	while (w->in < to)
		*w->out++ = *w->in++;
}

/*
 * The letter code (0 for none) is what the bytes up to next mean.
 */
static inline void
replace(work *w, const unsigned char *next, uint32_t code)
{
	if (code == 0 || at_combining(next, w->end))
		copy(w, next);
	else
	{
		w->out += vi_utf8_put(w->out, code);
		w->in = next;
	}
}

static void
decode_tcvn3(work *w, const unsigned char *stop)
{
	while (w->in < stop)
	{
		const unsigned char *p = w->in;

		if ((p[0] == 0xC2 || p[0] == 0xC3) && w->end - p >= 2 &&
			vi_is_continuation(p[1]))
		{
			int			byte = (p[0] & 3) << 6 | (p[1] & 0x3F);

			replace(w, p + 2, byte < 0xA0 ? 0 : vi_tcvn3_letters[byte - 0xA0]);
		}
		else
			*w->out++ = *w->in++;
	}
}

/* Is p at one of U+00C0 to U+00FF? */
static inline bool
at_vni(const unsigned char *p, const unsigned char *end)
{
	return end - p >= 2 && p[0] == 0xC3 && vi_is_continuation(p[1]);
}

static inline vi_vni_base
vni_base(unsigned char c)
{
	switch (c | 0x20)
	{
		case 'a':
			return VI_VNI_A;
		case 'e':
			return VI_VNI_E;
		case 'o':
			return VI_VNI_O;
		case 'u':
			return VI_VNI_U;
		case 'y':
			return VI_VNI_Y;
		default:
			return VI_VNI_NONE;
	}
}

static void
decode_vni(work *w, const unsigned char *stop)
{
	while (w->in < stop)
	{
		const unsigned char *next = w->in + 1;
		vi_vni_base base;
		bool		upper;
		uint32_t	code = 0;

		if (w->in[0] < 0x80)
		{
			if (!at_vni(next, w->end))
			{
				*w->out++ = *w->in++;
				continue;
			}
			base = vni_base(w->in[0]);
			upper = w->in[0] < 'a';
		}
		else if (at_vni(w->in, w->end))
		{
			next++;
			code = vi_vni_alone[w->in[1] & 0x1F];
			base = code == 0x01A1 ? VI_VNI_O_HORN :
				code == 0x01B0 ? VI_VNI_U_HORN : VI_VNI_NONE;
			upper = w->in[1] < 0xA0;
		}
		else
		{
			*w->out++ = *w->in++;
			continue;
		}

		if (base != VI_VNI_NONE && at_vni(next, w->end) &&
			vi_vni_marked[base][next[1] & 0x1F] != 0)
		{
			code = vi_vni_marked[base][next[1] & 0x1F];
			next += 2;
		}
		replace(w, next, code != 0 && upper ? capital(code) : code);
	}
}

static inline bool
is_d(unsigned char c)
{
	return (c | 0x20) == 'd';
}

/* A character that is a mark where it follows a letter that can bear it. */
static inline bool
is_viqr_mark(unsigned char c)
{
	return c == '^' || c == '(' || c == '+' ||
		vi_viqr_tone_of(c) != VI_VIQR_LEVEL;
}

static void
decode_viqr(work *w, const unsigned char *begin, const unsigned char *stop)
{
	while (w->in < stop)
	{
		const unsigned char *p = w->in;
		const unsigned char *next = p + 1;
		vi_viqr_vowel vowel;
		vi_viqr_vowel shaped;
		vi_viqr_tone tone;

		if (next >= w->end || *p < 'A' || *p >= 0x80)
		{
			*w->out++ = *w->in++;
			continue;
		}

		/* A backslash is an escape only where there is something to escape. */
		if (*p == '\\')
		{
			if (*next == '\\' || is_viqr_mark(*next) ||
				(is_d(*next) && p > begin && is_d(p[-1])))
				w->in++;
			*w->out++ = *w->in++;
			continue;
		}
		if (is_d(*p) && is_d(*next))
		{
			replace(w, next + 1, *p == 'd' ? 0x0111 : 0x0110);
			continue;
		}

		vowel = vi_viqr_vowel_of(*p);
		if (vowel == VI_VIQR_NONE)
		{
			*w->out++ = *w->in++;
			continue;
		}
		shaped = vi_viqr_shaped(vowel, *next);
		if (shaped != VI_VIQR_NONE)
		{
			vowel = shaped;
			next++;
		}
		tone = next < w->end ? vi_viqr_tone_of(*next) : VI_VIQR_LEVEL;
		if (tone != VI_VIQR_LEVEL)
			next++;
		if (next == p + 1)
			*w->out++ = *w->in++;
		else
		{
			uint32_t	code = vi_viqr_letters[vowel][tone];

			replace(w, next, *p < 'a' ? capital(code) : code);
		}
	}
}

size_t
vi_decode_text(vi_encoding encoding, const char *input, size_t length,
			   char *out, vi_poll poll)
{
	const unsigned char *begin = (const unsigned char *) input;
	work		w = {begin, begin + length, (unsigned char *) out};

	while (w.in < w.end)
	{
		size_t		left = (size_t) (w.end - w.in);
		const unsigned char *stop;

		stop = w.in + (left < VI_POLL_BYTES ? left : VI_POLL_BYTES);

		/* A letter that begins before stop is read to its end. */
		if (encoding == VI_TCVN3)
			decode_tcvn3(&w, stop);
		else if (encoding == VI_VNI)
			decode_vni(&w, stop);
		else
			decode_viqr(&w, begin, stop);
		if (poll != NULL)
			poll();
	}
	return (size_t) ((char *) w.out - out);
}
