/*
 * report_reader.c
 *		The reader without a server: its window, its polling, its words.
 */
#include "tap.h"

#include <stdlib.h>

#include "report/reader.h"

static int	polled;

static void
count_poll(void)
{
	polled++;
}

static int
figures_in(const char *text, size_t length, report_figure *last)
{
	static report_reader reader;
	report_figure figure;
	int			n = 0;

	report_begin(&reader, text, length, count_poll);
	while (report_next(&reader, &figure))
	{
		n++;
		*last = figure;
	}
	return n;
}

/* A figure is read wherever in the window of tokens it happens to stand. */
static void
test_window(void)
{
	static char text[REPORT_WINDOW * 3 * 2 + 64];
	int			wrong = 0;

	for (int words = 0; words < REPORT_WINDOW * 3; words++)
	{
		report_figure f;
		size_t		n = 0;

		for (int i = 0; i < words; i++)
		{
			text[n++] = 'x';
			text[n++] = ' ';
		}
		strcpy(text + n, "45 xã trên tổng số 1.969 xã");
		if (figures_in(text, strlen(text), &f) != 1 ||
			f.kind != REPORT_RATIO || f.start != n || f.pos != n + 1 ||
			f.length != strlen(text) - n)
			wrong++;
	}
	ok(wrong == 0, "a ratio behind 0 to %d words (%d wrong)",
	   REPORT_WINDOW * 3 - 1, wrong);
}

/* Each way through a long text polls. */
static void
test_polling(void)
{
	static const char *const units[][2] = {
		{"blanks", " "}, {"one word", "x"}, {"words", "x "},
		{"one number", "1"}, {"groups", "1."}, {"slashes", "1/"},
		{"lines", "\n"}, {"commas", ","}, {"marks", "o\xCC\x81"},
		{"nothing visible", "\xE2\x80\x8B"},
		{"figures", "5 v\xE1\xBB\xA5 "}, {"numerals", "m\xE1\xBB\x99t "},
	};
	size_t		size = 64 * VI_POLL_BYTES;
	char	   *text = malloc(size);

	for (size_t u = 0; u < sizeof(units) / sizeof(units[0]); u++)
	{
		size_t		length = strlen(units[u][1]);
		report_figure f;

		for (size_t i = 0; i < size; i++)
			text[i] = units[u][1][i % length];
		polled = 0;
		figures_in(text, size, &f);
		ok(polled >= 60, "polls in %s (%d times)", units[u][0], polled);
	}
	free(text);
}

/* The sentences of a text do not mix. */
static void
test_sentences(void)
{
	static const struct
	{
		const char *text;
		int			figures;
		bool		sub;
	}			cases[] = {
		{"Có 9 vụ, trong đó 5 vụ", 2, true},
		{"Có 9 vụ. Trong đó 5 vụ", 2, false},
		{"Có 9 vụ\ntrong đó 5 vụ", 2, false},
		{"Có 9 vụ ở TP. Vinh, trong đó 5 vụ", 2, true},
		{"Có 9 vụ của ông N. Ở đó, trong đó 5 vụ", 2, true},
		{"Có 9 vụ, trong đó 1 vụ; 5 vụ", 3, false},
		{"Có 9 vụ! Trong đó 5 vụ", 2, false},
		{"Có 9 vụ, 3.5 điểm, trong đó 5 vụ", 2, true},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		report_figure f = {0};
		int			n = figures_in(cases[i].text, strlen(cases[i].text), &f);

		ok(n == cases[i].figures && f.sub == cases[i].sub,
		   "sentences %zu: %d figures, the last is %sa part (got %d, %d)",
		   i + 1, cases[i].figures, cases[i].sub ? "" : "not ", n, f.sub);
	}
}

/*
 * Sentences are gone past only where they hold no number, however it is
 * written: the figures are those of a reader that reads all.
 */
