/*
 * ratio_parse.c
 *		The text form of a ratio: what is read, what is refused and where, and
 *		that the short way reads by the same rules as the long one.
 */
#include "tap.h"

#include <regex.h>
#include <stdlib.h>

#include "ratio/ratio_parse.h"
#include "vi/digits.h"

#define NBSP	"\xC2\xA0"
#define THIN	"\xE2\x80\x89"
#define NARROW	"\xE2\x80\xAF"
#define MINUS	"\xE2\x88\x92"
#define DASH	"\xE2\x80\x93"
#define MAX		"9223372036854775807"

typedef struct valid
{
	const char *text;
	int64_t		part;
	int64_t		whole;
} valid;

static const valid valids[] = {
	{"1962/1969", 1962, 1969},
	{"1.962/1.969", 1962, 1969},
	{"1,962/1,969", 1962, 1969},
	{"1 962/1 969", 1962, 1969},
	{"1 962 / 1 969", 1962, 1969},
	{"1" NBSP "962/1" NBSP "969", 1962, 1969},
	{"1" THIN "962/1" NARROW "969", 1962, 1969},
	{"1.962/1,969", 1962, 1969},
	{"1962/1.969", 1962, 1969},
	{"  171/181\t\n", 171, 181},
	{NBSP "171" THIN "/" NARROW "181" NBSP, 171, 181},
	{"171 /181", 171, 181},
	{"171/ 181", 171, 181},
	{"02/03", 2, 3},
	{"000171/00181", 171, 181},
	{"105/100", 105, 100},
	{"0/0", 0, 0},
	{"00/000", 0, 0},
	{"0/5", 0, 5},
	{"8.500.000/1,234,567", 8500000, 1234567},
	{"12 345 678/90 000 000", 12345678, 90000000},
	{MAX "/" MAX, INT64_MAX, INT64_MAX},
	{"9.223.372.036.854.775.807/9,223,372,036,854,775,807",
	INT64_MAX, INT64_MAX},
	{"9 223 372 036 854 775 807/1", INT64_MAX, 1},
	{"999999999999999999/999.999.999.999.999.999",
	999999999999999999, 999999999999999999},
	{"00000000000000000000000000000000000000000000001/2", 1, 2}
};

typedef struct refused
{
	const char *text;
	ratio_status status;
	size_t		where;
} refused;

static const refused refuseds[] = {
	{"", RATIO_EMPTY, 0},
	{"  \t", RATIO_EMPTY, 0},
	{NBSP, RATIO_EMPTY, 0},
	{"abc", RATIO_NO_NUMBER, 0},
	{"/5", RATIO_NO_NUMBER, 0},
	{" /5", RATIO_NO_NUMBER, 1},
	{"5/", RATIO_NO_NUMBER, 2},
	{"5/ ", RATIO_NO_NUMBER, 3},
	{"5//6", RATIO_NO_NUMBER, 2},
	{"5/x", RATIO_NO_NUMBER, 2},
	{".5/6", RATIO_NO_NUMBER, 0},
	{"-/6", RATIO_NO_NUMBER, 0},
	{"\xEF\xBC\x95/6", RATIO_NO_NUMBER, 0},
	{"-5/10", RATIO_SIGN, 0},
	{" +5/10", RATIO_SIGN, 1},
	{"5/-10", RATIO_SIGN, 2},
	{"5/ +10", RATIO_SIGN, 3},
	{MINUS "5/10", RATIO_SIGN, 0},
	{"5/" DASH "10", RATIO_SIGN, 2},
	{"2,5/10", RATIO_DECIMAL, 1},
	{"2.5/10", RATIO_DECIMAL, 1},
	{"5/10.0", RATIO_DECIMAL, 4},
	{"0.900/10", RATIO_DECIMAL, 1},
	{"1962.123/5000", RATIO_DECIMAL, 4},
	{"12,3456/5", RATIO_DECIMAL, 2},
	{"1.234,5/2000", RATIO_DECIMAL, 5},
	{"1,234.56/2000", RATIO_DECIMAL, 5},
	{"1.23.456/9", RATIO_GROUPING, 2},
	{"1.962.5/9", RATIO_GROUPING, 6},
	{"1234.567.890/9", RATIO_GROUPING, 0},
	{"0.123.456/9", RATIO_GROUPING, 0},
	{"31.12.2021/5", RATIO_GROUPING, 3},
	{"19 62/1969", RATIO_GROUPING, 3},
	{"1962 000/1969", RATIO_GROUPING, 0},
	{"01 962/1969", RATIO_GROUPING, 0},
	{"5/6 7", RATIO_GROUPING, 4},
	{"0912 345 678/9", RATIO_GROUPING, 0},
	{"1.234,567/9", RATIO_MIXED, 5},
	{"1,234,567.891/9", RATIO_MIXED, 9},
	{"1.234 567/9", RATIO_MIXED, 5},
	{"1 234.567/9", RATIO_MIXED, 5},
	{"1.234.567,890.123/9", RATIO_MIXED, 9},
	{"1962", RATIO_NO_SLASH, 4},
	{"1962 ", RATIO_NO_SLASH, 5},
	{"171 tr\xC3\xAAn 181", RATIO_NO_SLASH, 4},
	{"1  962/1969", RATIO_GROUPING, 3},
	{"1./5", RATIO_NO_SLASH, 1},
	{"171\\181", RATIO_NO_SLASH, 3},
	{"171\xE2\x81\x84" "181", RATIO_NO_SLASH, 3},
	{"5/9/2019", RATIO_DATE, 3},
	{"05 / 09 / 2019", RATIO_DATE, 8},
	{"03/2019/N\xC4\x90-CP", RATIO_DOCUMENT, 7},
	{"16/CT-TTg", RATIO_DOCUMENT, 2},
	{"5/\xC4\x90\xE1\xBA\xA3ng", RATIO_DOCUMENT, 1},
	{"71/2019/QH14", RATIO_DOCUMENT, 7},
	{"171/181 ng\xC6\xB0\xE1\xBB\x9Di", RATIO_TRAILING, 8},
	{"171/181/", RATIO_TRAILING, 7},
	{"171/181.", RATIO_TRAILING, 7},
	{"171/181%", RATIO_TRAILING, 7},
	{"5/6, 7", RATIO_TRAILING, 3},
	{"5/6  7", RATIO_GROUPING, 5},
	{"5/0", RATIO_ZERO_WHOLE, 2},
	{"5 / 000", RATIO_ZERO_WHOLE, 4},
	{"9223372036854775808/1", RATIO_TOO_LARGE, 0},
	{"1/9223372036854775808", RATIO_TOO_LARGE, 2},
	{"9.223.372.036.854.775.808/1", RATIO_TOO_LARGE, 0},
	{"1/99999999999999999999999999999999999999999999999", RATIO_TOO_LARGE, 2},
	{"5/\xFF", RATIO_NO_NUMBER, 2},
	{"5\xC2/6", RATIO_NO_SLASH, 1},
	{"5/6\xE2\x80", RATIO_TRAILING, 3}
};

