/*
 * names.c
 *		Makes the tables of src/place/names.h.
 *
 * Usage: names DIRECTORY > names_data.h
 *
 * The units come from the gazetteer's own tables, which this program is linked
 * with; the words around names and the aliases from DIRECTORY.  Names are
 * taken apart with the very function that takes texts apart.
 */
#include <stdlib.h>
#include <string.h>

#include "gen/csv.h"
#include "place/convert.h"
#include "place/gazetteer.h"
#include "place/names.h"
#include "place/scan.h"

#define MAX_KEYS		16384
#define MAX_FORMS		32768
#define MAX_ENTRIES		65535
#define MAX_WORDS		2048
#define MAX_LETTERS		(1 << 20)

typedef struct key
{
	uint64_t	hash;
	uint32_t	plain;
	uint8_t		length;
} key;

typedef struct entry
{
	int key;
	place_index unit;
	int form;
	bool		dashed;			/* written with a dash */
} entry;

typedef struct form
{
	int key;
	name_form form;
} form;

typedef struct word
{
	int key;
	name_word word;
} word;

static key	keys[MAX_KEYS];
static int	n_keys = 1;
static form forms[MAX_FORMS];
static int	n_forms;
static entry entries[MAX_ENTRIES];
static int	n_entries;
static word words[MAX_WORDS];
static int	n_words;
static uint8_t letters[MAX_LETTERS];
static uint32_t n_letters;
static uint16_t of_unit[UINT16_MAX];

#define SLOT_BITS	15
#define FILTER_BITS	16
static uint16_t slots[1 << SLOT_BITS];
static uint32_t filter[(1 << FILTER_BITS) / 32];

/* A name taken apart. */
static scan_word name_words_buf[64];
static uint8_t name_plain[1024];
static uint8_t name_full[1024];
static scan name;

static uint32_t
keep(const uint8_t *bytes, size_t length)
{
	uint32_t	at;

	/* Few are equal: a linear search would be longer than it saves. */
	at = n_letters;
	if (at + length > MAX_LETTERS)
	{
		fprintf(stderr, "names: too many letters\n");
		exit(1);
	}
	memcpy(letters + at, bytes, length);
	n_letters += (uint32_t) length;
	return at;
}

static void
read_name(const csv *c, const char *text)
{
	name.words = name_words_buf;
	name.plain = name_plain;
	name.full = name_full;
	name.max_words = 64;
	name.max_letters = sizeof(name_plain);
	scan_text(&name, text, strlen(text), NULL);
	if (name.n_words == 0 || name.overflow)
	{
		if (c != NULL)
			csv_fail(c, "\"%s\" cannot be read", text);
		fprintf(stderr, "names: \"%s\" cannot be read\n", text);
		exit(1);
	}
}

static void
set_filter(uint64_t hash)
{
	uint32_t	bit = (uint32_t) ((hash * NAME_HASH_SPREAD) >> (64 - FILTER_BITS));

	filter[bit / 32] |= (uint32_t) 1 << (bit % 32);
}

/* The key of the words of name from one on; made where there is none. */
static int
key_of(int first)
{
	uint32_t	from = name.words[first].letters;
	size_t		length = name.n_letters - from;
	uint64_t	hash = name_hash(name_plain + from, length);
	uint32_t	slot = (uint32_t) ((hash * NAME_HASH_SPREAD) >> (64 - SLOT_BITS));

	if (length > NAME_LETTERS_MAX || name.n_words - first > NAME_WORDS_MAX)
	{
		fprintf(stderr, "names: a name is too long\n");
		exit(1);
	}

	/*
	 * What longer names begin with.  A word that may be several written as
	 * one counts by each of its beginnings.
	 */
	for (uint32_t i = (uint32_t) first; i < name.n_words; i++)
	{
		uint32_t	begin = name.words[i].letters - from;
		uint32_t	end = begin + name.words[i].length;

		if (name.words[i].length > 6 || name.n_words - first == 1)
			for (uint32_t j = begin + 1; j < end; j++)
				set_filter(name_hash(name_plain + from, j));
		if (end < length)
			set_filter(name_hash(name_plain + from, end));
	}

	while (slots[slot] != 0)
	{
		key		   *k = &keys[slots[slot]];

		if (k->length == length &&
			memcmp(letters + k->plain, name_plain + from, length) == 0)
			return slots[slot];
		slot = (slot + 1) & ((1 << SLOT_BITS) - 1);
	}
	if (n_keys == MAX_KEYS)
	{
		fprintf(stderr, "names: more than %d keys\n", MAX_KEYS);
		exit(1);
	}
	slots[slot] = (uint16_t) n_keys;
	keys[n_keys].hash = hash;
	keys[n_keys].length = (uint8_t) length;
	keys[n_keys].plain = keep(name_plain + from, length);
	return n_keys++;
}

