/*
 * units.c
 *		Makes the tables of src/seizure/units.c from data/vocabulary/units.csv.
 *
 * Usage: units DIRECTORY > units_data.h
 *
 * It takes names apart with the very function that reads quantities.
 */
#include <stdlib.h>
#include <string.h>

#include "gen/csv.h"
#include "seizure/unit_words.h"
#include "seizure/units.h"
#include "vi/number.h"

#define MAX_UNITS	1024
#define MAX_NODES	4096

typedef struct node
{
	unit_token	token;
	int			unit;
	int			child;			/* first child, in the order of tokens */
	int			sibling;
	int			place;			/* in the printed table */
} node;

static node nodes[MAX_NODES];
static int	n_nodes = 1;		/* 0 is the parent of all beginnings */
static unit_info infos[MAX_UNITS];
static char *bases[MAX_UNITS];
static int	n_units;

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

static int
child_of(const csv *c, int parent, unit_token token)
{
	int		   *link = &nodes[parent].child;

	while (*link != 0 && unit_token_compare(nodes[*link].token, token) < 0)
		link = &nodes[*link].sibling;
	if (*link != 0 && unit_token_compare(nodes[*link].token, token) == 0)
		return *link;
	if (n_nodes == MAX_NODES)
		csv_fail(c, "more than %d nodes", MAX_NODES);
	nodes[n_nodes].token = token;
	nodes[n_nodes].sibling = *link;
	*link = n_nodes;
	return n_nodes++;
}

static void
add_name(const csv *c, const char *name, int unit)
{
	const char *end = name + strlen(name);
	const char *p = name;
	int			at = 0;
	int			tokens = 0;

	if (*name == '\0')
		csv_fail(c, "an empty name");
	while (p < end)
	{
		unit_token	token;

		p = unit_token_read(unit_skip_blanks(p, end), end, &token);
		if (p == NULL)
			csv_fail(c, "\"%s\" has a part that no reader finds", name);
		if (++tokens > UNIT_TOKENS)
			csv_fail(c, "\"%s\" has more than %d parts", name, UNIT_TOKENS);
		if (tokens == 1 && vi_numeral_word_of(token).class != VI_NUM_NONE)
			csv_fail(c, "\"%s\" begins with a numeral", name);
		at = child_of(c, at, token);
	}
	if (nodes[at].unit != 0 && nodes[at].unit != unit)
		csv_fail(c, "\"%s\" names another unit already", name);
	nodes[at].unit = unit;
}

static unit_dimension
dimension_of(const csv *c, const char *name)
{
	for (int d = UNIT_MASS; d <= UNIT_MONEY; d++)
		if (strcmp(unit_dimension_name((unit_dimension) d), name) == 0)
			return (unit_dimension) d;
	csv_fail(c, "unknown dimension \"%s\"", name);
}

/* "37.5" is 375 * 10^-1 */
static void
read_factor(const csv *c, const char *factor, unit_info *info)
{
	long		coefficient = 0;
	int			exponent = 0;
	bool		fraction = false;

	for (const char *p = factor; *p != '\0'; p++)
	{
		if (*p == '.' && !fraction && p != factor)
			fraction = true;
		else if (*p >= '0' && *p <= '9' && coefficient < 1000000000)
		{
			coefficient = coefficient * 10 + (*p - '0');
			exponent -= fraction;
		}
		else
			csv_fail(c, "bad factor \"%s\"", factor);
	}
	while (coefficient > 0 && coefficient % 10 == 0)
	{
		coefficient /= 10;
		exponent++;
	}
	/* What the arithmetic of quantities has room for */
	if (coefficient <= 0 || coefficient > 999 || exponent < -3 || exponent > 9)
		csv_fail(c, "factor \"%s\" is out of range", factor);
	info->coefficient = (uint16_t) coefficient;
	info->exponent = (int16_t) exponent;
}