static uint32_t seed = 20190930;

static uint32_t
chance(uint32_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (uint32_t) (((uint64_t) seed * n) >> 32);
}

/* Reads text by both ways; whether they agree in all they give. */
static bool
same_both_ways(const char *text, ratio_status *status, ratio *r, size_t *where)
{
	ratio		other = {-1, -1};
	size_t		other_where = 0;
	ratio_status other_status;

	*r = other;
	*where = 0;
	*status = ratio_parse(text, strlen(text), NULL, r, where);
	other_status = ratio_parse_any(text, strlen(text), NULL, &other,
								   &other_where);
	return *status == other_status && *where == other_where &&
		r->part == other.part && r->whole == other.whole;
}

static void
check_tables(void)
{
	ratio		r;
	size_t		where;
	ratio_status status;

	for (size_t i = 0; i < sizeof(valids) / sizeof(valids[0]); i++)
	{
		bool		same = same_both_ways(valids[i].text, &status, &r, &where);

		ok(same && status == RATIO_OK && r.part == valids[i].part &&
		   r.whole == valids[i].whole, "reads valid form %zu", i);
	}
	for (size_t i = 0; i < sizeof(refuseds) / sizeof(refuseds[0]); i++)
	{
		bool		same = same_both_ways(refuseds[i].text, &status, &r, &where);

		if (!ok(same && status == refuseds[i].status &&
				where == refuseds[i].where && r.part == -1,
				"refuses bad form %zu", i))
			printf("# status %d at %zu\n", (int) status, where);
	}
}

/*
 * Generated texts against the rules written once more, as a regular
 * expression.
 */
static void
check_grammar(void)
{
	static const char count[] = "([0-9]+|[1-9][0-9]{0,2}((\\.[0-9]{3})+|"
	"(,[0-9]{3})+|( [0-9]{3})+))";
	static const char alphabet[] = "0123456789123456789000000...,,  //-x";
	char		pattern[300];
	regex_t		re;
	int			accepted = 0;
	int			wrong = 0;

	snprintf(pattern, sizeof(pattern), "^ *%s */ *%s *$", count, count);
	if (!ok(regcomp(&re, pattern, REG_EXTENDED | REG_NOSUB) == 0, "pattern"))
		return;
	for (int i = 0; i < 400000; i++)
	{
		char		text[40];
		int			n = 0;
		ratio		r;
		size_t		where;
		ratio_status status;
		bool		expected;

		for (int side = 0; side < 2; side++)
		{
			/* Half of them nearly right, so that many are accepted. */
			if (chance(2) == 0)
			{
				char		separator = ".,  "[chance(4)];
				int			groups = (int) chance(4);

				n += sprintf(text + n, "%u", chance(1200));
				while (groups-- > 0)
					n += sprintf(text + n, "%c%03u", separator, chance(1100));
			}
			else
				for (int k = (int) chance(8); k >= 0; k--)
					text[n++] = alphabet[chance(sizeof(alphabet) - 1)];
			if (side == 0)
				n += sprintf(text + n, "%s", chance(8) ? "/" : " / ");
		}
		text[n] = '\0';
		expected = regexec(&re, text, 0, NULL, 0) == 0;
		if (!same_both_ways(text, &status, &r, &where) ||
			(status == RATIO_OK || status == RATIO_ZERO_WHOLE) != expected ||
			(status != RATIO_OK && where > (size_t) n))
		{
			if (wrong++ < 10)
				printf("# %s: status %d at %zu\n", text, (int) status, where);
		}
		accepted += status == RATIO_OK;
	}
	regfree(&re);
	ok(wrong == 0, "generated texts are read by the rules");
	ok(accepted > 20000, "many of them are accepted: %d", accepted);
}

