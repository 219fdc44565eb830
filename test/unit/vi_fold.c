/*
 * vi_fold.c
 *		Tests of the search form, without a server.
 */
#include "tap.h"

#include <stdint.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "vi/fold.h"
#include "vi/letter.h"
#include "vi/utf8.h"

static void
is_folded(const char *s, const char *expected)
{
	char		out[1000];
	size_t		length = vi_fold_string(s, strlen(s), out, sizeof(out));

	ok(length == strlen(expected) && memcmp(out, expected, length) == 0,
	   "\"%s\" is folded to \"%s\"", s, expected);
}

static void
examples(void)
{
	static const char *const cases[][2] = {
		{"Đường Hoà Bình", "duong hoa binh"},
		{"\u00D0ông \u0189 \u00F0 \u0256", "dong d d d"},
		{"É ñ Ç ü Å", "e n c u a"}, {"ø Ł ß æ", "ø ł ß æ"},
		{"q\u0303 x\u0302\u0323", "q x"}, {"đ\u0301 ø\u0301", "d ø"},
		{"ΆΣΑΣ Ρ\u0313", "άσασ ῤ"}, {"ЙЁ", "йё"}, {"ガ", "ガ"},
		{"한글 \u1112\u1161\u11AB", "한글 한"},
		{"5\u0301 \u0301 .\u0301", "5\u0301 \u0301 .\u0301"},
		{"a–b — − ‐ ‑ ‒ ― ﹘ ﹣ －", "a-b - - - - - - - - -"},
		{"„a“ ‟b” «c» 5″", "\"a\" \"b\" \"c\" 5\""},
		{"‘a’ ‚b‛ 5′ ʼ ´ `", "'a' 'b' 5' ' ' '"},
		{"\u2019\u200Da \u2013\u200D", "'a -"},
		{"  A  B ", "a b"}, {"Ⅳ ²", "ⅳ ²"}, {"Ａ", "ａ"},
		{"\U0001F469\u200D\U0001F467", "\U0001F469\u200D\U0001F467"},
		{"", ""}, {"A", "a"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		is_folded(cases[i][0], cases[i][1]);
}

/* Every letter of the alphabet, composed and decomposed, is one ASCII one. */
static void
alphabet(void)
{
	int			letters = 0;
	int			wrong = 0;

	for (uint32_t c = 0x80; c < 0x1F00; c++)
	{
		vi_letter	letter = vi_letter_of(c);
		char		s[VI_UTF8_MAX];
		char		out[8];
		int			length = vi_utf8_put((unsigned char *) s, c);
		utf8proc_uint8_t *decomposed = NULL;
		utf8proc_ssize_t n;

		if (letter == 0)
			continue;
		letters++;
		n = utf8proc_map((utf8proc_uint8_t *) s, length, &decomposed,
						 UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
		wrong += vi_fold_string(s, length, out, sizeof(out)) != 1 ||
			out[0] != VI_LETTER_BASE(letter);
		wrong += vi_fold_string((char *) decomposed, n, out, sizeof(out)) != 1 ||
			out[0] != VI_LETTER_BASE(letter);
		free(decomposed);
	}
	ok(letters == 2 * (12 * 6 + 1) - 2 * 6, "the alphabet has %d letters beyond ASCII", letters);
	ok(wrong == 0, "each of them is folded to its ASCII letter");
}

static void
code_points(void)
{
	long		not_idempotent = 0;
	long		wrong = 0;

	for (uint32_t c = 1; c <= 0x10FFFF; c++)
	{
		char		s[16] = "x ";
		char		out[64];
		char		again[64];
		size_t		length = 2;
		size_t		n;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		length += vi_utf8_put((unsigned char *) s + length, c);
		length += vi_utf8_put((unsigned char *) s + length, 0x301);
		n = vi_fold_string(s, length, out, sizeof(out));
		wrong += n > length * 3;
		not_idempotent += vi_fold_string(out, n, again, sizeof(again)) != n ||
			memcmp(out, again, n) != 0;
	}
	ok(not_idempotent == 0, "folding twice changes no code point");
	ok(wrong == 0, "no result is more than three times as long");
}

/* A word that has to go through the stages must not be lost for lack of room. */
static void
rooms(void)
{
	const char *s = "Một hai e\u0301ba \u0958\u0958 Bốn năm  sáu \u2019bảy ";
	const char *expected = "mot hai eba \u0915\u093C\u0915\u093C bon nam sau 'bay";
	bool		all = true;
	char		small[3];

	for (size_t first = 0; first < 80; first++)
	{
		vi_folding	f;
		char		out[400];
		size_t		length = 0;
		size_t		room = first;
		size_t		written;

		vi_folding_begin(&f, s, strlen(s), NULL);
		while (!vi_folding_write(&f, out + length, room - length, &written))
		{
			length += written;
			room += 3;
			if (room > sizeof(out))
				break;
		}
		length += written;
		all = all && length == strlen(expected) &&
			memcmp(out, expected, length) == 0;
	}
	ok(all, "the result is the same however the room grows");
	ok(vi_fold_string("một hai ba", 12, small, sizeof(small)) == SIZE_MAX,
	   "too little room is told");
}

static int	polls;

static void
count_poll(void)
{
	polls++;
}

static void
large(void)
{
	size_t		length = 20 * 1000 * 1000;
	char	   *s = malloc(length);
	char	   *out = malloc(length);
	vi_folding	f;
	size_t		written;

	memset(s, 'A', length);
	vi_folding_begin(&f, s, length, count_poll);
	ok(vi_folding_write(&f, out, length, &written) && written == length &&
	   out[0] == 'a' && out[length - 1] == 'a' &&
	   polls >= (int) (length / VI_POLL_BYTES) - 1,
	   "a word of 20 MB polls");
	free(s);
	free(out);
}

int
main(void)
{
	large();
	examples();
	alphabet();
	code_points();
	rooms();
	return done();
}
