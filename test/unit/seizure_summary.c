/*
 * seizure_summary.c
 *		Summaries: that the order of what is added makes no difference, what can
 *		be taken back, and both forms in which they travel.
 */
#include "tap.h"

#include <stdlib.h>

#include "seizure/quantity_parse.h"
#include "seizure/seizure_binary.h"
#include "seizure/seizure_parse.h"

#define SEIZURES	400
#define TEXTS		40

static seizure seizures[SEIZURES];
static char texts[TEXTS][16];
static uint64_t seed = 1962;

static uint32_t
random_below(uint32_t n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t) ((seed >> 33) % n);
}

static void
make_seizures(void)
{
	for (int i = 0; i < TEXTS; i++)
		snprintf(texts[i], sizeof(texts[i]), "g%c%d", 'a' + i % 26, i);
	for (int i = 0; i < SEIZURES; i++)
	{
		seizure    *s = &seizures[i];

		memset(s, 0, sizeof(*s));
		do
			s->quantity.unit = (unit_id) (1 + random_below((uint32_t) units_count()));
		while (quantity_make(random_below(100000), (int) random_below(5),
							 s->quantity.unit, &s->quantity) != QUANTITY_OK);
		s->approx = random_below(3) == 0;
		if (random_below(4) == 0)
		{
			s->text = texts[random_below(TEXTS)];
			s->length = strlen(s->text);
		}
		else
			s->item = (goods_id) (1 + random_below(10));
	}
}

static summary *
new_summary(uint32_t capacity, uint32_t text_capacity)
{
	summary    *s = calloc(1, summary_size(capacity, text_capacity, true));

	summary_begin(s, capacity, text_capacity);
	return s;
}

static summary *
grown(summary *s)
{
	summary    *to = new_summary(2 * s->capacity + 1, 2 * s->text_capacity + 20);

	summary_move(s, to);
	free(s);
	return to;
}

static summary *
add(summary *s, const seizure *z)
{
	summary_status status;

	while ((status = summary_add(s, z)) == SUMMARY_NO_ROOM)
		s = grown(s);
	return status == SUMMARY_OK ? s : NULL;
}

static summary *
finished(const summary *s, size_t *size)
{
	uint32_t	entries;
	summary    *to;

	*size = summary_finished_size(s, &entries);
	to = calloc(1, *size);
	summary_finish(s, to);
	return to;
}

static bool
same_bytes(const summary *a, const summary *b)
{
	size_t		a_size;
	size_t		b_size;
	summary    *x = finished(a, &a_size);
	summary    *y = finished(b, &b_size);
	bool		same = a_size == b_size && memcmp(x, y, a_size) == 0;

	free(x);
	free(y);
	return same;
}

/* Text and binary form come back as the same bytes. */
static bool
travels(const summary *s)
{
	size_t		size;
	summary    *f = finished(s, &size);
	char	   *text = malloc(summary_print_room(f));
	size_t		length = summary_print(f, text);
	unsigned char *sent = malloc(summary_encoded_size(f));
	uint32_t	capacity;
	uint32_t	text_capacity;
	summary    *back;
	size_t		where = 0;
	bool		good;

	summary_encode(f, sent);
	summary_parse_room(text, length, &capacity, &text_capacity);
	back = new_summary(capacity, text_capacity);
	good = summary_parse(text, length, back, &where) == SUMMARY_READ && same_bytes(f, back);
	if (!good)
		printf("# %s at %zu\n", text, where);
	free(back);
	if (summary_decode_room(sent, summary_encoded_size(f), &capacity,
							&text_capacity) != NULL)
		return false;
	back = new_summary(capacity, text_capacity);
	good = good && summary_decode(sent, summary_encoded_size(f), back) == NULL &&
		same_bytes(f, back);
	free(back);
	free(sent);
	free(text);
	free(f);
	return good;
}

static void
shuffle(int *order, int n)
{
	for (int i = n - 1; i > 0; i--)
	{
		int			k = (int) random_below((uint32_t) i + 1);
		int			other = order[i];

		order[i] = order[k];
		order[k] = other;
	}
}

static void
check_orders(void)
{
	summary    *all = new_summary(1, 0);
	int			order[SEIZURES];
	bool		same = true;

	for (int i = 0; i < SEIZURES; i++)
	{
		all = add(all, &seizures[i]);
		order[i] = i;
	}
	for (int round = 0; round < 20; round++)
	{
		summary    *other = new_summary(1, 0);

		shuffle(order, SEIZURES);
		for (int i = 0; i < SEIZURES; i++)
			other = add(other, &seizures[order[i]]);
		same = same && same_bytes(all, other);
		free(other);
	}
	ok(same, "any order gives the same bytes");
	ok(travels(all), "text and binary form read back as the same bytes");
	free(all);
}