/* A count is what the reader of numbers takes for a whole number. */
static void
check_numbers(void)
{
	static const char alphabet[] = "0011223456789.., ";
	int			wrong = 0;
	int			accepted = 0;

	for (int i = 0; i < 400000; i++)
	{
		char		text[80];
		int			n = 0;
		ratio		r;
		size_t		where;
		ratio_status status;
		vi_digits	number;
		vi_digits_status digits;
		uint64_t	value = 0;
		bool		expected;

		for (int k = (int) chance(12); k >= 0; k--)
		{
			if (chance(3) == 0)
				n += sprintf(text + n, "%c%03u", ".,  "[chance(4)],
							 chance(1000));
			else
				text[n++] = alphabet[chance(sizeof(alphabet) - 1)];
			if (n > 40)
				break;
		}
		text[n] = '\0';
		if (text[0] == ' ' || text[n - 1] == ' ')
			continue;
		digits = vi_digits_read(text, text + n, true, &number);
		expected = (digits == VI_DIGITS_OK || digits == VI_DIGITS_EITHER) &&
			number.length == (size_t) n && number.grouped.scale == 0 &&
			vi_decimal_integer(number.grouped, INT64_MAX, &value);
		memcpy(text + n, "/" MAX, sizeof("/" MAX));
		if (!same_both_ways(text, &status, &r, &where) ||
			(status == RATIO_OK) != expected ||
			(expected && (uint64_t) r.part != value))
		{
			if (wrong++ < 10)
				printf("# %s: status %d at %zu\n", text, (int) status, where);
		}
		accepted += expected;
	}
	ok(wrong == 0, "counts are the numbers of vi that are whole");
	ok(accepted > 5000, "many of them are whole: %d", accepted);
}

static int	polls;

static void
count_poll(void)
{
	polls++;
}

static void
check_long(void)
{
	size_t		size = 1000000;
	char	   *text = malloc(size);
	ratio		r;
	size_t		where = 0;

	memset(text, ' ', size);
	memcpy(text + size - 3, "1/2", 3);
	ok(ratio_parse(text, size, count_poll, &r, &where) == RATIO_OK &&
	   r.part == 1 && r.whole == 2, "a million blanks");
	ok(polls == (int) (size / VI_POLL_BYTES), "polled while skipping: %d",
	   polls);

	memset(text, '0', size);
	memcpy(text + size - 3, "1/2", 3);
	ok(ratio_parse(text, size, NULL, &r, &where) == RATIO_TOO_LONG &&
	   where == 0, "a million digits");
	ok(ratio_parse(text + size - 1002, 1002, NULL, &r, &where) == RATIO_OK &&
	   r.part == 1, "1000 digits");
	ok(ratio_parse(text + size - 1003, 1003, NULL, &r, &where) ==
	   RATIO_TOO_LONG, "1001 digits");
	memset(text + 1, '.', size - 1);
	ok(ratio_parse(text, size, NULL, &r, &where) == RATIO_NO_SLASH &&
	   where == 1, "a million dots");
	free(text);
}

static void
check_print(void)
{
	static const int64_t counts[] = {0, 1, 9, 10, 99, 100, 999, 1000, 1001,
	999999, 1000000, INT64_MAX - 1, INT64_MAX};
	size_t		n = sizeof(counts) / sizeof(counts[0]);
	int			wrong = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 1; k < n; k++)
		{
			ratio		r = {counts[i], counts[k]};
			ratio		back;
			char		buf[RATIO_CHARS];
			char		grouped[RATIO_GROUPED_CHARS];
			char		expected[60];
			size_t		where;
			size_t		length = ratio_print(&r, buf);

			sprintf(expected, "%lld/%lld", (long long) r.part,
					(long long) r.whole);
			wrong += strcmp(buf, expected) != 0 || length != strlen(buf);
			length = ratio_print_grouped(&r, grouped);
			wrong += length != strlen(grouped) || length >= sizeof(grouped);
			wrong += ratio_parse(grouped, length, NULL, &back, &where) !=
				RATIO_OK || back.part != r.part || back.whole != r.whole;
		}
	ok(wrong == 0, "what is printed is read back");
	{
		ratio		r = {1234567, 1000};
		char		grouped[RATIO_GROUPED_CHARS];

		ratio_print_grouped(&r, grouped);
		ok(strcmp(grouped, "1.234.567/1.000") == 0, "groups of thousands");
	}
}

int
main(void)
{
	check_tables();
	check_grammar();
	check_numbers();
	check_long();
	check_print();
	return done();
}
