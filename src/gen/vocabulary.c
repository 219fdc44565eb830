/*
 * vocabulary.c
 *		Makes the tables of src/report/vocabulary.h from data/vocabulary/.
 *
 * Usage: vocabulary DIRECTORY > vocabulary_data.h
 *
 * It reads words with the very function that reads reports, so a phrase is
 * found in a text exactly where it was put into a table.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "gen/csv.h"
#include "report/vocabulary.h"

#define MAX_WORDS	8192
#define MAX_NODES	16384
#define MAX_NAMES	4096
#define SLOTS		8192		/* a power of two, several times the words */

typedef struct node
{
	vocabulary_classes classes;
	char	   *value;
	int			noun;
	int			good;
	int			symbol;			/* the edge that leads here */
	int			child;			/* first child */
	int			sibling;		/* next child of the same parent */
} node;

static vi_word_key words[MAX_WORDS];
static int	n_words = 1;
static node nodes[MAX_NODES];
static int	n_nodes = 2;

/* Node 1 is the parent of all beginnings. */
#define TOP		1

static vocabulary_noun nouns[MAX_NAMES];
static int	n_nouns;
static vocabulary_good goods[MAX_NAMES];
static int	n_goods;

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
		if (words[i].low == key.low && words[i].high == key.high)
			return i;
	if (n_words == MAX_WORDS)
		csv_fail(c, "more than %d words", MAX_WORDS);
	words[n_words] = key;
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

/* The node of a phrase: words and ASCII punctuation. */
static int
phrase_node(const csv *c, const char *phrase, int max_tokens)
{
	const char *p = phrase;
	const char *end = phrase + strlen(phrase);
	int			at = TOP;
	int			tokens = 0;

	while (p < end)
	{
		vi_word		word;

		if (*p == ' ')
		{
			p++;
			continue;
		}
		if (++tokens > max_tokens)
			csv_fail(c, "\"%s\" has more than %d tokens", phrase, max_tokens);
		if (vi_word_read(p, end, &word))
		{
			if (word.key.low == 0 && word.key.high == 0)
				csv_fail(c, "\"%s\": a word with a foreign letter", phrase);
			at = child_of(c, at, word_number(c, word.key));
			p += word.length;
		}
		else if (strchr(",%-()/.", *p) != NULL)
			at = child_of(c, at, SYMBOL_PUNCTUATION(*p++));
		else
			csv_fail(c, "\"%s\": the reader cannot see \"%s\"", phrase, p);
	}
	if (at == TOP)
		csv_fail(c, "an empty phrase");
	return at;
}

static void
read_nouns(const char *path)
{
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		const char *role = csv_get(&c, "role");
		char	   *aliases = copy(csv_get(&c, "aliases"));

		nouns[n_nouns].name = copy(csv_get(&c, "noun"));
		if (strcmp(role, "person") == 0)
			nouns[n_nouns].role = ROLE_PERSON;
		else if (strcmp(role, "case") == 0)
			nouns[n_nouns].role = ROLE_CASE;
		else if (strcmp(role, "place") == 0)
			nouns[n_nouns].role = ROLE_PLACE;
		else if (strcmp(role, "tally") == 0)
			nouns[n_nouns].role = ROLE_TALLY;
		else
			csv_fail(&c, "unknown role \"%s\"", role);
		for (char *a = strtok(aliases, "|"); a != NULL; a = strtok(NULL, "|"))
		{
			int			i = phrase_node(&c, a, INT_MAX);

			if (nodes[i].classes & CLASS(NOUN))
				csv_fail(&c, "\"%s\" is an alias already", a);
			nodes[i].classes |= CLASS(NOUN);
			nodes[i].noun = n_nouns;
		}
		if (++n_nouns == MAX_NAMES)
			csv_fail(&c, "too many nouns");
		free(aliases);
	}
}

/*
 * The goods that are counted where nothing says that they were seized:
 * vehicles and devices that go by chiếc.
 */
