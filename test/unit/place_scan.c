/*
 * place_scan.c
 *		Text taken apart into words.
 */
#include "place/scan.h"

#include "tap.h"

#define WORDS	64

static scan_word words[WORDS];
static uint8_t plain[WORDS * SCAN_WORD_MAX];
static uint8_t full[WORDS * SCAN_WORD_MAX];
static scan s;

static void
scan_it(const char *text)
{
	memset(&s, 0, sizeof(s));
	s.words = words;
	s.plain = plain;
	s.full = full;
	s.max_words = WORDS;
	s.max_letters = sizeof(plain);
	scan_text(&s, text, strlen(text), NULL);
}

/* The plain words with a | between them. */
static const char *
plain_words(const char *text)
{
	static char buf[WORDS * (SCAN_WORD_MAX + 1) + 1];
	char	   *p = buf;

	scan_it(text);
	for (uint32_t i = 0; i < s.n_words; i++)
	{
		if (i > 0)
			*p++ = '|';
		for (int j = 0; j < words[i].length; j++)
			*p++ = scan_ascii(plain[words[i].letters + j]);
	}
	*p = '\0';
	return buf;
}

static void
test_words(void)
{
	static const struct
	{
		const char *text;
		const char *words;
	}			cases[] = {
		{"", ""},
		{" ,;.-/ ", ""},
		{"Xã Lộc Yên", "xa|loc|yen"},
		{"LỘC YÊN", "loc|yen"},
		{"P1", "p|1"},
		{"Q10.P03", "q|10|p|3"},
		{"000", "0"},
		{"phường 007", "phuong|7"},
		{"Ea H'leo", "ea|hleo"},
		{"Ea H\xE2\x80\x99leo", "ea|hleo"},
		{"'Ea'", "ea"},
		{"Phan Rang-Tháp Chàm", "phan|rang|thap|cham"},
		{"Đắk \xC3\x90\xC4\x90\xC6\x89", "dak|ddd"},
		{"Mỹ Mĩ mỳ Quý Quí", "mi|mi|mi|qui|qui"},
		{"Thủy Tuy Yên y", "thuy|tuy|yen|y"},
		{"Hà\xE2\x80\x8B Nộ\xC2\xADi", "ha|noi"},
		{"Hà\xC2\xA0Nội", "ha|noi"},
		{"a\xCC\x80\xCC\x81\xCC\xA3", "a"},
		{"\xCC\x80 a", "a"},
		{"\xE6\x9D\xB1 a", "?|a"},
		{"a\xFF", "a?"},
		{"abcdefghijklmnopqrstuvwxyzab", "abcdefghijklmnopqrstuvwx"}
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		const char *found = plain_words(cases[i].text);

		if (!ok(strcmp(found, cases[i].words) == 0, "words of \"%s\"", cases[i].text))
			printf("# %s, not %s\n", found, cases[i].words);
	}
}

/* Texts that are one and the same, and others, by their full letters. */
static bool
same_letters(const char *a, const char *b)
{
	uint8_t		kept[sizeof(full)];
	uint32_t	n;

	scan_it(a);
	n = s.n_letters;
	memcpy(kept, full, n);
	scan_it(b);
	return n == s.n_letters && memcmp(kept, full, n) == 0;
}

static void
test_letters(void)
{
	ok(same_letters("HƯƠNG KHÊ", "hương khê"), "capitals are small letters");
	ok(same_letters("hòa thủy khỏe", "hoà thuỷ khoẻ"), "the tone on either vowel");
	ok(same_letters("Mỹ Tho, Quỳnh", "Mĩ Tho, Quình"), "y is i as the only vowel");
	ok(!same_letters("Thúy", "Thúi"), "and not behind another one");
	ok(same_letters("Lộc Yên", "Lo\xCC\xA3\xCC\x82" "c Ye\xCC\x82n"), "NFD");
	ok(same_letters("Lộc", "Lo\xCC\x82\xCC\xA3" "c"), "marks in another order");
	ok(same_letters("Đắk", "\xC3\x90ắk"), "a look-alike of Đ");
	ok(!same_letters("Đắk", "Đăk"), "another tone is another letter");
	ok(!same_letters("Đắk", "Dắk"), "đ is not d");
	ok(same_letters("P.01", "P 1"), "no leading zeros");
	scan_it("D0ng 8ông");
	ok(full[1] == plain[1], "a digit in a word has no diacritic");
	for (int letter = 0; letter < 256; letter++)
		if (scan_plain((uint8_t) letter) != letter &&
			scan_plain(scan_plain((uint8_t) letter)) != scan_plain((uint8_t) letter))
			ok(false, "the plain letter of %d is plain", letter);
}

