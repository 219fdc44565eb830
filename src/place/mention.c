/*
 * mention.c
 *		Finds the mentions of names in a text.
 *
 * Each run of words that is the name of some unit is a mention, with the kind
 * word before it if there is one; so is a kind word before a name that no unit
 * has, because what it says is then not understood.  What stands behind
 * đường, ông, công ty … is the name of something else, up to the next comma or
 * kind word.
 */
#include "place/phrase.h"

#include <string.h>

/* What is known of the words while mentions are made of them. */
typedef struct finding
{
	kind_before before[PLACE_WORDS_MAX + 1];
	uint8_t		begins[PLACE_WORDS_MAX];	/* a name begins here */
	uint8_t		ends[PLACE_WORDS_MAX + 1];	/* one ends before this word */
	uint8_t		kind_name[PLACE_WORDS_MAX]; /* a kind word with a name, or the
											 * name, begins here */
	uint8_t		masked[PLACE_WORDS_MAX];	/* see phrase_mask() */
} finding;

/* Initials of a province (ĐN) count in capitals only. */
static bool
are_initials(const match *m, uint32_t at, uint32_t end, const name_key *key)
{
	if (name_forms[name_entries[key->entries].form].type != NAME_INITIALS)
		return false;
	while (at < end)
		if (!(m->words[at++].flags & WORD_CAPITALS))
			return true;
	return false;
}

/* Words with " - " between them are a name only if it is written so. */
static bool
is_parted(const match *m, uint32_t at, uint32_t end, const name_key *key)
{
	bool		parted = false;

	for (uint32_t i = at + 1; i < end; i++)
		parted |= (m->words[i].gap & (GAP_DASH | GAP_BLANK)) == (GAP_DASH | GAP_BLANK);
	if (!parted)
		return false;
	for (int i = 0; i < key->n_entries; i++)
	{
		const name_entry *e = &name_entries[key->entries + i];

		if (name_forms[e->form].type != NAME_OFFICIAL ||
			strchr(gazetteer_name(e->unit), '-') != NULL)
			return false;
	}
	return true;
}

/* May a name or phrase go on over the gap before this word? */
static inline bool
joins(const match *m, uint32_t word)
{
	return (m->words[word].gap & GAP_HARD) == 0;
}

/* A mention of these words, or NULL where there is no room. */
static mention *
new_mention(match *m, uint32_t name, uint32_t end)
{
	mention    *n;

	if (m->n_mentions == MATCH_MENTIONS_MAX)
	{
		m->crowded = true;
		return NULL;
	}
	n = &m->mentions[m->n_mentions++];
	memset(n, 0, sizeof(*n));
	n->start = n->name = (uint16_t) name;
	n->end = (uint16_t) end;
	return n;
}

/* Has a name with a kind word a unit of that level? */
static bool
fits_any(const mention *x)
{
	for (int i = 0; i < x->key->n_entries; i++)
	{
		place_index unit = name_entries[x->key->entries + i].unit;

		if (match_level_fits(x->kinds, (place_level) gazetteer_get(unit)->level))
			return true;
	}
	return false;
}

/* Is it written just so, if the text has diacritics at all? */
static bool
is_exact(const match *m, const mention *x)
{
	const uint8_t *full = m->full + m->words[x->name].letters;

	if (!m->scan.marked)
		return true;
	for (int i = 0; i < x->key->n_entries; i++)
	{
		const name_form *f =
		&name_forms[name_entries[x->key->entries + i].form];

		if (memcmp(full, name_letters + f->full, f->length) == 0)
			return true;
	}
	return false;
}

/*
 * What the words behind a name cost: they may belong to it.  In capitals, or
 * as all that is left of a part, they mostly do; in a sentence they do not.
 */
static int
cost_behind(const match *m, uint32_t name, uint32_t end, const uint8_t *begins)
{
	uint32_t	n = m->scan.n_words;
	uint32_t	left = 0;
	const scan_word *w;

	if (end == n)
		return 0;
	w = &m->words[end];
	if ((w->gap & (GAP_HARD | GAP_DOT)) || phrase_connects(m, end) || begins[end])
		return 0;
	if (w->gap & GAP_DASH)
		return w->flags & WORD_UPPER && m->class[end] == WORD_NONE ? COST_LOOSE : 0;
	if (w->flags & WORD_DIGITS)
		return m->words[name].flags & WORD_DIGITS ? COST_LOOSE : COST_ATTACHED;
	if (!m->scan.lower)
		return COST_LOOSE;		/* IN CAPITALS nothing can be told */
	if (w->flags & WORD_UPPER)
		return COST_ATTACHED;
	while (end + left < n && left <= 3)
	{
		w = &m->words[end + left];
		if (left > 0 && (w->gap & (GAP_HARD | GAP_DASH)))
			break;
		if (phrase_connects(m, end + left))
			left = 4;
		else if (w->flags & WORD_UPPER)
			return COST_ATTACHED;
		else
			left++;
	}
	if (left == 1 && m->words[end].length > 1)
		return COST_ATTACHED;
	return m->words[name].flags & (WORD_CAPITAL | WORD_DIGITS) ? 0 : COST_LOOSE;
}