static int
form_of(int k, int first, name_type type)
{
	uint32_t	from = name.words[first].letters;
	size_t		length = name.n_letters - from;
	static int	last_of_key[MAX_KEYS];	/* 1 + the last form */
	static int	before[MAX_FORMS];

	for (int i = last_of_key[k]; i != 0; i = before[i - 1])
		if (forms[i - 1].form.type == type &&
			memcmp(letters + forms[i - 1].form.full, name_full + from, length) == 0)
			return i - 1;
	if (n_forms == MAX_FORMS)
	{
		fprintf(stderr, "names: more than %d forms\n", MAX_FORMS);
		exit(1);
	}
	forms[n_forms].key = k;
	forms[n_forms].form.type = (uint8_t) type;
	forms[n_forms].form.length = (uint8_t) length;
	forms[n_forms].form.full = keep(name_full + from, length);
	before[n_forms] = last_of_key[k];
	last_of_key[k] = n_forms + 1;
	return n_forms++;
}

static void
add_entry(place_index unit, int first, name_type type)
{
	int			k = key_of(first);
	int			f = form_of(k, first, type);

	if (type == NAME_OFFICIAL)
		of_unit[unit] = (uint16_t) f;
	if (n_entries == MAX_ENTRIES)
	{
		fprintf(stderr, "names: more than %d entries\n", MAX_ENTRIES);
		exit(1);
	}
	entries[n_entries].key = k;
	entries[n_entries].unit = unit;
	entries[n_entries].form = f;
	entries[n_entries].dashed = false;
	for (uint32_t i = (uint32_t) first + 1; i < name.n_words; i++)
		entries[n_entries].dashed |= (name.words[i].gap & GAP_DASH) != 0;
	n_entries++;
}

static kind_set
kinds_of(const csv *c, const char *value)
{
	kind_set	kinds = 0;
	char		copy[256];

	snprintf(copy, sizeof(copy), "%s", value);
	for (char *s = strtok(copy, "|"); s != NULL; s = strtok(NULL, "|"))
	{
		kind_set	bit = 0;

		if (strcmp(s, "cửa khẩu") == 0)
			bit = KIND_BIT(PLACE_CUA_KHAU_QUOC_TE);
		else
			for (int i = 0; i < PLACE_CUA_KHAU_QUOC_TE; i++)
				if (strcmp(s, gazetteer_kind_name((place_kind) i)) == 0)
					bit = KIND_BIT(i);
		if (bit == 0)
			csv_fail(c, "unknown kind \"%s\"", s);
		kinds |= bit;
	}
	return kinds;
}

static void
read_words(const char *path)
{
	static const char *const classes[] = {
		"", "kind", "initial", "english", "number", "link", "locative",
		"country", "street", "body", "person", "abroad", "office"
	};
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		word	   *w = &words[n_words];
		int			class = 0;

		for (int i = 1; i < (int) (sizeof(classes) / sizeof(classes[0])); i++)
			if (strcmp(classes[i], csv_get(&c, "class")) == 0)
				class = i;
		if (class == 0)
			csv_fail(&c, "unknown class \"%s\"", csv_get(&c, "class"));
		if (n_words == MAX_WORDS)
			csv_fail(&c, "more than %d words", MAX_WORDS);
		read_name(&c, csv_get(&c, "phrase"));
		w->key = key_of(0);
		w->word.full = keep(name_full, name.n_letters);
		w->word.length = (uint8_t) name.n_letters;
		w->word.class = (uint8_t) class;
		w->word.words = (uint8_t) name.n_words;
		w->word.kinds = kinds_of(&c, csv_get(&c, "value"));
		n_words++;
	}
}