static void
test_flags(void)
{
	scan_it("hà Nội HÀ 12 東 Mỹ iPhone");
	ok(s.n_words == 7, "seven words");
	ok(words[0].flags == WORD_MARKED, "a small word with a diacritic");
	ok((words[1].flags & (WORD_CAPITAL | WORD_CAPITALS)) == WORD_CAPITAL, "begins with a capital");
	ok(words[2].flags & WORD_CAPITALS, "all capitals");
	ok(words[3].flags & WORD_DIGITS, "a number");
	ok(words[4].flags & WORD_FOREIGN, "a foreign letter");
	ok(words[5].flags & WORD_WAS_Y, "y was written");
	ok((words[6].flags & (WORD_CAPITAL | WORD_UPPER)) == WORD_UPPER, "a capital inside");
	ok(s.marked && !s.overflow, "the text has diacritics");
	scan_it("ha noi 12");
	ok(!s.marked, "and another has none");
}

static void
test_gaps(void)
{
	static const struct
	{
		const char *text;
		int			gap;
	}			cases[] = {
		{"a b", GAP_BLANK}, {"a\xC2\xA0 b", GAP_BLANK}, {"a. b", GAP_DOT | GAP_BLANK},
		{"a,b", GAP_COMMA}, {"a ; b", GAP_BLANK | GAP_COMMA}, {"a\nb", GAP_LINE},
		{"a\tb", GAP_LINE}, {"a|b", GAP_LINE}, {"a-b", GAP_DASH},
		{"a \xE2\x80\x93 b", GAP_BLANK | GAP_DASH}, {"a/b", GAP_SLASH}, {"a: b", GAP_COLON | GAP_BLANK},
		{"a (b", GAP_BLANK | GAP_OPEN}, {"a) b", GAP_OTHER | GAP_BLANK}, {"P1", 0}
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		scan_it(cases[i].text);
		ok(s.n_words == 2 && words[1].gap == cases[i].gap, "gap %zu", i);
	}
	scan_it("a, ");
	ok(words[0].gap == GAP_START && s.end_gap == (GAP_COMMA | GAP_BLANK), "the gaps at both ends");
}

static void
test_places(void)
{
	const char *text = " Hà\xE2\x80\x8B, P1.";

	scan_it(text);
	ok(s.n_words == 3, "three words");
	ok(words[0].start == 1 && words[0].end == 4, "a word's place in the text");
	ok(strncmp(text + words[1].start, "P", words[1].end - words[1].start) == 0 &&
	   strncmp(text + words[2].start, "1", words[2].end - words[2].start) == 0, "and of two that are joined");
}

static int	polls;

static void
count_polls(void)
{
	polls++;
}

static void
test_limits(void)
{
	static char big[1000001];

	memset(big, 'a', sizeof(big) - 1);
	scan_it(big);
	ok(s.overflow && s.n_words <= WORDS, "one endless word is cut");
	for (size_t i = 0; i < sizeof(big) - 1; i += 2)
		big[i] = ' ';
	scan_it(big);
	ok(s.overflow && s.n_words == WORDS, "too many words");
	scan_it("a b c");
	s.max_letters = SCAN_WORD_MAX + 1;
	scan_text(&s, "a b c", 5, NULL);
	ok(s.overflow && s.n_words == 2, "too many letters");
	memset(big, ',', sizeof(big) - 1);
	s.max_letters = sizeof(plain);
	scan_text(&s, big, sizeof(big) - 1, count_polls);
	ok(s.n_words == 0 && polls >= 15, "polls where there are no words");
}

int
main(void)
{
	test_words();
	test_letters();
	test_flags();
	test_gaps();
	test_places();
	test_limits();
	return done();
}
