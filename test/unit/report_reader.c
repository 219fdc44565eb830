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

int
main(void)
{
	test_window();
	test_polling();
	test_sentences();
	return done();
}
