/*
 * goods.c
 *		Makes the tables of src/seizure/goods.h from data/vocabulary/.
 *
 * Usage: goods DIRECTORY > goods_data.h
 *
 * It reads words with the very function that reads texts.
 */
#include <stdlib.h>
#include <string.h>

#include "gen/csv.h"
#include "seizure/goods.h"

#define MAX_ITEMS	4096
#define MAX_WORDS	4096
#define MAX_NODES	8192
#define MAX_UNITS	1024
#define SLOTS		4096		/* a power of two, several times the words */

typedef struct node
{
	goods_id	item;
	unsigned	classes;
	int			symbol;			/* the edge that leads here */
	int			child;			/* first child */
	int			sibling;		/* next child of the same parent */
} node;

/* Node 1 is the parent of all beginnings. */
#define TOP		1

static goods_word words[MAX_WORDS];
static int	n_words = 1;
static node nodes[MAX_NODES];
static int	n_nodes = 2;
static goods_item items[MAX_ITEMS];
static int	n_items;

static struct
{
	char	   *symbol;
	int			id;
}			units[MAX_UNITS];
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
word_number(const csv *c, vi_word_key key)
{
	for (int i = 1; i < n_words; i++)
		if (words[i].key.low == key.low && words[i].key.high == key.high)
			return i;
	if (n_words * 2 > SLOTS || n_words == MAX_WORDS)
		csv_fail(c, "too many words");
	words[n_words].key = key;
	return n_words++;
}

static int
child_of(const csv *c, int parent, int symbol)
{
	int			i;

	for (i = nodes[parent].child; i != 0; i = nodes[i].sibling)
		if (nodes[i].symbol == symbol)
			return i;
	if (n_nodes == MAX_NODES)
		csv_fail(c, "more than %d nodes", MAX_NODES);
	nodes[n_nodes].symbol = symbol;
	nodes[n_nodes].sibling = nodes[parent].child;
	nodes[parent].child = n_nodes;
	return n_nodes++;
}

/* The node of a phrase: words, runs of digits and ASCII punctuation. */
static int
phrase_node(const csv *c, const char *phrase)
{
	const char *p = phrase;
	const char *end = phrase + strlen(phrase);
	int			at = TOP;

	while (p < end)
	{
		vi_word		word;

		if (*p == ' ')
			p++;
		else if (*p >= '0' && *p <= '9')
		{
			char	   *stop;
			uint64_t	value = strtoull(p, &stop, 10);

			at = child_of(c, at, word_number(c, goods_digits_key(value)));
			p = stop;
		}
		else if (vi_word_read(p, end, &word))
		{
			if (word.key.low == 0 && word.key.high == 0)
				csv_fail(c, "\"%s\": a word with a foreign letter", phrase);
			at = child_of(c, at, word_number(c, word.key));
			p += word.length;
		}
		else if (strchr(GOODS_MARKS, *p) != NULL && at != TOP)
			at = child_of(c, at, GOODS_PUNCTUATION(*p++));
		else
			csv_fail(c, "\"%s\": the reader cannot see \"%s\"", phrase, p);
	}
	if (at == TOP)
		csv_fail(c, "an empty phrase");
	return at;
}

static void
read_units(const char *path)
{
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		if (n_units == MAX_UNITS)
			csv_fail(&c, "too many units");
		units[n_units].symbol = copy(csv_get(&c, "symbol"));
		units[n_units++].id = atoi(csv_get(&c, "id"));
	}
}

static int
unit_number(const csv *c, const char *symbol)
{
	if (symbol[0] == '\0')
		return 0;
	for (int i = 0; i < n_units; i++)
		if (strcmp(units[i].symbol, symbol) == 0)
			return units[i].id;
	csv_fail(c, "there is no unit %s", symbol);
}

static void
read_items(const char *path)
{
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		char	   *aliases = copy(csv_get(&c, "aliases"));
		goods_item *it;

		if (++n_items == MAX_ITEMS)
			csv_fail(&c, "too many items");
		if (atoi(csv_get(&c, "id")) != n_items)
			csv_fail(&c, "the rows are not numbered from 1");
		it = &items[n_items];
		it->item = copy(csv_get(&c, "item"));
		it->name = copy(csv_get(&c, "name"));
		it->english = copy(csv_get(&c, "english"));
		it->class = copy(csv_get(&c, "class"));
		it->dimension = copy(csv_get(&c, "dimension"));
		it->unit = copy(csv_get(&c, "unit"));
		it->aliases = copy(csv_get(&c, "aliases"));
		it->note = copy(csv_get(&c, "note"));
		unit_number(&c, it->unit);
		it->implied_unit = (uint16_t) unit_number(&c, csv_get(&c, "implied_unit"));
		it->general = strcmp(csv_get(&c, "general"), "1") == 0;
		it->trigger = strcmp(csv_get(&c, "context"), "trigger") == 0;
		for (char *a = strtok(aliases, "|"); a != NULL; a = strtok(NULL, "|"))
		{
			int			i = phrase_node(&c, a);

			if (nodes[i].classes & GOODS_ITEM && nodes[i].item != n_items)
				csv_fail(&c, "\"%s\" is an alias already", a);
			nodes[i].classes |= GOODS_ITEM;
			nodes[i].item = (goods_id) n_items;
		}
		free(aliases);
		if (!(nodes[phrase_node(&c, it->name)].item == n_items))
			csv_fail(&c, "the name %s is no alias", it->name);
	}
}