/* Does a part of the text begin at this word? */
static bool
begins_part(const match *m, uint32_t word)
{
	return word == 0 ||
		(m->words[word].gap & (GAP_HARD | GAP_DASH)) != 0;
}

/* Does one end before this word? */
static bool
ends_part(const match *m, uint32_t word)
{
	return word == m->scan.n_words || begins_part(m, word);
}

/*
 * Says a mention nothing about readings in which it has no part?  So do those
 * that are masked, those of a letter that may be no kind word, and those of
 * which another one has more words.
 */
static bool
is_silent(const match *m, const mention *n)
{
	if (n->masked || (!n->strong && n->kinds != 0))
		return true;
	for (uint32_t i = 0; i < m->n_mentions; i++)
	{
		const mention *x = &m->mentions[i];

		if (x != n && x->strong && x->start <= n->start && x->end >= n->end &&
			(x->end - x->start > n->end - n->start ||
			 (x->key != NULL && n->key == NULL)))
			return true;
	}
	return false;
}

/* Names and phrases: at each word, the runs that begin there. */
static void
find_names(match *m, finding *f)
{
	uint32_t	n = m->scan.n_words;

	for (uint32_t i = 0; i < n; i++)
		m->hash[i] = name_hash(m->plain + m->words[i].letters,
							   m->words[i].length);
	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	h = m->hash[i];
		uint32_t	from = m->words[i].letters;

		for (uint32_t end = i + 1;; end++)
		{
			uint32_t	length = m->words[end - 1].letters +
				m->words[end - 1].length - from;
			const name_key *key = length > NAME_LETTERS_MAX ? NULL :
				name_find(h, m->plain + from, length);

			if (key != NULL && key->n_words > 0)
				phrase_find(m, i, end, key);
			if (key != NULL && key->n_entries > 0 &&
				!are_initials(m, i, end, key) && !is_parted(m, i, end, key))
			{
				mention    *x = new_mention(m, i, end);

				if (x == NULL)
					return;
				x->key = key;
				if (length > 2 || end - i > 1)
					f->begins[i] = f->ends[end] = 1;
			}
			if (end == n || length > NAME_LETTERS_MAX || !joins(m, end) ||
				!name_begins(h) ||
				(m->words[end - 1].flags & m->words[end].flags & WORD_DIGITS))
				break;
			h = name_hash_join(h, m->hash[end], m->words[end].length);
		}
	}
}

/*
 * Is what seems to be a kind word the end of another name?  tho quan dong da
 * is Thổ Quan, Đống Đa.
 */
static bool
is_end_of_name(const match *m, const finding *f, const mention *x)
{
	const kind_before *k = &f->before[x->name];

	if (x->name - k->start != 1 || !f->ends[x->name] ||
		(m->words[k->start].flags & WORD_MARKED))
		return false;
	for (uint32_t i = 0; i < m->n_mentions; i++)
		if (m->mentions[i].end == x->name && m->mentions[i].name < k->start)
			return true;
	return false;
}

/* Puts kind words to the names behind (or before) them. */
static void
attach_kinds(match *m, finding *f)
{
	uint32_t	n = m->scan.n_words;

	for (uint32_t i = 0, found = m->n_mentions; i < found; i++)
	{
		mention    *x = &m->mentions[i];
		const kind_before *k = &f->before[x->name];

		if (k->kinds != 0)
		{
			const scan_word *w = &m->words[x->name];

			x->strong = !k->initial || (w->gap & GAP_DOT) ||
				(w->flags & (WORD_DIGITS | WORD_CAPITAL));
			if (is_end_of_name(m, f, x))
			{
				mention    *bare = new_mention(m, x->name, x->end);

				if (bare == NULL)
					return;
				bare->key = x->key;
				x->strong = false;
			}
			x->kinds = k->kinds;
			x->start = k->start;
			f->kind_name[k->start] = f->kind_name[x->name] = 1;
		}
		else if (x->end < n && m->class[x->end] == WORD_ENGLISH &&
				 !(m->words[x->end].gap & GAP_HARD))
		{
			x->kinds = m->class_kinds[x->end];
			x->strong = true;
			x->end = m->class_end[x->end];
			f->kind_name[x->start] = 1;
		}
		/* tỉnh Hà Bình: the name of a commune, but no province's */
		if (x->kinds != 0 && !fits_any(x))
			x->key = NULL;
		/* a name of several words hides the words in it that mean something */
		if (x->end - x->name > 1)
			for (uint32_t j = x->name; j < x->end; j++)
				m->covered[j] |= j > x->name ? 2 : 1;
	}
}