static void
read_units(const char *path)
{
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		unit_info  *info = &infos[++n_units];
		char	   *aliases = copy(csv_get(&c, "aliases"));

		if (n_units == MAX_UNITS)
			csv_fail(&c, "too many units");
		if (atoi(csv_get(&c, "id")) != n_units)
			csv_fail(&c, "the ids must be 1, 2, 3, …");
		info->symbol = copy(csv_get(&c, "symbol"));
		if (strlen(info->symbol) > UNIT_SYMBOL_BYTES)
			csv_fail(&c, "a symbol has more than %d bytes", UNIT_SYMBOL_BYTES);
		info->aliases = copy(aliases);
		info->dimension = dimension_of(&c, csv_get(&c, "dimension"));
		bases[n_units] = copy(csv_get(&c, "base"));
		read_factor(&c, csv_get(&c, "factor"), info);
		info->discrete = strcmp(csv_get(&c, "discrete"), "1") == 0;
		add_name(&c, info->symbol, n_units);
		for (char *a = strtok(aliases, "|"); a != NULL; a = strtok(NULL, "|"))
			add_name(&c, a, n_units);
		free(aliases);
	}
	for (int i = 1; i <= n_units; i++)
	{
		const unit_info *base;

		for (int k = 1; k <= n_units; k++)
			if (strcmp(infos[k].symbol, bases[i]) == 0)
				infos[i].base = (unit_id) k;
		base = &infos[infos[i].base];
		if (infos[i].base == 0 || base->coefficient != 1 ||
			base->exponent != 0 || base->dimension != infos[i].dimension ||
			strcmp(bases[infos[i].base], base->symbol) != 0)
			csv_fail(&c, "\"%s\" is no base of \"%s\"", bases[i],
					 infos[i].symbol);
	}
}

/* Level by level, so that the children of a node lie side by side. */
static void
print_nodes(void)
{
	static int	queue[MAX_NODES];
	int			placed = 0;
	int			first = 0;

	for (int k = nodes[0].child; k != 0; k = nodes[k].sibling)
		queue[placed++] = k;
	first = placed;
	printf("#define UNIT_FIRST_NODES %d\n\n"
		   "static const unit_node unit_nodes[] = {\n", first);
	for (int i = 0; i < placed; i++)
	{
		const node *n = &nodes[queue[i]];
		int			at = placed;

		for (int k = n->child; k != 0; k = nodes[k].sibling)
			queue[placed++] = k;
		printf("\t{{0x%llx, 0x%llx}, %d, %d, %d},\n",
			   (unsigned long long) n->token.low,
			   (unsigned long long) n->token.high, n->unit,
			   placed > at ? at : 0, placed - at);
	}
	printf("};\n");
}

static int
compare_numerals(const void *a, const void *b)
{
	return unit_token_compare(*(const unit_token *) a, *(const unit_token *) b);
}

/* The numerals by their keys, so that reading one takes no search by letters. */
static void
print_numerals(void)
{
	static unit_token keys[MAX_NODES];
	int			n = 0;

	for (const char *s; (s = vi_numeral_spelling((size_t) n)) != NULL; n++)
		if (!vi_word_key_of(s, strlen(s), &keys[n]))
		{
			fprintf(stderr, "\"%s\" is no word\n", s);
			exit(1);
		}
	qsort(keys, (size_t) n, sizeof(keys[0]), compare_numerals);
	printf("static const unit_numeral unit_numerals[] = {\n");
	for (int i = 0; i < n; i++)
	{
		vi_numeral_word is = vi_numeral_word_of(keys[i]);

		if (i > 0 && compare_numerals(&keys[i - 1], &keys[i]) == 0)
			continue;
		printf("\t{{0x%llx, 0x%llx}, {%d, %d, %d}},\n",
			   (unsigned long long) keys[i].low,
			   (unsigned long long) keys[i].high, is.class, is.value, is.place);
	}
	printf("};\n\n");
}

int
main(int argc, char **argv)
{
	char		path[4096];

	if (argc != 2)
	{
		fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
		return 1;
	}
	snprintf(path, sizeof(path), "%s/units.csv", argv[1]);
	read_units(path);

	printf("/* Made from data/vocabulary/units.csv by src/gen/units.c. */\n\n"
		   "#define UNITS %d\n\n"
		   "static const unit_info unit_infos[] = {\n\t{0},\n", n_units);
	for (int i = 1; i <= n_units; i++)
		printf("\t{\"%s\", \"%s\", %d, %d, %d, %d, %d},\n", infos[i].symbol,
			   infos[i].aliases, infos[i].dimension, infos[i].base,
			   infos[i].coefficient, infos[i].exponent, infos[i].discrete);
	printf("};\n\n");
	print_numerals();
	print_nodes();
	return ferror(stdout) || fclose(stdout) != 0;
}