/* Phrases; other classes than ours are of the reader of reports. */
static void
read_phrases(const char *path)
{
	static const struct
	{
		const char *name;
		goods_class class;
	}			classes[] = {
		{"filler", GOODS_FILLER}, {"form", GOODS_FORM},
		{"weighs", GOODS_WEIGHS}, {"approx", GOODS_APPROX},
		{"approx_on", GOODS_APPROX}, {"tail", GOODS_TAIL},
		{"join", GOODS_JOIN}
	};
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
		for (size_t k = 0; k < sizeof(classes) / sizeof(classes[0]); k++)
			if (strcmp(csv_get(&c, "class"), classes[k].name) == 0)
				nodes[phrase_node(&c, csv_get(&c, "phrase"))].classes |=
					classes[k].class;
}

/* Numerals are words too: they stand before goods. */
static void
add_numerals(void)
{
	csv			c = {.path = "numerals"};

	for (size_t i = 0; vi_numeral_spelling(i) != NULL; i++)
	{
		const char *spelling = vi_numeral_spelling(i);
		vi_word_key key;

		if (!vi_word_key_of(spelling, strlen(spelling), &key))
			csv_fail(&c, "\"%s\" is no word", spelling);
		word_number(&c, key);
	}
}

static int
top_of(int symbol)
{
	for (int i = nodes[TOP].child; i != 0; i = nodes[i].sibling)
		if (nodes[i].symbol == symbol)
			return i;
	return 0;
}

static void
print_words(void)
{
	static int	slots[SLOTS];

	printf("const goods_word goods_words[] = {\n\t{{0, 0}},\n");
	for (int i = 1; i < n_words; i++)
	{
		uint32_t	slot = goods_hash(words[i].key);
		vi_numeral_word n = vi_numeral_word_of(words[i].key);

		printf("\t{{0x%llx, 0x%llx}, %d, {%d, %d, %d}},\n",
			   (unsigned long long) words[i].key.low,
			   (unsigned long long) words[i].key.high, top_of(i),
			   n.class, n.value, n.place);
		while (slots[slot & (SLOTS - 1)] != 0)
			slot++;
		slots[slot & (SLOTS - 1)] = i;
	}
	printf("};\n\nconst uint32_t goods_slot_mask = %d;\n"
		   "const uint16_t goods_slots[] = {", SLOTS - 1);
	for (int i = 0; i < SLOTS; i++)
		printf("%s%d,", i % 24 == 0 ? "\n\t" : "", slots[i]);
	printf("\n};\n\n");
}

static void
print_nodes(void)
{
	int			edge = 0;

	printf("const goods_node goods_nodes[] = {\n\t{0},\n\t{0},\n");
	for (int i = 2; i < n_nodes; i++)
	{
		int			children = 0;

		for (int k = nodes[i].child; k != 0; k = nodes[k].sibling)
			children++;
		printf("\t{%d, %u, %d, %d},\n", nodes[i].item, nodes[i].classes,
			   children, edge);
		edge += children;
	}
	printf("};\n\nconst goods_edge goods_edges[] = {\n");
	for (int i = 2; i < n_nodes; i++)
		for (int k = nodes[i].child; k != 0; k = nodes[k].sibling)
			printf("\t{%d, %d},\n", nodes[k].symbol, k);
	printf("\t{0, 0}\n};\n\n");
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
	printf("\", ");
}

/* Does an alias of goods with an implied unit begin with this name? */
static bool
begins_alias(const char *unit)
{
	size_t		length = strlen(unit);

	for (int i = 1; i <= n_items; i++)
	{
		const char *a = items[i].aliases;

		if (items[i].implied_unit == 0)
			continue;
		for (; a != NULL; a = strchr(a, '|') != NULL ? strchr(a, '|') + 1 : NULL)
			if (strncmp(a, unit, length) == 0 && a[length] == ' ')
				return true;
	}
	return false;
}

static int
by_id(const void *a, const void *b)
{
	return strcmp(items[*(const int *) a].item, items[*(const int *) b].item);
}

static void
print_items(void)
{
	static int	order[MAX_ITEMS];

	printf("const goods_item goods_items[] = {\n\t{0},\n");
	for (int i = 1; i <= n_items; i++)
	{
		const goods_item *it = &items[i];

		printf("\t{");
		print_string(it->item);
		print_string(it->name);
		print_string(it->english);
		print_string(it->class);
		print_string(it->dimension);
		print_string(it->unit);
		print_string(it->aliases);
		print_string(it->note);
		printf("%d, %d, %d},\n", it->implied_unit, it->general, it->trigger);
		order[i - 1] = i;
	}
	qsort(order, (size_t) n_items, sizeof(int), by_id);
	printf("};\n\nconst bool goods_begin_with_unit[] = {\n");
	for (int i = 0; i < n_units; i++)
		printf("\t[%d] = %d,\n", units[i].id, begins_alias(units[i].symbol));
	printf("};\n\nconst int goods_count = %d;\n\n"
		   "static const goods_id goods_by_id[] = {\n", n_items);
	for (int i = 0; i < n_items; i++)
		printf("\t%d,\n", order[i]);
	printf("};\n");
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
	snprintf(path, sizeof(path), "%s/substances.csv", argv[1]);
	read_items(path);
	snprintf(path, sizeof(path), "%s/phrases.csv", argv[1]);
	read_phrases(path);
	snprintf(path, sizeof(path), "%s/words.csv", argv[1]);
	read_phrases(path);

	add_numerals();

	printf("/* Made from data/vocabulary/ by src/gen/goods.c. */\n\n");
	print_words();
	print_nodes();
	print_items();
	return ferror(stdout) || fclose(stdout) != 0;
}
