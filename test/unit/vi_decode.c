/*
 * vi_decode.c
 *		Tests of vi/decode.h.  The alphabet comes from test/data, where each
 *		letter is spelled out in each encoding.
 */
#include "tap.h"

#include <setjmp.h>
#include <stdlib.h>

#include "vi/decode.h"
#include "vi/letter.h"
#include "vi/utf8.h"

#define LETTERS		134
#define CELL		16

/* A letter in Unicode and in each vi_encoding; "" where that has none. */
typedef struct row
{
	char		unicode[CELL];
	char		encoded[3][CELL];
} row;

static const char *const names[] = {"tcvn3", "vni", "viqr"};
static row	rows[LETTERS + 1];
static int	row_count;

/* Reads test/data/vi_encodings.csv, which lies beside this file's folder. */
static void
read_rows(void)
{
	char		path[4096] = __FILE__;
	char		line[256];
	char	   *folder = strrchr(path, '/');
	FILE	   *file;

	*(folder != NULL ? folder : path) = '\0';
	strcat(path, folder != NULL ? "/../data/vi_encodings.csv" :
		   "../data/vi_encodings.csv");
	file = fopen(path, "r");
	if (file == NULL || fgets(line, sizeof(line), file) == NULL)
	{
		printf("Bail out! cannot read %s\n", path);
		exit(1);
	}
	while (row_count <= LETTERS && fgets(line, sizeof(line), file) != NULL)
	{
		row		   *r = &rows[row_count++];
		char	   *cells[] = {r->unicode, r->encoded[VI_TCVN3],
		r->encoded[VI_VNI], r->encoded[VI_VIQR]};
		char	   *p = line;

		for (int i = 0; i < 4; i++)
		{
			size_t		length = strcspn(p, ",\n");

			if (length < CELL)
				memcpy(cells[i], p, length);
			p += length + (p[length] != '\0');
		}
	}
	fclose(file);
}

/* Decodes into a buffer of exactly the stated room; true where as expected. */
static bool
decodes(vi_encoding encoding, const char *input, size_t length,
		const char *expected, size_t expected_length)
{
	char	   *out = malloc(VI_DECODE_ROOM(length) + 1);
	char	   *in = malloc(length + 1);
	size_t		n;
	bool		same;

	memcpy(in, input, length);
	out[VI_DECODE_ROOM(length)] = 0x55;
	n = vi_decode_text(encoding, in, length, out, NULL);
	same = n == expected_length && memcmp(out, expected, n) == 0 &&
		out[VI_DECODE_ROOM(length)] == 0x55;
	if (!same)
		printf("# %s: \"%.*s\" gives \"%.*s\", not \"%.*s\"\n",
			   names[encoding], (int) length, input, (int) n, out,
			   (int) expected_length, expected);
	free(in);
	free(out);
	return same;
}

static bool
decodes_to(vi_encoding encoding, const char *input, const char *expected)
{
	return decodes(encoding, input, strlen(input), expected, strlen(expected));
}

static void
check(vi_encoding encoding, const char *input, const char *expected)
{
	ok(decodes_to(encoding, input, expected), "%s: %s", names[encoding], input);
}

static void
check_same(vi_encoding encoding, const char *input)
{
	check(encoding, input, input);
}

/* The rows are the whole alphabet beyond ASCII, each letter once. */
static void
test_rows(void)
{
	int			letters = 0;
	bool		found_all = true;

	for (uint32_t c = 0x80; c < 0x1F00; c++)
	{
		char		unicode[VI_UTF8_MAX + 1] = "";
		int			found = 0;

		if (vi_letter_of(c) == 0)
			continue;
		vi_utf8_put((unsigned char *) unicode, c);
		for (int i = 0; i < row_count; i++)
			found += strcmp(rows[i].unicode, unicode) == 0;
		found_all = found_all && found == 1;
		letters++;
	}
	ok(row_count == LETTERS && letters == LETTERS && found_all,
	   "the data has each of the %d letters once", LETTERS);
}

/* Each letter, alone, and between each two letters of the alphabet. */
static void
test_alphabet(vi_encoding encoding)
{
	int			count = 0;
	bool		alone = true;
	bool		pairs = true;

	for (int i = 0; i < row_count; i++)
	{
		const char *a = rows[i].encoded[encoding];

		if (*a == '\0')
			continue;
		count++;
		alone = decodes_to(encoding, a, rows[i].unicode) && alone;
		for (int j = 0; j < row_count; j++)
		{
			const char *b = rows[j].encoded[encoding];
			char		input[2 * CELL + 8];
			char		expected[2 * CELL + 8];

			if (*b == '\0')
				continue;
			snprintf(input, sizeof(input), "%s%sng-%s", a, b, a);
			snprintf(expected, sizeof(expected), "%s%sng-%s",
					 rows[i].unicode, rows[j].unicode, rows[i].unicode);
			pairs = decodes_to(encoding, input, expected) && pairs;
		}
	}
	ok(alone, "%s: each letter", names[encoding]);
	ok(pairs, "%s: each letter beside each other", names[encoding]);
	ok(count == (encoding == VI_TCVN3 ? 67 + 7 : LETTERS),
	   "%s: number of letters", names[encoding]);
}