/*
 * The first of several words of a name may be one of word.csv: chợ, cầu.  That
 * few names begin so (đường) does not count.
 */
#define NAMES_ENOUGH	5

static void
mark_beginning(void)
{
	static int	times[MAX_WORDS];

	for (int i = 0; name.n_words > 1 && i < n_words; i++)
		if (words[i].word.class >= WORD_STREET &&
			words[i].word.length == name.words[0].length &&
			memcmp(letters + words[i].word.full, name_full, name.words[0].length) == 0)
		{
			if (++times[i] == NAMES_ENOUGH)
				words[i].word.kinds = NAME_BEGINS;
		}
}

/*
 * How many words at the beginning of name are a word for a kind, and for
 * which; 0 where none are, or nothing stands behind them.
 */
static int
leading_kind(kind_set *kinds)
{
	for (int n = 2; n > 0; n--)
	{
		uint32_t	length;

		if ((int) name.n_words <= n)
			continue;
		length = name.words[n].letters;
		for (int i = 0; i < n_words; i++)
			if ((words[i].word.class == WORD_KIND ||
				 words[i].word.class == WORD_INITIAL) &&
				words[i].word.length == length &&
				memcmp(letters + words[i].word.full, name_full, length) == 0)
			{
				*kinds = words[i].word.kinds;
				return n;
			}
	}
	return 0;
}

/* Hải Châu I is also Hải Châu 1, and Hà Giang 1 Hà Giang I. */
static void
add_other_number(place_index unit, const char *text)
{
	static const char *const numbers[][2] = {
		{"I", "1"}, {"II", "2"}, {"III", "3"}, {"IV", "4"}, {"V", "5"},
		{"VI", "6"}, {"VII", "7"}, {"VIII", "8"}, {"IX", "9"}, {"X", "10"}
	};
	const char *last = strrchr(text, ' ');
	char		other[256];

	if (last == NULL)
		return;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		for (int j = 0; j < 2; j++)
			if (strcmp(last + 1, numbers[i][j]) == 0)
			{
				snprintf(other, sizeof(other), "%.*s %s", (int) (last - text),
						 text, numbers[i][1 - j]);
				read_name(NULL, other);
				add_entry(unit, 0, NAME_NUMERAL);
			}
}

static int32_t
day_of(const csv *c, const char *date)
{
	int			y,
				m,
				d;
	int32_t		day;

	if (date[0] == '\0')
		return PLACE_ALWAYS;
	if (sscanf(date, "%d-%d-%d", &y, &m, &d) != 3 || !place_day_of(y, m, d, &day))
		csv_fail(c, "\"%s\" is no date", date);
	return day;
}

/*
 * Is an alias of a unit what it was called before?  Then it is the name of
 * that version: Thừa Thiên Huế until 2024.
 */
static bool
is_official(place_level level, uint32_t code, place_index unit, int first)
{
	uint32_t	from = name.words[first].letters;
	size_t		length = name.n_letters - from;

	for (place_index u = gazetteer_first(level, code); u != 0; u = gazetteer_next(u))
	{
		const form *f = &forms[of_unit[u]];

		if (gazetteer_get(u)->to <= gazetteer_get(unit)->from &&
			f->form.length == length &&
			memcmp(letters + f->form.full, name_full + from, length) == 0)
			return true;
	}
	return false;
}