static void
test_skipping(void)
{
	static const char *const numbers[] = {
		"m\341\273\231t", "mo\314\243\314\202t", "m\302\255\341\273\231t",
		"m\342\200\213\341\273\231t", "m\342\201\240\341\273\231t",
		"m\357\273\277\341\273\231t", "M\341\273\230T", "MO\314\243\314\202T",
		"M\302\255\341\273\230T", "M\342\200\213\341\273\230T",
		"M\342\201\240\341\273\230T", "M\357\273\277\341\273\230T",
		"M\341\273\231t", "Mo\314\243\314\202t", "M\302\255\341\273\231t",
		"M\342\200\213\341\273\231t", "M\342\201\240\341\273\231t",
		"M\357\273\277\341\273\231t", "hai", "h\302\255ai", "h\342\200\213ai",
		"h\342\201\240ai", "h\357\273\277ai", "HAI", "H\302\255AI",
		"H\342\200\213AI", "H\342\201\240AI", "H\357\273\277AI", "Hai",
		"H\302\255ai", "H\342\200\213ai", "H\342\201\240ai", "H\357\273\277ai",
		"ba", "b\302\255a", "b\342\200\213a", "b\342\201\240a",
		"b\357\273\277a", "BA", "B\302\255A", "B\342\200\213A",
		"B\342\201\240A", "B\357\273\277A", "Ba", "B\302\255a",
		"B\342\200\213a", "B\342\201\240a", "B\357\273\277a", "b\341\273\221n",
		"bo\314\202\314\201n", "b\302\255\341\273\221n",
		"b\342\200\213\341\273\221n", "b\342\201\240\341\273\221n",
		"b\357\273\277\341\273\221n", "B\341\273\220N", "BO\314\202\314\201N",
		"B\302\255\341\273\220N", "B\342\200\213\341\273\220N",
		"B\342\201\240\341\273\220N", "B\357\273\277\341\273\220N",
		"B\341\273\221n", "Bo\314\202\314\201n", "B\302\255\341\273\221n",
		"B\342\200\213\341\273\221n", "B\342\201\240\341\273\221n",
		"B\357\273\277\341\273\221n", "n\304\203m", "na\314\206m",
		"n\302\255\304\203m", "n\342\200\213\304\203m",
		"n\342\201\240\304\203m", "n\357\273\277\304\203m", "N\304\202M",
		"NA\314\206M", "N\302\255\304\202M", "N\342\200\213\304\202M",
		"N\342\201\240\304\202M", "N\357\273\277\304\202M", "N\304\203m",
		"Na\314\206m", "N\302\255\304\203m", "N\342\200\213\304\203m",
		"N\342\201\240\304\203m", "N\357\273\277\304\203m", "s\303\241u",
		"sa\314\201u", "s\302\255\303\241u", "s\342\200\213\303\241u",
		"s\342\201\240\303\241u", "s\357\273\277\303\241u", "S\303\201U",
		"SA\314\201U", "S\302\255\303\201U", "S\342\200\213\303\201U",
		"S\342\201\240\303\201U", "S\357\273\277\303\201U", "S\303\241u",
		"Sa\314\201u", "S\302\255\303\241u", "S\342\200\213\303\241u",
		"S\342\201\240\303\241u", "S\357\273\277\303\241u", "b\341\272\243y",
		"ba\314\211y", "b\302\255\341\272\243y", "b\342\200\213\341\272\243y",
		"b\342\201\240\341\272\243y", "b\357\273\277\341\272\243y",
		"B\341\272\242Y", "BA\314\211Y", "B\302\255\341\272\242Y",
		"B\342\200\213\341\272\242Y", "B\342\201\240\341\272\242Y",
		"B\357\273\277\341\272\242Y", "B\341\272\243y", "Ba\314\211y",
		"B\302\255\341\272\243y", "B\342\200\213\341\272\243y",
		"B\342\201\240\341\272\243y", "B\357\273\277\341\272\243y",
		"b\341\272\251y", "ba\314\202\314\211y", "b\302\255\341\272\251y",
		"b\342\200\213\341\272\251y", "b\342\201\240\341\272\251y",
		"b\357\273\277\341\272\251y", "B\341\272\250Y", "BA\314\202\314\211Y",
		"B\302\255\341\272\250Y", "B\342\200\213\341\272\250Y",
		"B\342\201\240\341\272\250Y", "B\357\273\277\341\272\250Y",
		"B\341\272\251y", "Ba\314\202\314\211y", "B\302\255\341\272\251y",
		"B\342\200\213\341\272\251y", "B\342\201\240\341\272\251y",
		"B\357\273\277\341\272\251y", "t\303\241m", "ta\314\201m",
		"t\302\255\303\241m", "t\342\200\213\303\241m",
		"t\342\201\240\303\241m", "t\357\273\277\303\241m", "T\303\201M",
		"TA\314\201M", "T\302\255\303\201M", "T\342\200\213\303\201M",
		"T\342\201\240\303\201M", "T\357\273\277\303\201M", "T\303\241m",
		"Ta\314\201m", "T\302\255\303\241m", "T\342\200\213\303\241m",
		"T\342\201\240\303\241m", "T\357\273\277\303\241m", "ch\303\255n",
		"chi\314\201n", "c\302\255h\303\255n", "c\342\200\213h\303\255n",
		"c\342\201\240h\303\255n", "c\357\273\277h\303\255n", "CH\303\215N",
		"CHI\314\201N", "C\302\255H\303\215N", "C\342\200\213H\303\215N",
		"C\342\201\240H\303\215N", "C\357\273\277H\303\215N", "Ch\303\255n",
		"Chi\314\201n", "C\302\255h\303\255n", "C\342\200\213h\303\255n",
		"C\342\201\240h\303\255n", "C\357\273\277h\303\255n",
		"m\306\260\341\273\235i", "mu\314\233o\314\233\314\200i",
		"m\302\255\306\260\341\273\235i", "m\342\200\213\306\260\341\273\235i",
		"m\342\201\240\306\260\341\273\235i",
		"m\357\273\277\306\260\341\273\235i", "M\306\257\341\273\234I",
		"MU\314\233O\314\233\314\200I", "M\302\255\306\257\341\273\234I",
		"M\342\200\213\306\257\341\273\234I",
		"M\342\201\240\306\257\341\273\234I",
		"M\357\273\277\306\257\341\273\234I", "M\306\260\341\273\235i",
		"Mu\314\233o\314\233\314\200i", "M\302\255\306\260\341\273\235i",
		"M\342\200\213\306\260\341\273\235i",
		"M\342\201\240\306\260\341\273\235i",
		"M\357\273\277\306\260\341\273\235i", "tr\304\203m", "tra\314\206m",
		"t\302\255r\304\203m", "t\342\200\213r\304\203m",
		"t\342\201\240r\304\203m", "t\357\273\277r\304\203m", "TR\304\202M",
		"TRA\314\206M", "T\302\255R\304\202M", "T\342\200\213R\304\202M",
		"T\342\201\240R\304\202M", "T\357\273\277R\304\202M", "Tr\304\203m",
		"Tra\314\206m", "T\302\255r\304\203m", "T\342\200\213r\304\203m",
		"T\342\201\240r\304\203m", "T\357\273\277r\304\203m", "n\341\273\255a",
		"nu\314\233\314\211a", "n\302\255\341\273\255a",
		"n\342\200\213\341\273\255a", "n\342\201\240\341\273\255a",
		"n\357\273\277\341\273\255a", "N\341\273\254A", "NU\314\233\314\211A",
		"N\302\255\341\273\254A", "N\342\200\213\341\273\254A",
		"N\342\201\240\341\273\254A", "N\357\273\277\341\273\254A",
		"N\341\273\255a", "Nu\314\233\314\211a", "N\302\255\341\273\255a",
		"N\342\200\213\341\273\255a", "N\342\201\240\341\273\255a",
		"N\357\273\277\341\273\255a", "hai m\306\260\306\241i ba",
		"hai mu\314\233o\314\233i ba", "h\302\255ai m\306\260\306\241i ba",
		"h\342\200\213ai m\306\260\306\241i ba",
		"h\342\201\240ai m\306\260\306\241i ba",
		"h\357\273\277ai m\306\260\306\241i ba", "HAI M\306\257\306\240I BA",
		"HAI MU\314\233O\314\233I BA", "H\302\255AI M\306\257\306\240I BA",
		"H\342\200\213AI M\306\257\306\240I BA",
		"H\342\201\240AI M\306\257\306\240I BA",
		"H\357\273\277AI M\306\257\306\240I BA", "Hai m\306\260\306\241i ba",
		"Hai mu\314\233o\314\233i ba", "H\302\255ai m\306\260\306\241i ba",
		"H\342\200\213ai m\306\260\306\241i ba",
		"H\342\201\240ai m\306\260\306\241i ba",
		"H\357\273\277ai m\306\260\306\241i ba", "5", "5\302\255",
		"5\342\200\213", "5\342\201\240", "5\357\273\277", "1.962",
		"1\302\255.962", "1\342\200\213.962", "1\342\201\240.962",
		"1\357\273\277.962", "12,5", "1\302\2552,5", "1\342\200\2132,5",
		"1\342\201\2402,5", "1\357\273\2772,5",
	};
	static const char *const frames[][2] = {
		{"Trời đã sáng. Bà con ra đồng. ", " vụ trong xã. Mưa lớn kéo dài. Không ai bị gì."},
		{"Trời đã sáng! Bà con thấy ", " triệu người chết ở đó? Mưa lớn kéo dài. Rồi thôi."},
		{"Trời sáng\nBà con thấy (", " người chết). Ai cũng lo\nRồi thôi, không còn gì để nói nữa."},
		{"Tin ở TP. Vinh. Ông N. Hải kể. Theo ông, ", " hộ, trong đó 5 hộ nghèo. Anh không nói. Rồi thôi nhé cả nhà."},
	};
	static report_reader skipping;
	static report_reader whole;
	int			figures = 0;
	int			wrong = 0;

	for (size_t n = 0; n < sizeof(numbers) / sizeof(numbers[0]); n++)
		for (size_t f = 0; f < sizeof(frames) / sizeof(frames[0]); f++)
			for (int shift = 0; shift < 16; shift++)
			{
				char		text[512];
				report_figure a;
				report_figure b;
				size_t		length = (size_t)
					snprintf(text, sizeof(text), "%.*s %s%s%s", shift, "xxxxxxxxxxxxxxxx",
						 frames[f][0], numbers[n], frames[f][1]);

				report_begin(&skipping, text, length, NULL);
				report_begin(&whole, text, length, NULL);
				whole.lexer.skips = false;
				for (;;)
				{
					bool		more = report_next(&skipping, &a);

					if (more != report_next(&whole, &b) ||
						(more && (a.start != b.start || a.length != b.length ||
								  a.pos != b.pos || a.sub != b.sub)))
						wrong++;
					if (!more)
						break;
					figures++;
				}
			}
	ok(wrong == 0 && figures > 0, "going past sentences changes nothing (%d figures, %d wrong)",
	   figures, wrong);
}

int
main(void)
{
	test_window();
	test_polling();
	test_sentences();
	test_skipping();
	return done();
}
