/*
 * vi_normalize.c
 *		Tests of the normal form, without a server.
 */
#include "tap.h"

#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "vi/normalize.h"
#include "vi/utf8.h"

/* Room for whatever length bytes become. */
#define ROOM(length)	((length) * 3 + VI_UTF8_MAX)

static int	polls;
static int	polls_left;
static jmp_buf cancelled;

static void
count_poll(void)
{
	polls++;
}

static void
cancel_poll(void)
{
	if (polls_left-- == 0)
		longjmp(cancelled, 1);
}

static size_t
normalize(const char *s, size_t length, char *out, size_t room, vi_poll poll)
{
	static vi_normalization n;
	size_t		written;

	vi_normalization_begin(&n, s, length, poll);
	return vi_normalization_write(&n, out, room, &written) ? written : SIZE_MAX;
}

/* The same with no fast way. */
static size_t
normalize_by_stages(const char *s, size_t length, char *out)
{
	static vi_normalizer n;
	size_t		written = 0;
	uint32_t	c;

	vi_normalizer_begin(&n, (const unsigned char *) s,
						(const unsigned char *) s + length, true, false, NULL);
	while (vi_normalizer_next(&n, &c))
		written += vi_utf8_put((unsigned char *) out + written, c);
	return written;
}

static void
is_normalized(const char *s, const char *expected)
{
	char		out[1000];
	size_t		length = normalize(s, strlen(s), out, sizeof(out), NULL);

	ok(length == strlen(expected) && memcmp(out, expected, length) == 0,
	   "\"%s\" becomes \"%s\"", s, expected);
}