static void
read_aliases(const char *path)
{
	static const char *const types[] = {
		"", "spelling", "numeral", "abbrev", "initials", "history"
	};
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		const char *code = csv_get(&c, "code");
		int			type = 0;
		int			first;
		kind_set	kinds = 0;
		int32_t		from = day_of(&c, csv_get(&c, "from"));
		int32_t		to = day_of(&c, csv_get(&c, "to"));
		bool		found = false;
		place_level level = strlen(code) == 2 ? PLACE_PROVINCE :
			strlen(code) == 3 ? PLACE_DISTRICT : PLACE_COMMUNE;

		for (int i = 1; i < (int) (sizeof(types) / sizeof(types[0])); i++)
			if (strcmp(types[i], csv_get(&c, "type")) == 0)
				type = i;
		if (type == 0)
			csv_fail(&c, "unknown type \"%s\"", csv_get(&c, "type"));
		read_name(&c, csv_get(&c, "alias"));
		first = leading_kind(&kinds);
		for (place_index u = gazetteer_first(level, (uint32_t) atol(code));
			 u != 0; u = gazetteer_next(u))
		{
			const gazetteer_unit *g = gazetteer_get(u);
			int			f = first;

			found = true;
			/* What a unit was called before the records is the first's. */
			if (type == NAME_HISTORY ? g->from != PLACE_ALWAYS :
				(g->to != PLACE_EVER && from >= g->to) ||
				(to != PLACE_ALWAYS && to <= g->from))
				continue;
			if (f > 0 && !(kinds & KIND_BIT(g->kind)))
			{
				/* TT Huế is no town */
				if (kinds != KIND_BIT(PLACE_THI_TRAN))
					continue;
				f = 0;
			}
			if (!is_official(level, (uint32_t) atol(code), u, f))
				add_entry(u, f, (name_type) type);
		}
		if (!found)
			csv_fail(&c, "no unit has the code %s", code);
	}
}

static void
read_gates(const char *path)
{
	csv			c;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		place_index u = gazetteer_of_id(atoi(csv_get(&c, "id")));
		char		copy[512];

		if (u == 0)
			csv_fail(&c, "no gate has the number %s", csv_get(&c, "id"));
		snprintf(copy, sizeof(copy), "%s", csv_get(&c, "aliases"));
		for (char *s = strtok(copy, "|"); s != NULL; s = strtok(NULL, "|"))
		{
			read_name(&c, s);
			add_entry(u, 0, NAME_SPELLING);
		}
	}
}

/* Did a unit begin in another province than it ended in? */
static bool
has_moved(place_index unit)
{
	const gazetteer_unit *u = gazetteer_get(unit);
	place_index first = gazetteer_province_on(unit, u->from);

	return first != 0 && gazetteer_get(first)->code != gazetteer_get(u->province)->code;
}

static int
compare_entries(const void *a, const void *b)
{
	const entry *x = a;
	const entry *y = b;
	const gazetteer_unit *u = gazetteer_get(x->unit);
	const gazetteer_unit *v = gazetteer_get(y->unit);

	if (x->key !=y->key)
		return x->key <y->key ? -1 : 1;
	if (u->level != v->level)
		return u->level < v->level ? -1 : 1;
	if (x->unit != y->unit)
		return u->rank < v->rank ? -1 : 1;
	return forms[x->form].form.type - forms[y->form].form.type;
}

static int
compare_words(const void *a, const void *b)
{
	const word *x = a;
	const word *y = b;

	if (x->key !=y->key)
		return x->key <y->key ? -1 : 1;
	return x < y ? -1 : x > y;
}

static void
print_bytes(const char *declaration, const uint8_t *bytes, uint32_t n)
{
	printf("%s = {", declaration);
	for (uint32_t i = 0; i < n; i++)
		printf("%s%d,", i % 24 == 0 ? "\n" : "", bytes[i]);
	printf("\n};\n\n");
}