static void
read_goods(const char *path)
{
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		bool		vehicle = strcmp(csv_get(&c, "class"), "vehicle") == 0;
		char	   *aliases;

		if ((!vehicle && strcmp(csv_get(&c, "class"), "device") != 0) ||
			strcmp(csv_get(&c, "implied_unit"), "chiếc") != 0)
			continue;
		aliases = copy(csv_get(&c, "aliases"));
		goods[n_goods].item = copy(csv_get(&c, "item"));
		goods[n_goods].unit = copy(csv_get(&c, "implied_unit"));
		goods[n_goods].vehicle = vehicle;
		for (char *a = strtok(aliases, "|"); a != NULL; a = strtok(NULL, "|"))
		{
			int			i = phrase_node(&c, a, INT_MAX);

			if (nodes[i].classes & CLASS(GOOD) && nodes[i].good != n_goods)
				csv_fail(&c, "\"%s\" is an alias already", a);
			nodes[i].classes |= CLASS(GOOD);
			nodes[i].good = n_goods;
		}
		if (++n_goods == MAX_NAMES)
			csv_fail(&c, "too many goods");
		free(aliases);
	}
}

static void
read_words(const char *path)
{
	static const char *const names[] = {
#define CLASS_NAME(name, text) text,
		VOCABULARY_CLASSES(CLASS_NAME)
	};
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		const char *class = csv_get(&c, "class");
		const char *value = csv_get(&c, "value");
		int			i = phrase_node(&c, csv_get(&c, "phrase"), PHRASE_TOKENS);
		int			k = 0;

		while (k < CLASS_COUNT &&
			   (names[k][0] == '\0' || strcmp(names[k], class) != 0))
			k++;
		if (k == CLASS_COUNT)
			csv_fail(&c, "unknown class \"%s\"", class);
		nodes[i].classes |= (vocabulary_classes) 1 << k;
		if (value[0] != '\0')
		{
			if (nodes[i].value != NULL && strcmp(nodes[i].value, value) != 0)
				csv_fail(&c, "the phrase has another value already");
			nodes[i].value = copy(value);
		}
	}
}

/* Numerals are words too, whether or not they are in a table. */
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
print_string(const char *s)
{
	if (s == NULL)
		printf("0");
	else
		printf("\"%s\"", s);
}

/* The classes of a node and of all below it. */
static vocabulary_classes
reach_of(int i)
{
	vocabulary_classes reach = nodes[i].classes;

	for (int k = nodes[i].child; k != 0; k = nodes[k].sibling)
		reach |= reach_of(k);
	return reach;
}

static void
print_entry(int word)
{
	int			root = top_of(word);
	int			numeral = vi_numeral_word_of(words[word]).class;
	bool		noted = root != 0 && (reach_of(root) & CLASSES_NOTED) != 0;

	printf("{%d, %d, %d, %d, %d}", word, root, numeral, noted,
		   !noted && numeral == VI_NUM_NONE);
}

static void
print_words(void)
{
	static int	slots[SLOTS];

	printf("const vocabulary_word vocabulary_words[] = {\n\t{{0, 0}},\n");
	for (int i = 1; i < n_words; i++)
	{
		vi_numeral_word n = vi_numeral_word_of(words[i]);
		uint32_t	slot = vocabulary_hash(words[i]);

		printf("\t{{0x%llx, 0x%llx}, ",
			   (unsigned long long) words[i].low,
			   (unsigned long long) words[i].high);
		print_entry(i);
		printf(", {%d, %d, %d}},\n", n.class, n.value, n.place);
		while (slots[slot & (SLOTS - 1)] != 0)
			slot++;
		slots[slot & (SLOTS - 1)] = i;
	}
	printf("};\n\nconst uint32_t vocabulary_slot_mask = %d;\n"
		   "const uint16_t vocabulary_slots[] = {", SLOTS - 1);
	for (int i = 0; i < SLOTS; i++)
		printf("%s%d,", i % 24 == 0 ? "\n\t" : "", slots[i]);
	printf("\n};\n\nconst uint16_t vocabulary_punctuation[128] = {\n");
	for (int i = 1; i < 128; i++)
		if (top_of(SYMBOL_PUNCTUATION(i)) != 0)
			printf("\t[%d] = %d,\n", i, top_of(SYMBOL_PUNCTUATION(i)));
	printf("};\n\n");
}

/* The slots of all plain spellings. */
static struct
{
	vi_spelling spelling;
	uint8_t		tag;
	int			word;
}			spellings[VOCABULARY_SPELLINGS];
static int	n_spellings;

