/*
 * factors.c
 *		Makes the tables of src/seizure/factors.h or thresholds.h from
 *		data/vocabulary/.
 *
 * Usage: factors DIRECTORY factors|thresholds > TABLE_data.h
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "gen/csv.h"
#include "seizure/factors.h"
#include "seizure/thresholds.h"

#define MAX_NAMES	4096

typedef struct names
{
	char	   *name[MAX_NAMES];
	int			id[MAX_NAMES];
	int			count;
} names;

static names items;
static names units;

static char *
copy(const char *s)
{
	char	   *c = strdup(s);

	if (c == NULL)
	{
		fprintf(stderr, "out of memory\n");
		exit(1);
	}
	return c;
}

static void
read_names(names *n, const char *directory, const char *file,
		   const char *column)
{
	char		path[4096];
	csv			c;

	snprintf(path, sizeof(path), "%s/%s", directory, file);
	csv_open(&c, path);
	while (csv_next(&c))
	{
		if (n->count == MAX_NAMES)
			csv_fail(&c, "too many rows");
		n->name[n->count] = copy(csv_get(&c, column));
		n->id[n->count++] = atoi(csv_get(&c, "id"));
	}
}

static int
number_of(const csv *c, const names *n, const char *name)
{
	for (int i = 0; i < n->count; i++)
		if (strcmp(n->name[i], name) == 0)
			return n->id[i];
	csv_fail(c, "%s is in no table", name);
}

/* A number without its decimal point, and its decimals. */
static long long
decimal_of(const csv *c, const char *s, int *scale)
{
	char		digits[64];
	const char *point = strchr(s, '.');
	size_t		whole = point != NULL ? (size_t) (point - s) : strlen(s);

	if (strlen(s) == 0 || strlen(s) > 18 ||
		strspn(s, "0123456789.") != strlen(s))
		csv_fail(c, "\"%s\" is no number", s);
	memcpy(digits, s, whole);
	strcpy(digits + whole, point != NULL ? point + 1 : "");
	*scale = point != NULL ? (int) strlen(point + 1) : 0;
	return strtoll(digits, NULL, 10);
}

/* Days since 2000-01-01. */
static long
day_of(const csv *c, const char *s)
{
	struct tm	t = {0};

	if (sscanf(s, "%d-%d-%d", &t.tm_year, &t.tm_mon, &t.tm_mday) != 3)
		csv_fail(c, "\"%s\" is no date", s);
	t.tm_year -= 1900;
	t.tm_mon--;
	return (long) (timegm(&t) / 86400) - 10957;
}

static void
print_string(const char *s)
{
	putchar('"');
	for (; *s != '\0'; s++)
	{
		if (*s == '"' || *s == '\\')
			putchar('\\');
		putchar(*s);
	}
	putchar('"');
}

static void
print_factors(const char *path)
{
	csv			c;
	int			n = 0;

	csv_open(&c, path);
	printf("const seizure_factor seizure_factors[] = {\n");
	for (; csv_next(&c); n++)
	{
		int			scale;
		long long	grams = decimal_of(&c, csv_get(&c, "grams"), &scale);
		const char *const columns[] = {"low", "high", "source", "note"};

		printf("\t{%d, %d, %lld, %d",
			   number_of(&c, &items, csv_get(&c, "item")),
			   number_of(&c, &units, csv_get(&c, "unit")), grams, scale);
		for (int i = 0; i < 4; i++)
		{
			printf(", ");
			print_string(csv_get(&c, columns[i]));
		}
		printf("},\n");
	}
	printf("};\n\nconst int seizure_factor_count = %d;\n", n);
}

/* ---- thresholds: rows of one group and period are clauses 1 to 4 */

static long long
common_divisor(long long a, long long b)
{
	return b == 0 ? a : common_divisor(b, a % b);
}

static void
print_items(csv *c)
{
	char	   *list = copy(csv_get(c, "items"));

	printf("{");
	for (char *i = strtok(list, "|"); i != NULL; i = strtok(NULL, "|"))
		printf("%d, ", number_of(c, &items, i));
	printf("0}");
	free(list);
}

static void
print_thresholds(const char *path)
{
	csv			c;
	int			n = 0;
	int			clause = 1;
	long long	whole = 1;
	char		inferred[64] = "";
	long long	last = 0;
	long long	max = 0;

	csv_open(&c, path);
	printf("const threshold_group threshold_groups[] = {\n");
	while (csv_next(&c))
	{
		const char *to = csv_get(&c, "to");
		int			scale;
		long long	min = decimal_of(&c, csv_get(&c, "min"), &scale);

		if (atoi(csv_get(&c, "clause")) != clause)
			csv_fail(&c, "the clauses of a group are not in order");
		for (; scale < 1; scale++)
			min *= 10;
		if (scale > 1)
			csv_fail(&c, "a minimum has more than one decimal");
		if (clause == 1)
		{
			printf("\t{");
			print_string(csv_get(&c, "article"));
			printf(", ");
			print_string(csv_get(&c, "group"));
			printf(", %d, %ld, ", number_of(&c, &units, csv_get(&c, "unit")),
				   day_of(&c, csv_get(&c, "from")));
			if (to[0] == '\0')
				printf("THRESHOLD_EVER, {");
			else
				printf("%ld, {", day_of(&c, to));
			inferred[0] = '\0';
		}
		else if (min != max || min <= last)
			csv_fail(&c, "a clause does not begin where the one before ends");
		last = min;
		printf("%lld, ", min);
		strcat(inferred, strcmp(csv_get(&c, "inferred"), "1") == 0 ? "1, " : "0, ");
		whole = whole / common_divisor(whole, min) * min;
		if (clause == THRESHOLD_CLAUSES)
		{
			printf("}, {%s}, ", inferred);
			print_items(&c);
			printf("},\n");
			clause = 1;
			n++;
			continue;
		}
		clause++;
		max = decimal_of(&c, csv_get(&c, "max"), &scale);
		for (; scale < 1; scale++)
			max *= 10;
	}
	printf("};\n\nconst int threshold_group_count = %d;\n\n"
		   "#define THRESHOLD_WHOLE	%lldLL\n", n, whole);
}

int
main(int argc, char **argv)
{
	char		path[4096];

	if (argc != 3)
	{
		fprintf(stderr, "usage: %s DIRECTORY factors|thresholds\n", argv[0]);
		return 1;
	}
	read_names(&items, argv[1], "substances.csv", "item");
	read_names(&units, argv[1], "units.csv", "symbol");
	snprintf(path, sizeof(path), "%s/%s.csv", argv[1], argv[2]);
	printf("/* Made from data/vocabulary/ by src/gen/factors.c. */\n\n");
	if (strcmp(argv[2], "factors") == 0)
		print_factors(path);
	else
		print_thresholds(path);
	return ferror(stdout) || fclose(stdout) != 0;
}