/* Kind words with names that no unit has. */
static void
add_unknown_names(match *m, finding *f)
{
	uint32_t	n = m->scan.n_words;

	for (uint32_t i = 0; i < n; i++)
	{
		const kind_before *k = &f->before[i];
		mention    *x;
		uint32_t	end = i;
		bool		capital = false;

		if (k->kinds == 0 || f->begins[i] || m->class[i] == WORD_KIND ||
			m->class[i] == WORD_INITIAL || (m->words[i].flags & WORD_DIGITS) ||
			((m->covered[k->start] & 2) &&
			 !(m->words[k->start].flags & WORD_MARKED)))
			continue;
		/* In small letters it may be any word, but for a part of its own. */
		if (!(m->words[i].flags & WORD_CAPITAL) &&
			(k->initial || !begins_part(m, k->start)))
			continue;
		if (k->initial && !(m->words[i].gap & GAP_DOT))
			continue;
		/* cơ quan Công an: a kind word only where a name stands behind it */
		if (m->scan.marked && !(m->words[k->start].flags & WORD_MARKED) &&
			m->words[k->start].length > 2)
			continue;
		while (end < n && end - i < NAME_WORDS_MAX &&
			   (end == i || (joins(m, end) && (m->class[end] == WORD_STREET ||
											   !phrase_connects(m, end)))))
			capital |= (m->words[end++].flags & WORD_UPPER) != 0;
		x = new_mention(m, i, end);
		if (x == NULL)
			return;
		x->start = k->start;
		x->kinds = k->kinds;
		x->strong = capital || (!k->initial && begins_part(m, k->start) &&
								ends_part(m, end));
		f->kind_name[k->start] = f->kind_name[i] = 1;
	}
}

/* Is a part of the text nothing but known names? */
static bool
is_of_names(const match *m, uint32_t from, uint32_t to)
{
	while (from < to)
	{
		uint32_t	end = from;

		for (uint32_t i = 0; i < m->n_mentions; i++)
			if (m->mentions[i].key != NULL && m->mentions[i].name == from &&
				m->mentions[i].end <= to && m->mentions[i].end > end)
				end = m->mentions[i].end;
		if (end == from)
			return false;
		from = end;
	}
	return true;
}

/* Parts of the text that are no known name, but may be one misspelt. */
static void
add_unknown_parts(match *m, const finding *f)
{
	uint32_t	n = m->scan.n_words;

	for (uint32_t i = 0, end; i < n; i = end)
	{
		bool		plain_words = !f->kind_name[i] &&
			!(m->words[i].flags & WORD_DIGITS) &&
			(m->class[i] == WORD_NONE || m->covered[i] ||
		 (m->class_kinds[i] == NAME_BEGINS &&
		  (m->words[i].flags & WORD_CAPITAL)));

		for (end = i + 1; end < n && !begins_part(m, end); end++)
			plain_words &= !f->kind_name[end] &&
				(m->class[end] == WORD_NONE || m->covered[end] ||
				 (m->class[end] >= WORD_STREET && m->class[end] <= WORD_ABROAD));
		if (plain_words && end - i < NAME_WORDS_MAX && !is_of_names(m, i, end) &&
			new_mention(m, i, end) == NULL)
			return;
	}
}

/* Does a longer name, written just so, cover a mention? */
static bool
is_shadowed(const match *m, const mention *x)
{
	for (uint32_t i = 0; x->key != NULL && i < m->n_mentions; i++)
	{
		const mention *y = &m->mentions[i];

		if (y->key != NULL &&
			(x->kinds == 0 ? y->name <= x->name : y->name == x->name) &&
			y->end >= x->end && y->end - y->name > x->end - x->name &&
			is_exact(m, y))
			return true;
	}
	return false;
}

/* What stands around a mention. */
static void
look_around(const match *m, const finding *f, mention *x)
{
	uint32_t	s = x->start;

	x->right = (uint8_t) cost_behind(m, x->name, x->end, f->begins);
	if (x->right < COST_SHADOWED && is_shadowed(m, x))
		x->right = COST_SHADOWED;
	if (x->kinds != 0)
		return;
	x->masked = f->masked[s] != 0;
	x->masked_far = f->masked[s] == 2;
	for (uint32_t i = s > 5 ? s - 5 : 0; i < s; i++)
		if ((m->class[i] == WORD_LINK || m->class[i] == WORD_LOCATIVE) &&
			m->class_end[i] == s)
			x->placed = true;
	x->clean = begins_part(m, s) || x->placed || f->ends[s];
	x->alone = ends_part(m, x->end) || (m->words[x->end].gap & GAP_DOT) ||
		m->class[x->end] == WORD_COUNTRY;
}

void
match_mentions(match *m)
{
	finding		f;
	uint32_t	n = m->scan.n_words;

	memset(f.begins, 0, n);
	memset(f.ends, 0, n + 1);
	memset(f.kind_name, 0, n);
	memset(f.masked, 0, n);
	memset(m->class, 0, n);
	memset(m->covered, 0, n);
	m->n_mentions = 0;
	m->crowded = false;

	find_names(m, &f);
	phrase_kinds(m, f.before);
	attach_kinds(m, &f);
	add_unknown_names(m, &f);
	phrase_mask(m, f.kind_name, f.masked);
	add_unknown_parts(m, &f);
	for (uint32_t i = 0; i < m->n_mentions; i++)
		look_around(m, &f, &m->mentions[i]);
	for (uint32_t i = 0; i < m->n_mentions; i++)
		m->mentions[i].silent = is_silent(m, &m->mentions[i]);
}