static void
examples(void)
{
	static const char *const cases[][2] = {
		/* tones */
		{"hoà", "hòa"}, {"khoẻ", "khỏe"}, {"thuỷ", "thủy"}, {"uỷ", "ủy"},
		{"HOÀ", "HÒA"}, {"Hoà", "Hòa"}, {"hOà", "hÒa"}, {"đoá", "đóa"},
		{"giặt quý thuở Huế", "giặt quý thuở Huế"},
		{"hoàn hoài hoạt", "hoàn hoài hoạt"},
		{"(hoà)", "(hòa)"}, {"hoà-bình", "hòa-bình"}, {"–hoà–", "–hòa–"},
		{"hoà2", "hoà2"}, {"2hoà", "2hoà"}, {"hoà\u0323", "hoạ\u0300"},
		{"nghoà", "nghoà"}, {"khhoà", "khhoà"}, {"choà", "chòa"},
		{"wuỷ", "wuỷ"}, {"òà", "òà"}, {"ôà", "ôà"}, {"oằ", "oằ"},
		{"h\u0301oà", "h\u0301oà"}, {"abhoà", "abhoà"}, {"a_hoà", "a_hòa"},
		{"hoa\u0300", "hòa"}, {"toà,", "tòa,"}, {"toàα", "toàα"},
		/* letters */
		{"\u00D0\u0189\u00F0\u0256", "ĐĐđđ"},
		{"e\u0302\u0301", "ế"}, {"e\u0301\u0302", "é\u0302"},
		{"e\u0323\u0302", "ệ"}, {"e\u0302\u0323", "ệ"},
		{"u\u031B\u0323", "ự"}, {"u\u0323\u031B", "ự"},
		/* spaces */
		{"", ""}, {" ", ""}, {"  a \u00A0\u2003 b\u3000", "a b"},
		{" \n a \r\n b\n ", "\na\r\nb\n"}, {"a\t \tb ", "a\t \tb"},
		{" \u0301", " \u0301"}, {"a  \u0301", "a \u0301"},
		{"\n  \u0301 \n", "\n \u0301\n"},
		/* characters without width */
		{"e\u200B\u0302\u00AD\u2060\uFEFF", "ê"},
		{"\uFEFFa \u200B b", "a b"}, {"a\u200Bo hoa\u0300\u00AD", "ao hòa"},
		{"\u200Da\u200D1\u200C \u200D.\u200D", "a1 ."},
		{"\U0001F469\u200D\U0001F467", "\U0001F469\u200D\U0001F467"},
		{"\u0915\u094D\u200D\u0937", "\u0915\u094D\u200D\u0937"},
		{"\u00E9\u200De\u0301\u200D", "éé"}, {"\u212A\u200D", "K"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		is_normalized(cases[i][0], cases[i][1]);
}

/*
 * Every code point of the planes in use, in places where the fast check could go wrong: it must
 * know as normal only what the stages do not change, and the fast ways must
 * give what the stages give.
 */
static void
code_points(void)
{
	static const char *const around[][2] = {
		{"", ""}, {"x", "y"}, {" ", " "}, {"a ", " b"}, {"ho", ""},
		{"thu", " x"}, {"qu", "."}, {"đo", "\n"}, {"\n", "\n"},
		{"e", "\xCC\x81"}, {"hoà ", " hoà"}, {"\xC3\xAD", "\xE2\x80\x8D"},
	};
	long		unsound = 0;
	long		different = 0;
	long		too_long = 0;
	long		not_equal = 0;

	for (uint32_t c = 1; c <= 0x10FFFF; c++)
		for (size_t i = 0; i < sizeof(around) / sizeof(around[0]); i++)
		{
			char		s[32];
			char		out[100];
			char		staged[100];
			size_t		length = strlen(around[i][0]);
			size_t		by_fast;
			size_t		by_stages;

			if ((c >= 0xD800 && c <= 0xDFFF) || (c >= 0x30000 && c < 0xE0000) ||
				c > 0xE0FFF)
				continue;
			memcpy(s, around[i][0], length);
			length += vi_utf8_put((unsigned char *) s + length, c);
			memcpy(s + length, around[i][1], strlen(around[i][1]));
			length += strlen(around[i][1]);

			by_fast = normalize(s, length, out, sizeof(out), NULL);
			by_stages = normalize_by_stages(s, length, staged);
			different += by_fast != by_stages ||
				memcmp(out, staged, by_stages) != 0;
			unsound += vi_is_normal(s, length, NULL) &&
				(by_stages != length || memcmp(s, staged, length) != 0);
			too_long += by_stages > length * 3;
			/* what is normal is known by the second time at the latest */
			by_fast = normalize_by_stages(staged, by_stages, out);
			not_equal += by_fast != by_stages ||
				memcmp(out, staged, by_stages) != 0;
		}
	ok(unsound == 0, "no code point passes the fast check that the stages change");
	ok(different == 0, "copying stretches gives what the stages give");
	ok(too_long == 0, "no result is more than three times as long");
	ok(not_equal == 0, "normalising twice changes no code point");
}

/*
 * The data of libutf8proc that folding relies on.
 */
static void
assumptions(void)
{
	long		decomposable = 0;
	long		longer = 0;
	long		second_below = 0;

	for (uint32_t c = 1; c <= 0x10FFFF; c++)
	{
		utf8proc_int32_t parts[8];
		int			boundary = 0;
		uint32_t	lower = (uint32_t) utf8proc_tolower((utf8proc_int32_t) c);
		utf8proc_ssize_t n;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		n = utf8proc_decompose_char((utf8proc_int32_t) c, parts, 8,
									UTF8PROC_DECOMPOSE, &boundary);
		longer += n > VI_DECOMPOSED_MAX;
		for (int i = 1; i < n; i++)
			second_below += parts[i] < 0x300;
		if (n == 1 && (uint32_t) parts[0] == c && lower != c)
		{
			n = utf8proc_decompose_char((utf8proc_int32_t) lower, parts, 8,
										UTF8PROC_DECOMPOSE, &boundary);
			decomposable += n != 1 || (uint32_t) parts[0] != lower ||
				utf8proc_get_property((utf8proc_int32_t) lower)->combining_class != 0;
		}
	}
	ok(longer == 0, "no canonical decomposition is longer than %d", VI_DECOMPOSED_MAX);
	ok(second_below == 0, "nothing below U+0300 is the second of a pair");
	ok(decomposable == 0, "the lower case of a base is a base");
}

/*
 * A base and many marks of many classes, against a plain stable sort.
 */
static void
long_run(size_t nmarks, bool with_base)
{
	/* 0301: 230, 0323: 220, 0327: 202, 0345: 240, 0334: 1, 0315: 232 */
	static const uint32_t marks[] = {0x301, 0x323, 0x327, 0x345, 0x334, 0x315};
	static const int classes[] = {1, 202, 220, 230, 232, 240};
	size_t		size = nmarks * 2 + 2;
	char	   *s = malloc(size);
	char	   *out = malloc(ROOM(size));
	char	   *expected = malloc(ROOM(size));
	size_t		length = 0;
	size_t		written = 0;
	uint32_t	random = 1;

	if (with_base)
		s[length++] = 'b';
	for (size_t i = 0; i < nmarks; i++)
	{
		random = random * 1103515245 + 12345;
		length += vi_utf8_put((unsigned char *) s + length,
							  marks[(random >> 16) % 6]);
	}
	s[length++] = '.';

	/* b composes with U+0323, and with nothing else of these. */
	if (with_base)
		written = vi_utf8_put((unsigned char *) expected, 0x1E05);
	for (int k = 0; k < 6; k++)
	{
		bool		taken = !(with_base && classes[k] == 220);

		for (size_t i = with_base; i < length - 1; i += 2)
		{
			uint32_t	c;

			vi_utf8_get((unsigned char *) s + i, (unsigned char *) s + length, &c);
			if (utf8proc_get_property((utf8proc_int32_t) c)->combining_class != classes[k])
				continue;
			if (taken)
				written += vi_utf8_put((unsigned char *) expected + written, c);
			taken = true;
		}
	}
	expected[written++] = '.';

	polls = 0;
	ok(normalize(s, length, out, ROOM(size), count_poll) == written &&
	   memcmp(out, expected, written) == 0,
	   "a run of %zu marks %s is ordered", nmarks,
	   with_base ? "behind a base" : "without a base");
	if (nmarks > VI_POLL_BYTES)
		ok(polls >= (int) (length / VI_POLL_BYTES) &&
		   polls < 100 * (int) (length / VI_POLL_BYTES),
		   "and polled in proportion");
	free(s);
	free(out);
	free(expected);
}

/* The result does not depend on how the room comes. */
static void
rooms(void)
{
	const char *s = "  hoà  bình\u00A0a\u0301 một hai ba \u0958\u0958\u0958 Ðông uỷ ban ";
	const char *expected = "hòa bình á một hai ba \u0915\u093C\u0915\u093C\u0915\u093C Đông ủy ban";
	bool		all = true;

	for (size_t room = VI_UTF8_MAX; room < 100; room++)
	{
		vi_normalization n;
		char		out[200];
		size_t		length = 0;
		size_t		written;
		bool		finished;

		vi_normalization_begin(&n, s, strlen(s), NULL);
		do
		{
			finished = vi_normalization_write(&n, out + length, room, &written);
			all = all && written <= room && (finished || written > 0);
			length += written;
		} while (!finished && all && length < 200 - room);
		all = all && finished && length == strlen(expected) &&
			memcmp(out, expected, length) == 0;
	}
	ok(all, "the result is the same in pieces of any size");
}

static void
large(void)
{
	size_t		length = 20 * 1000 * 1000;
	char	   *s = malloc(length);
	char	   *out = malloc(length);

	for (size_t i = 0; i < length; i++)
		s[i] = "hoa binh "[i % 9];
	s[length - 1] = 'h';
	polls = 0;
	ok(vi_is_normal(s, length, count_poll) &&
	   polls >= (int) (length / VI_POLL_BYTES),
	   "the fast check polls");

	/* One word, to be changed at its end and at its beginning. */
	for (int at_end = 0; at_end < 2; at_end++)
	{
		memset(s, 'a', length);
		memcpy(at_end ? s + length - 2 : s, "\xC2\xAD", 2);
		polls = 0;
		ok(normalize(s, length, out, length, count_poll) == length - 2 &&
		   polls >= 2 * (int) (length / VI_POLL_BYTES),
		   "looking for a place to stop polls");
	}

	memset(s, ' ', length);
	s[length - 1] = 'x';
	ok(normalize(s, length, out, 1, NULL) == 1 && out[0] == 'x',
	   "20 MB of spaces are no space");

	polls_left = 3;
	if (setjmp(cancelled) == 0)
	{
		normalize(s, length, out, length, cancel_poll);
		ok(false, "a poll can leave");
	}
	else
		ok(true, "a poll can leave");
	free(s);
	free(out);
}

int
main(void)
{
	examples();
	code_points();
	assumptions();
	for (int with_base = 0; with_base < 2; with_base++)
	{
		long_run(VI_NFC_MARKS - 1, with_base);
		long_run(VI_NFC_MARKS, with_base);
		long_run(VI_NFC_MARKS + 1, with_base);
		long_run(10 * 1000, with_base);
		long_run(1000 * 1000, with_base);
	}
	rooms();
	large();
	return done();
}
