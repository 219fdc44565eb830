/*
 * gazetteer.c
 *		Makes the tables of src/place/gazetteer.c from data/gazetteer/.
 *
 * Usage: gazetteer DIRECTORY > gazetteer_data.h
 */
#include "gen/gazetteer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LEVELS		(PLACE_GATE + 1)
#define ID_BLOCK	1024		/* as in src/place/gazetteer.c */
#define ID_BLOCKS	((UINT16_MAX + 1) / ID_BLOCK)
#define MAX_STRINGS	UINT16_MAX

/* A string, where it first stands in the tables, and its number. */
typedef struct pooled
{
	const char *text;
	place_day	date;
	uint16_t   *number;			/* where the number goes */
} pooled;

static pooled pool[MAX_STRINGS];
static int	n_pool;

static int
compare_texts(const void *a, const void *b)
{
	const pooled *x = a;
	const pooled *y = b;
	int			order = strcmp(x->text, y->text);

	return order != 0 ? order : x->date < y->date ? -1 : x->date > y->date;
}

static int
compare_dates(const void *a, const void *b)
{
	const pooled *x = a;
	const pooled *y = b;

	return x->date != y->date ? (x->date < y->date ? -1 : 1) : compare_texts(a, b);
}

static void
add_string(const char *text, place_day date, uint16_t *number)
{
	if (n_pool == MAX_STRINGS)
	{
		fprintf(stderr, "more than %d strings\n", MAX_STRINGS);
		exit(1);
	}
	pool[n_pool++] = (pooled) {text, date, number};
}

static void
print_text(const char *text)
{
	printf("\t\"");
	for (const char *p = text; *p != '\0'; p++)
		printf(*p == '"' || *p == '\\' ? "\\%c" : "%c", *p);
	printf("\\0\"\n");
}

/*
 * Prints the strings of the pool, each once, and tells all who asked the
 * number.  By date of the first use, so that comparing numbers compares dates;
 * number 0 is the empty string.
 */
static void
print_strings(const char *name)
{
	uint32_t	at = 1;
	int			number = 0;

	qsort(pool, n_pool, sizeof(pooled), compare_texts);
	for (int i = 1; i < n_pool; i++)
		if (strcmp(pool[i].text, pool[i - 1].text) == 0)
			pool[i].date = pool[i - 1].date;
	qsort(pool, n_pool, sizeof(pooled), compare_dates);

	printf("static const char gazetteer_%s[] =\n", name);
	print_text("");
	for (int i = 0; i < n_pool; i++)
	{
		if (pool[i].text[0] == '\0')
		{
			*pool[i].number = 0;
			continue;
		}
		if (i == 0 || strcmp(pool[i].text, pool[i - 1].text) != 0)
		{
			number++;
			print_text(pool[i].text);
		}
		*pool[i].number = (uint16_t) number;
	}
	printf(";\n\nstatic const uint32_t gazetteer_%s_at[] = {\n\t0,\n", name);
	for (int i = 0; i < n_pool; i++)
		if (pool[i].text[0] != '\0' &&
			(i == 0 || strcmp(pool[i].text, pool[i - 1].text) != 0))
		{
			printf("\t%u,\n", at);
			at += (uint32_t) strlen(pool[i].text) + 1;
		}
	printf("};\n\n");
	n_pool = 0;
}

static void
print_numbers(const char *name, const uint16_t *numbers, int count)
{
	printf("static const uint16_t gazetteer_%s[] = {", name);
	for (int i = 0; i < count; i++)
		printf("%s%d,", i % 16 == 0 ? "\n\t" : " ", numbers[i]);
	printf("\n};\n\n");
}

static uint16_t *
numbers_of(int count)
{
	uint16_t   *numbers = calloc(count, sizeof(uint16_t));

	if (numbers == NULL)
	{
		fprintf(stderr, "out of memory\n");
		exit(1);
	}
	return numbers;
}

static void
print_units(void)
{
	for (int i = 1; i <= n_units; i++)
		add_string(units[i].name, 0, &units[i].unit.name);
	print_strings("names");

	printf("const place_index gazetteer_units = %d;\n\n"
		   "const gazetteer_unit gazetteer_unit_table[] = {\n\t{0},\n", n_units);
	for (int i = 1; i <= n_units; i++)
	{
		const gazetteer_unit *u = &units[i].unit;

		printf("\t{%d, %d, %d, %u, %d, %d, %d, %d, %d, %d},\n", u->id, u->level,
			   u->kind, u->code, u->from, u->to, u->parent, u->province, u->rank,
			   u->name);
	}
	printf("};\n\n");
}

static int
compare_into(const void *a, const void *b)
{
	const gazetteer_change *x = &changes[*(const uint16_t *) a].change;
	const gazetteer_change *y = &changes[*(const uint16_t *) b].change;

	if (x->new != y->new)
		return x->new < y->new ? -1 : 1;
	if (x->date != y->date)
		return x->date < y->date ? -1 : 1;
	return x < y ? -1 : x > y;
}

