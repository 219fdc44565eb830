/*
 * vi_spelling.c
 *		Plain spellings: sixteen bytes at once see what a loop over them sees,
 *		and the spellings of a word have its key.
 */
#include "tap.h"

#include "vi/spelling.h"

#ifdef __SSE2__
/* The same header again, as processors without SSE2 compile it. */
#undef VI_SPELLING_H
#undef __SSE2__
#define vi_spelling		portable_spelling
#define vi_spellings_of	portable_spellings_of
#define vi_word_ends	portable_word_ends
#define vi_word_oddities portable_word_oddities
#define vi_spelling_read portable_spelling_read
#define vi_is_plain		portable_is_plain
#include "vi/spelling.h"
#undef vi_spelling
#undef vi_spellings_of
#undef vi_word_ends
#undef vi_word_oddities
#undef vi_spelling_read
#undef vi_is_plain

/* All pairs of bytes and bytes of each sort behind, at both ends of a block. */
static void
test_portable(void)
{
	static const unsigned char behind[] = {
		0x00, ' ', '.', '0', '9', 'A', 'Z', 'a', 'z', 0x7F, 0x80, 0x81, 0x90,
		0x9F, 0xA0, 0xA1, 0xAF, 0xB0, 0xB1, 0xB7, 0xB8, 0xBA, 0xBB, 0xBC,
		0xBF, 0xC0, 0xC2, 0xC3, 0xC6, 0xC7, 0xE1, 0xFF
	};
	unsigned char block[16];
	long		wrong = 0;

	memset(block, 'a', sizeof(block));
	for (long run = 0; run < 65536 * (long) sizeof(behind); run++)
		for (int at = 0; at <= 13; at += 13)
		{
			block[at] = (unsigned char) (run >> 8);
			block[at + 1] = (unsigned char) run;
			block[at + 2] = behind[run >> 16];
			if (vi_word_ends(block) != portable_word_ends(block) ||
				vi_word_oddities(block) != portable_word_oddities(block))
				wrong++;
		}
	ok(wrong == 0, "a block is classified as byte by byte (%ld wrong)", wrong);
}
#else
static void
test_portable(void)
{
}
#endif

typedef struct seen
{
	vi_word_key key;
	int			spellings;
	int			wrong;
} seen;

/* Each spelling is a plain word, and reads as the word it was made of. */
static void
take(vi_spelling spelling, void *arg)
{
	seen	   *s = arg;
	char		text[17] = {0};
	vi_spelling read;
	vi_word_key key;

	memcpy(text, &spelling, 16);
	s->spellings++;
	if (vi_spelling_read(text, &read) != strlen(text) ||
		!vi_is_plain(text, (uint32_t) strlen(text)) ||
		read.low != spelling.low || read.high != spelling.high ||
		!vi_word_key_of(text, strlen(text), &key) ||
		key.low != s->key.low || key.high != s->key.high)
		s->wrong++;
}

static void
test_spellings(void)
{
	static const struct
	{
		const char *word;
		int			spellings;
	}			words[] = {
		{"xã", 2},				/* xã Xã */
		{"hòa", 4},				/* hòa hoà, and with a capital */
		{"kỳ", 4},				/* kỳ kì */
		{"đối", 2},				/* đối đôí; Đ is left to the letters */
		{"tuyến", 6},			/* the tone over each of three vowels */
		{"m3", 2},
		{"nghiêng", 2},
		{"TNGT", 2},			/* tngt Tngt */
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		seen		s = {{0, 0}, 0, 0};

		vi_word_key_of(words[i].word, strlen(words[i].word), &s.key);
		vi_spellings_of(s.key, take, &s);
		ok(s.spellings == words[i].spellings && s.wrong == 0,
		   "%s has %d plain spellings (got %d, %d wrong)", words[i].word,
		   words[i].spellings, s.spellings, s.wrong);
	}
}

/* Words that only look plain, or look otherwise. */
static void
test_plain(void)
{
	static const struct
	{
		const char *word;
		bool		plain;
	}			words[] = {
		{"thôn", true}, {"Thôn", true}, {"nghiệp", true}, {"được", true},
		{"K54", true}, {"ñu", true},
		{"THÔN", false}, {"thÔn", false}, {"Đội", false}, {"vỤ", false},
		{"ðội", false}, {"v\xC2\xAD\xE1\xBB\xA5", false},
		{"vu\xCC\xA3", false}, {"v\xE1\xBB", false}, {"v\xBB", false},
		{"m\xC2\xB3", false},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		char		text[17] = {0};
		vi_spelling spelling;
		uint32_t	length;

		memcpy(text, words[i].word, strlen(words[i].word));
		length = vi_spelling_read(text, &spelling);
		ok(length == strlen(text) && vi_is_plain(text, length) == words[i].plain,
		   "word %zu is %splain", i + 1, words[i].plain ? "" : "not ");
	}
}

int
main(void)
{
	test_spellings();
	test_plain();
	test_portable();
	return done();
}