static void
take_spelling(vi_spelling spelling, void *arg)
{
	int			word = *(int *) arg;
	uint64_t	hash = vocabulary_spelling_hash(spelling);
	uint64_t	i = hash & (VOCABULARY_SPELLINGS - 1);

	while (spellings[i].tag != 0)
	{
		if (spellings[i].spelling.low == spelling.low &&
			spellings[i].spelling.high == spelling.high)
		{
			if (spellings[i].word == word)
				return;
			fprintf(stderr, "one spelling of two words\n");
			exit(1);
		}
		i = (i + 1) & (VOCABULARY_SPELLINGS - 1);
	}
	if (++n_spellings * 2 > VOCABULARY_SPELLINGS)
	{
		fprintf(stderr, "more spellings than half of %d\n", VOCABULARY_SPELLINGS);
		exit(1);
	}
	spellings[i].spelling = spelling;
	spellings[i].tag = vocabulary_spelling_tag(hash);
	spellings[i].word = word;
}

static void
print_spellings(void)
{
	for (int i = 1; i < n_words; i++)
		vi_spellings_of(words[i], take_spelling, &i);
	printf("const vocabulary_spelling vocabulary_spellings[%d] = {\n",
		   VOCABULARY_SPELLINGS + 1);
	for (int i = 0; i < VOCABULARY_SPELLINGS; i++)
		if (spellings[i].tag != 0)
		{
			printf("\t[%d] = {{0x%llx, 0x%llx}, ", i,
				   (unsigned long long) spellings[i].spelling.low,
				   (unsigned long long) spellings[i].spelling.high);
			print_entry(spellings[i].word);
			printf("},\n");
		}
	printf("\t[%d] = {{0, 0}, {0, 0, 0, 0, 1}},\n", VOCABULARY_NO_SPELLING);
	printf("};\n\nconst uint8_t vocabulary_spelling_tags[%d] = {\n", VOCABULARY_SPELLINGS);
	for (int i = 0; i < VOCABULARY_SPELLINGS; i++)
		if (spellings[i].tag != 0)
			printf("\t[%d] = %d,\n", i, spellings[i].tag);
	printf("};\n\n");
}

static void
print_nodes(void)
{
	int			edge = 0;

	printf("const vocabulary_node vocabulary_nodes[] = {\n\t{0},\n\t{0},\n");
	for (int i = 2; i < n_nodes; i++)
	{
		int			children = 0;

		for (int k = nodes[i].child; k != 0; k = nodes[k].sibling)
			children++;
		printf("\t{0x%llx, 0x%llx, ", (unsigned long long) nodes[i].classes,
			   (unsigned long long) reach_of(i));
		print_string(nodes[i].value);
		printf(", %d, %d, %d, %d},\n", nodes[i].noun, nodes[i].good, edge,
			   children);
		edge += children;
	}
	printf("};\n\nconst vocabulary_edge vocabulary_edges[] = {\n");
	for (int i = 2; i < n_nodes; i++)
		for (int k = nodes[i].child; k != 0; k = nodes[k].sibling)
			printf("\t{%d, %d},\n", nodes[k].symbol, k);
	printf("\t{0, 0}\n};\n\n");
}

static void
print_names(void)
{
	printf("const vocabulary_noun vocabulary_nouns[] = {\n");
	for (int i = 0; i < n_nouns; i++)
		printf("\t{\"%s\", %d},\n", nouns[i].name, nouns[i].role);
	printf("};\n\nconst vocabulary_good vocabulary_goods[] = {\n");
	for (int i = 0; i < n_goods; i++)
		printf("\t{\"%s\", \"%s\", %d},\n", goods[i].item, goods[i].unit,
			   goods[i].vehicle);
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
	snprintf(path, sizeof(path), "%s/nouns.csv", argv[1]);
	read_nouns(path);
	snprintf(path, sizeof(path), "%s/substances.csv", argv[1]);
	read_goods(path);
	snprintf(path, sizeof(path), "%s/words.csv", argv[1]);
	read_words(path);
	add_numerals();
	if (n_words * 2 > SLOTS)
	{
		fprintf(stderr, "%d words need more than %d slots\n", n_words, SLOTS);
		return 1;
	}

	printf("/* Made from data/vocabulary/ by src/gen/vocabulary.c. */\n"
		   "\n");
	print_words();
	print_spellings();
	print_nodes();
	print_names();
	return ferror(stdout) || fclose(stdout) != 0;
}