/* The changes, and where those out of and into each unit begin. */
static void
print_changes(void)
{
	uint16_t   *from_at = numbers_of(n_units + 2);
	uint16_t   *into_at = numbers_of(n_units + 2);
	uint16_t   *into = numbers_of(n_changes);

	for (int i = 0; i < n_changes; i++)
		add_string(changes[i].act, changes[i].change.date, &changes[i].change.act);
	print_strings("acts");

	printf("static const gazetteer_change gazetteer_changes[] = {\n");
	for (int i = 0; i < n_changes; i++)
	{
		const gazetteer_change *c = &changes[i].change;

		printf("\t{%d, %d, %d, %d, %d},\n", c->old, c->new, c->date, c->act,
			   c->kind);
		from_at[c->old + 1]++;
		into_at[c->new + 1]++;
		into[i] = (uint16_t) i;
	}
	printf("};\n\n");
	for (int i = 0; i <= n_units; i++)
	{
		from_at[i + 1] += from_at[i];
		into_at[i + 1] += into_at[i];
	}
	qsort(into, n_changes, sizeof(uint16_t), compare_into);
	print_numbers("from_at", from_at, n_units + 2);
	print_numbers("into", into, n_changes);
	print_numbers("into_at", into_at, n_units + 2);
}

/*
 * The units below each province and district: a unit stands below every
 * version of its parent that was in force together with it.
 */
static void
print_children(void)
{
	int			last = 0;
	int			count = 0;
	int		   *next;
	uint16_t   *at;
	uint16_t   *children;

	while (last < n_units && units[last + 1].unit.level <= PLACE_DISTRICT)
		last++;
	at = numbers_of(last + 2);
	next = calloc(last + 2, sizeof(int));
	children = numbers_of(UINT16_MAX);
	if (next == NULL)
		exit(1);

	/* Counts first, then fills: units are sorted, so the runs are too. */
	for (int fill = 0; fill < 2; fill++)
	{
		for (int i = 1; i <= n_units; i++)
		{
			const gazetteer_unit *u = &units[i].unit;
			const gazetteer_unit *parent = &units[u->parent].unit;

			if (u->level == PLACE_PROVINCE || u->level == PLACE_GATE)
				continue;
			for (int p = u->parent; p > 0; p--)
			{
				const gazetteer_unit *version = &units[p].unit;

				if (version->level != parent->level || version->code != parent->code ||
					version->to <= u->from)
					break;
				if (fill)
					children[next[p]++] = (uint16_t) i;
				else
					next[p]++;
			}
		}
		if (fill)
			break;
		for (int p = 0; p <= last; p++)
		{
			int			here = next[p];

			at[p] = (uint16_t) count;
			next[p] = count;
			count += here;
		}
		at[last + 1] = (uint16_t) count;
		if (count >= UINT16_MAX)
		{
			fprintf(stderr, "%d children\n", count);
			exit(1);
		}
	}
	printf("#define GAZETTEER_PARENTS %d\n\n", last);
	print_numbers("children_run", children, count);
	print_numbers("children_at", at, last + 2);
}

/* From a code to its first version, and from a row's number to its index. */
static void
print_lookups(void)
{
	int			at[LEVELS + 1] = {0};
	uint16_t   *codes;
	uint16_t   *ids = numbers_of(UINT16_MAX + 1);
	uint16_t	blocks[ID_BLOCKS] = {0};
	int			n_blocks = 1;

	for (int i = 1; i <= n_units; i++)
	{
		const gazetteer_unit *u = &units[i].unit;

		if ((int) u->code >= at[u->level + 1])
			at[u->level + 1] = u->code + 1;
	}
	for (int l = 0; l < LEVELS; l++)
		at[l + 1] += at[l];
	codes = numbers_of(at[LEVELS]);
	for (int i = n_units; i >= 1; i--)
		codes[at[units[i].unit.level] + units[i].unit.code] = (uint16_t) i;
	print_numbers("codes", codes, at[LEVELS]);
	printf("static const uint32_t gazetteer_codes_at[] = {");
	for (int l = 0; l <= LEVELS; l++)
		printf(" %d,", at[l]);
	printf(" };\n\n");

	for (int i = 1; i <= n_units; i++)
	{
		int			id = units[i].unit.id;

		if (blocks[id / ID_BLOCK] == 0)
			blocks[id / ID_BLOCK] = (uint16_t) n_blocks++;
		ids[blocks[id / ID_BLOCK] * ID_BLOCK + id % ID_BLOCK] = (uint16_t) i;
	}
	print_numbers("ids", ids, n_blocks * ID_BLOCK);
	print_numbers("id_blocks", blocks, ID_BLOCKS);
}

/* The last fact, and from when on no unit of a level is in force. */
static void
print_ends(void)
{
	place_day	last = 0;
	place_day	ends[LEVELS] = {0};

	for (int i = 1; i <= n_units; i++)
	{
		const gazetteer_unit *u = &units[i].unit;

		if (u->from > last)
			last = u->from;
		if (u->to != PLACE_EVER && u->to > last)
			last = u->to;
		if (u->to > ends[u->level])
			ends[u->level] = u->to;
	}
	for (int i = 0; i < n_changes; i++)
		if (changes[i].change.date > last)
			last = changes[i].change.date;
	printf("#define GAZETTEER_DAY %d\n\n", last);
	print_numbers("level_ends", ends, LEVELS);
}

int
main(int argc, char **argv)
{
	if (argc != 2)
	{
		fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
		return 1;
	}
	gazetteer_read(argv[1]);

	printf("/* Made from data/gazetteer/ by src/gen/gazetteer.c. */\n\n");
	print_units();
	print_changes();
	print_children();
	print_lookups();
	print_ends();
	return ferror(stdout) || fclose(stdout) != 0;
}