/* Each character that stands for a byte, alone, means what the data says. */
static void
test_single_bytes(vi_encoding encoding)
{
	bool		right = true;

	for (uint32_t c = 0x01; c < 0x100; c++)
	{
		char		input[VI_UTF8_MAX + 1] = "";
		const char *expected = input;

		vi_utf8_put((unsigned char *) input, c);
		for (int i = 0; i < row_count; i++)
			if (strcmp(rows[i].encoded[encoding], input) == 0)
				expected = rows[i].unicode;
		right = decodes_to(encoding, input, expected) && right;
	}
	ok(right, "%s: bytes that are no letter stay", names[encoding]);
}

static void
test_words(void)
{
	check(VI_TCVN3, "C«ng an tØnh S¬n La b¾t gi÷ 02 \xC2\xAE\xC3\xA8i t\xC2\xADîng",
		  "Công an tỉnh Sơn La bắt giữ 02 đối tượng");
	check(VI_TCVN3, "thu gi÷ 12 m³ gç", "thu giữ 12 m³ gỗ");
	check(VI_TCVN3, "\xE2\x80\x9C" "ma tuý", "\xE2\x80\x9C" "ma tuý");
	check(VI_TCVN3, "§µ N½ng, ¡n c¾p", "Đà Nẵng, Ăn cắp");
	/* a text in the font of capitals */
	check(VI_TCVN3, "CéNG HßA", "CộNG HòA");
	check(VI_TCVN3, "R¥ MOãC", "RƠ MOóC");

	check(VI_VNI, "Coâng an tænh Sôn La baét giöõ 02 ñoái töôïng",
		  "Công an tỉnh Sơn La bắt giữ 02 đối tượng");
	check(VI_VNI, "COÂNG AN TÆNH SÔN LA BAÉT GIÖÕ 02 ÑOÁI TÖÔÏNG",
		  "CÔNG AN TỈNH SƠN LA BẮT GIỮ 02 ĐỐI TƯỢNG");
	check(VI_VNI, "Aùnh, ngheä thuaät, kyõ sö, nguî",
		  "Ánh, nghệ thuật, kỹ sư, nguỵ");
	check(VI_VNI, "öôùc, ÖÔÙC, hoøa, nguyeân", "ước, ƯỚC, hòa, nguyên");

	check(VI_VIQR, "Co^ng an ti?nh So+n La ba('t giu+~ 02 ddo^'i tu+o+.ng",
		  "Công an tỉnh Sơn La bắt giữ 02 đối tượng");
	check(VI_VIQR, "DDA(`NG DDi`nh, Ddo^`ng Nai, A(n", "ĐẰNG Đình, Đồng Nai, Ăn");
}

/* Marks that nothing can bear are text. */
static void
test_lone_marks(void)
{
	check_same(VI_VNI, "ù");
	check_same(VI_VNI, "bù nù 1ø -å");
	check_same(VI_VNI, "iâ uâ yê eê yï");
	check_same(VI_VNI, "× ÷ ß ÿ Ç ç Ý ý Þ þ Ð ð");
	check(VI_VNI, "aùù", "áù");
	check(VI_VNI, "aâù", "âù");
	check(VI_VNI, "a ù", "a ù");
	check(VI_VNI, "ôâ", "ơâ");
	check_same(VI_VNI, "a");
	check_same(VI_VNI, "café chỉ số ½ « » \xE2\x80\xA6 \xC2\x85");

	check_same(VI_VIQR, "x' n. h? (s+) ^_^ ~/");
	check_same(VI_VIQR, "i^ i( i+ e( e+ u^ u( y^ y( y+ a+");
	check(VI_VIQR, "a?.", "ả.");
	check(VI_VIQR, "a'^", "á^");
	check(VI_VIQR, "a^^", "â^");
	check(VI_VIQR, "u+o+c", "ươc");
	check(VI_VIQR, "ddd dD d D", "đd đ d D");
	check_same(VI_VIQR, "tiếng. về? ô+ â'");
}

/* The escape, and the ends of the input. */
static void
test_escapes(void)
{
	check(VI_VIQR, "ra ddo+`i\\.", "ra đời.");
	check(VI_VIQR, "te^n gi`\\?", "tên gì?");
	check(VI_VIQR, "To^i la` Ted\\dy Thu.y\\.", "Tôi là Teddy Thụy.");
	check(VI_VIQR, "a\\'a\\`a\\?a\\~a\\.a\\^a\\(o\\+", "a'a`a?a~a.a^a(o+");
	check(VI_VIQR, "a^\\'", "â'");
	check(VI_VIQR, "a\\\\'", "a\\'");
	check(VI_VIQR, "\\\\", "\\");
	check(VI_VIQR, "\\", "\\");
	check(VI_VIQR, "a\\", "a\\");
	check(VI_VIQR, "\\.", ".");
	check_same(VI_VIQR, "C:\\temp\\data D:\\du lieu \\n");
	check(VI_VIQR, "d\\dd", "ddd");
	check(VI_VIQR, "dd\\d", "đd");
	check(VI_VIQR, "d", "d");
	check(VI_VIQR, "", "");
	check(VI_VNI, "", "");
	check(VI_TCVN3, "", "");
}