int
main(int argc, char **argv)
{
	char		path[4096];
	int			e = 0;
	int			w = 0;
	uint64_t	power = 1;

	if (argc != 2)
	{
		fprintf(stderr, "usage: names DIRECTORY\n");
		return 2;
	}
	snprintf(path, sizeof(path), "%s/word.csv", argv[1]);
	read_words(path);
	for (int u = 1; u <= gazetteer_units; u++)
	{
		read_name(NULL, gazetteer_name((place_index) u));
		add_entry((place_index) u, 0, NAME_OFFICIAL);
		mark_beginning();
		add_other_number((place_index) u, gazetteer_name((place_index) u));
	}
	snprintf(path, sizeof(path), "%s/alias.csv", argv[1]);
	read_aliases(path);
	snprintf(path, sizeof(path), "%s/gate.csv", argv[1]);
	read_gates(path);

	/* A name twice on a unit, as two kinds of form: the better one counts. */
	qsort(entries, (size_t) n_entries, sizeof(entry), compare_entries);
	{
		int			n = 0;

		for (int i = 0; i < n_entries; i++)
		{
			bool		again = false;

			for (int j = n - 1; j >= 0 && entries[j].key == entries[i].key &&
				 entries[j].unit == entries[i].unit; j--)
				if (!entries[i].dashed &&
					memcmp(letters + forms[entries[j].form].form.full,
						   letters + forms[entries[i].form].form.full,
						   forms[entries[j].form].form.length) == 0)
					again = true;
			if (!again)
				entries[n++] = entries[i];
		}
		n_entries = n;
	}
	qsort(words, (size_t) n_words, sizeof(word), compare_words);

	printf("const name_key name_keys[] = {\n{0},\n");
	for (int k = 1; k < n_keys; k++)
	{
		int			e0 = e;
		int			w0 = w;

		while (e < n_entries && entries[e].key == k)
			e++;
		while (w < n_words && words[w].key == k)
			w++;
		printf("{%uu,%u,%d,%d,%d,%d,%d},\n",
			   (uint32_t) ((keys[k].hash * NAME_HASH_SPREAD) >> 16),
			   keys[k].plain, e0, e - e0, w0, w - w0, keys[k].length);
	}
	printf("};\n\nconst name_entry name_entries[] = {\n");
	for (int i = 0; i < n_entries; i++)
		printf("{%d,%d},\n", entries[i].unit, entries[i].form);
	printf("};\n\nconst name_form name_forms[] = {\n");
	for (int i = 0; i < n_forms; i++)
		printf("{%u,%d,%d},\n", forms[i].form.full, forms[i].form.length,
			   forms[i].form.type);
	printf("};\n\nconst name_word name_words[] = {\n");
	for (int i = 0; i < n_words; i++)
		printf("{%u,%d,%d,%d,%d},\n", words[i].word.full, words[i].word.length,
			   words[i].word.class, words[i].word.words, words[i].word.kinds);
	printf("};\n\n");
	print_bytes("const uint8_t name_letters[]", letters, n_letters);
	printf("const uint16_t name_of_unit[] = {\n");
	for (int u = 0; u <= gazetteer_units; u++)
		printf("%d,\n", of_unit[u]);
	printf("};\n\nconst place_index name_province_now[] = {\n");
	for (int u = 0; u <= gazetteer_units &&
		 (u == 0 || gazetteer_get((place_index) u)->level == PLACE_PROVINCE); u++)
		printf("%d,\n", u == 0 ? 0 : place_on((place_index) u, PLACE_REFORM));
	printf("};\n\nstatic const uint32_t name_moved[] = {\n");
	for (int u = 0; u <= gazetteer_units; u += 32)
	{
		uint32_t	bits = 0;

		for (int i = 0; i < 32; i++)
			if (u + i >= 1 && u + i <= gazetteer_units &&
				has_moved((place_index) (u + i)))
				bits |= (uint32_t) 1 << i;
		printf("%uu,%s", bits, u / 32 % 8 == 7 ? "\n" : "");
	}
	printf("};\n\nconst uint64_t name_hash_powers[] = {\n");
	for (int i = 0; i <= SCAN_WORD_MAX; i++, power *= NAME_HASH_BASE)
		printf("UINT64_C(%llu),\n", (unsigned long long) power);
	printf("};\n\nstatic const uint16_t name_slots[] = {\n");
	for (int i = 0; i < 1 << SLOT_BITS; i++)
		printf("%d,%s", slots[i], i % 16 == 15 ? "\n" : "");
	printf("};\n\nstatic const uint32_t name_filter[] = {\n");
	for (int i = 0; i < (1 << FILTER_BITS) / 32; i++)
		printf("%uu,%s", filter[i], i % 8 == 7 ? "\n" : "");
	printf("};\n");
	if (ferror(stdout) || fflush(stdout) != 0)
	{
		perror("names");
		return 1;
	}
	return 0;
}