/* Any split, added up in any order. */
static void
check_splits(void)
{
	summary    *all = new_summary(1, 0);
	bool		same = true;
	bool		back = true;

	for (int i = 0; i < SEIZURES; i++)
		all = add(all, &seizures[i]);
	for (int round = 0; round < 20; round++)
	{
		summary    *part[4];
		summary    *sum = new_summary(1000, 1000);
		uint32_t	first = random_below(4);

		for (int k = 0; k < 4; k++)
			part[k] = new_summary(1, 0);
		for (int i = 0; i < SEIZURES; i++)
		{
			uint32_t	k = random_below(4);

			part[k] = add(part[k], &seizures[i]);
		}
		for (uint32_t k = 0; k < 4; k++)
		{
			size_t		size;
			summary    *f = finished(part[(first + k) % 4], &size);

			same = same && summary_merge(sum, round % 2 ? f : part[(first + k) % 4]) == SUMMARY_OK;
			free(f);
		}
		same = same && same_bytes(all, sum);

		/* What is taken back in one piece leaves what the others are. */
		if (summary_unmerge(sum, part[0]) == SUMMARY_OK)
		{
			summary    *rest = new_summary(1000, 1000);

			for (int k = 1; k < 4; k++)
				summary_merge(rest, part[k]);
			back = back && same_bytes(rest, sum);
			free(rest);
		}
		else
			back = back && same_bytes(all, sum);
		for (int k = 0; k < 4; k++)
			free(part[k]);
		free(sum);
	}
	ok(same, "any split, added up in any order, gives the same bytes");
	ok(back, "a summary taken back leaves the rest, or nothing is changed");
	free(all);
}

/* A window that moves: the same as made anew, wherever it can be taken. */
static void
check_window(void)
{
	summary    *window = new_summary(1000, 1000);
	bool		same = true;
	int			restarts = 0;
	int			width = 50;

	for (int i = 0; i < SEIZURES; i++)
	{
		summary    *anew = new_summary(1000, 1000);

		for (int k = i < width ? 0 : i - width + 1; k <= i; k++)
			anew = add(anew, &seizures[k]);
		window = add(window, &seizures[i]);
		if (i >= width && summary_take(window, &seizures[i - width]) != SUMMARY_OK)
		{
			restarts++;
			summary_begin(window, 1000, 1000);
			summary_merge(window, anew);
		}
		same = same && same_bytes(window, anew);
		free(anew);
	}
	ok(same, "a moving window is what it would be made anew");
	ok(restarts > 0 && restarts < SEIZURES / 2, "some restarts: %d", restarts);
	free(window);
}

static void
read_seizure(const char *text, seizure *s)
{
	char		own[SEIZURE_TEXT_ROOM];
	size_t		where;

	if (seizure_parse(text, strlen(text), own, s, &where) != SEIZURE_OK)
		printf("# %s\n", text);
}

static const char *
text_of(const summary *s)
{
	static char buf[4096];
	size_t		size;
	summary    *f = finished(s, &size);

	summary_print(f, buf);
	free(f);
	return buf;
}

static void
check_figures(void)
{
	summary    *s = new_summary(10, 0);
	seizure		z;

	ok(strcmp(text_of(s), "{}") == 0 && travels(s), "an empty summary");
	read_seizure("1 kg heroin", &z);
	summary_add(s, &z);
	read_seizure("khoảng 1000,50 g heroin", &z);
	summary_add(s, &z);
	read_seizure("13 bánh heroin", &z);
	summary_add(s, &z);
	ok(strcmp(text_of(s), "{heroin|2|1|2000,5 g|1000,5 g; heroin|1|0|13 bánh|13 bánh}") == 0,
	   "%s", text_of(s));
	ok(summary_take(s, &z) == SUMMARY_OK &&
	   strcmp(text_of(s), "{heroin|2|1|2000,5 g|1000,5 g}") == 0,
	   "the last one of its kind can be taken back");
	ok(summary_take(s, &z) == SUMMARY_RESTART, "but not twice");
	summary_add(s, &z);
	ok(strcmp(text_of(s), "{heroin|2|1|2000,5 g|1000,5 g; heroin|1|0|13 bánh|13 bánh}") == 0,
	   "and be added again");
	read_seizure("khoảng 1000,5 g heroin", &z);
	ok(summary_take(s, &z) == SUMMARY_RESTART, "the largest cannot be taken back");
	read_seizure("1 kg heroin", &z);
	ok(summary_take(s, &z) == SUMMARY_OK, "a smaller one can");
	read_seizure("9999999999999999999999999999 bánh heroin", &z);
	ok(summary_add(s, &z) == SUMMARY_OUT_OF_RANGE, "a total of too many digits");
	ok(strcmp(text_of(s), "{heroin|1|1|1000,5 g|1000,5 g; heroin|1|0|13 bánh|13 bánh}") == 0,
	   "and nothing is changed");
	read_seizure("9999999999999999999999999999 tấn heroin", &z);
	ok(summary_add(s, &z) == SUMMARY_OUT_OF_RANGE, "too many in the base unit");
	free(s);
}