/* A combining character behind a letter would compose with it. */
static void
test_combining(void)
{
	check_same(VI_TCVN3, "µ\xCC\xA3");
	check_same(VI_TCVN3, "µ\xCC\x81µ\xCC\x80");
	check(VI_TCVN3, "µ\xE2\x80\x8B", "à\xE2\x80\x8B");
	check(VI_TCVN3, "µ中µж", "à中àж");
	check_same(VI_VNI, "aâ\xCC\x81");
	check_same(VI_VNI, "ô\xCC\x81");
	check_same(VI_VNI, "ôù\xCC\xA3");
	check_same(VI_VIQR, "a.\xCC\x82");
	check_same(VI_VIQR, "dd\xCC\xA3");
}

/* Any bytes at all. */
static void
test_bad_bytes(void)
{
	static const char bad[] = "\xC3\xC2\xC3\xC3\xC2\x41\x80\xFF\xF0\x9F\xC3";
	static const char zero[] = "\xC2\xB5\0a\xC3\xB9\0";

	for (int e = VI_TCVN3; e <= VI_VIQR; e++)
		for (size_t n = 0; n < sizeof(bad); n++)
			if (!decodes(e, bad, n, bad, n))
			{
				ok(false, "%s: %zu bytes that are not UTF-8", names[e], n);
				return;
			}
	ok(true, "bytes that are not UTF-8 stay");
	ok(decodes(VI_TCVN3, zero, 7, "\xC3\xA0\0a\xE1\xBB\xB1\0", 8) &&
	   decodes(VI_VNI, zero, 7, "\xC2\xB5\0\xC3\xA1\0", 6),
	   "zero bytes stay and end nothing");
	/* µ followed by a byte that could begin a combining character */
	ok(decodes(VI_TCVN3, "\xC2\xB5\xCC", 3, "\xC3\xA0\xCC", 3),
	   "a character cut short");
}

static int	polls;
static jmp_buf stopped;

static void
count_poll(void)
{
	polls++;
}

static void
stop_poll(void)
{
	longjmp(stopped, 1);
}

/* Long input: room, polls, letters across the points of polling. */
static void
test_long(void)
{
	static const struct
	{
		vi_encoding encoding;
		const char *unit;
		const char *letter;
	}			longest[] = {
		{VI_TCVN3, "¶", "ả"}, {VI_VNI, "æ", "ỉ"}, {VI_VNI, "aï", "ạ"},
		{VI_VNI, "öï", "ự"}, {VI_VIQR, "a.", "ạ"}, {VI_VIQR, "a^.", "ậ"},
		{VI_VIQR, "dd", "đ"}, {VI_VIQR, "\\.", "."}
	};
	const int	units = 100003;
	char	   *input = malloc(units * 8);
	char	   *expected = malloc(units * 8);

	for (size_t i = 0; i < sizeof(longest) / sizeof(longest[0]); i++)
	{
		size_t		length = 1;
		size_t		expected_length = 1;

		/* One byte first, so that letters lie across even offsets. */
		input[0] = expected[0] = '-';
		for (int n = 0; n < units; n++)
		{
			memcpy(input + length, longest[i].unit, strlen(longest[i].unit));
			length += strlen(longest[i].unit);
			memcpy(expected + expected_length, longest[i].letter,
				   strlen(longest[i].letter));
			expected_length += strlen(longest[i].letter);
		}
		ok(decodes(longest[i].encoding, input, length, expected,
				   expected_length),
		   "%s: %d times %s", names[longest[i].encoding], units,
		   longest[i].unit);
	}

	memset(input, 'a', 8 * VI_POLL_BYTES);
	polls = 0;
	vi_decode_text(VI_VNI, input, 8 * VI_POLL_BYTES, expected, count_poll);
	ok(polls == 8, "polled once every %d bytes", VI_POLL_BYTES);
	if (setjmp(stopped) == 0)
	{
		vi_decode_text(VI_VIQR, input, 8 * VI_POLL_BYTES, expected, stop_poll);
		ok(false, "a poll can stop it");
	}
	else
		ok(true, "a poll can stop it");
	free(input);
	free(expected);
}

int
main(void)
{
	read_rows();
	test_rows();
	for (int e = VI_TCVN3; e <= VI_VIQR; e++)
	{
		test_alphabet(e);
		test_single_bytes(e);
	}
	test_words();
	test_lone_marks();
	test_escapes();
	test_combining();
	test_bad_bytes();
	test_long();
	return done();
}