static const struct
{
	const char *text;
	summary_refusal why;
	size_t		where;
}			refuseds[] = {
	{"", SUMMARY_SYNTAX, 0},
	{"{", SUMMARY_SYNTAX, 1},
	{"{heroin}", SUMMARY_SYNTAX, 7},
	{"{} x", SUMMARY_SYNTAX, 3},
	{"{x|1|0|1 g|1 g}", SUMMARY_UNKNOWN_ITEM, 1},
	{"{\"heroin\"|1|0|1 g|1 g}", SUMMARY_BAD_TEXT, 1},
	{"{\" x\"|1|0|1 g|1 g}", SUMMARY_BAD_TEXT, 1},
	{"{\"x|1|0|1 g|1 g}", SUMMARY_SYNTAX, 1},
	{"{heroin|0|0|0 g|0 g}", SUMMARY_BAD_COUNT, 1},
	{"{heroin|1|2|1 g|1 g}", SUMMARY_BAD_COUNT, 1},
	{"{heroin|99999999999999999999|0|1 g|1 g}", SUMMARY_BAD_COUNT, 8},
	{"{heroin|-1|0|1 g|1 g}", SUMMARY_SYNTAX, 8},
	{"{heroin|1|0|1 kg|1 kg}", SUMMARY_BAD_QUANTITY, 1},
	{"{heroin|1|0|-1 g|-1 g}", SUMMARY_BAD_QUANTITY, 1},
	{"{heroin|1|0|1 x|1 g}", SUMMARY_BAD_QUANTITY, 12},
	{"{heroin|2|0|1 g|2 g}", SUMMARY_BAD_LARGEST, 1},
	{"{heroin|1|0|2 g|1 g}", SUMMARY_BAD_LARGEST, 1},
	{"{heroin|2|0|1 g|0 g}", SUMMARY_BAD_LARGEST, 1},
	{"{heroin|1|0|1 g|1 g;heroin|1|0|1 g|1 g}", SUMMARY_TWICE, 20},
	{"{heroin|1|0|1 g|1 g;}", SUMMARY_SYNTAX, 20}
};

static void
check_refuseds(void)
{
	for (size_t i = 0; i < sizeof(refuseds) / sizeof(refuseds[0]); i++)
	{
		summary    *s = new_summary(10, 100);
		size_t		where = 99;
		summary_refusal why = summary_parse(refuseds[i].text, strlen(refuseds[i].text), s, &where);

		ok(why == refuseds[i].why && where == refuseds[i].where,
		   "%s is refused: %d at %zu (%d at %zu)", refuseds[i].text,
		   refuseds[i].why, refuseds[i].where, why, where);
		free(s);
	}
}

/* Many kinds of goods that are not listed. */
static void
check_many(void)
{
	summary    *s = new_summary(SUMMARY_ENTRIES, 20 * SUMMARY_ENTRIES);
	seizure		z = {.text = NULL};
	char		text[32];
	summary_status status = SUMMARY_OK;

	quantity_make(1, 0, 1, &z.quantity);
	z.text = text;
	for (int i = 0; i < SUMMARY_ENTRIES; i++)
	{
		z.length = (size_t) snprintf(text, sizeof(text), "g%d", i);
		if (status == SUMMARY_OK)
			status = summary_add(s, &z);
	}
	ok(status == SUMMARY_OK && s->entries == SUMMARY_ENTRIES, "as many as there may be");
	z.length = (size_t) snprintf(text, sizeof(text), "one more");
	ok(summary_add(s, &z) == SUMMARY_TOO_MANY, "one more is too many");
	ok(travels(s), "and it travels");
	free(s);
}

int
main(void)
{
	make_seizures();
	check_orders();
	check_splits();
	check_window();
	check_figures();
	check_refuseds();
	check_many();
	return done();
}
