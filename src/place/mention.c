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
#include "place/match.h"

#include <string.h>

/* A word without a vowel: tp, tx, tt. */
static bool
is_abbreviation(const name_key *key)
{
	for (int i = 0; i < key->length; i++)
	{
		char		c = scan_ascii(name_letters[key->plain + i]);

		if (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y')
			return false;
	}
	return true;
}

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
	return parted &&
		strchr(gazetteer_name(name_entries[key->entries].unit), '-') == NULL &&
		name_forms[name_entries[key->entries].form].type == NAME_OFFICIAL;
}

/* A phrase of word.csv that begins at a word, the longest one. */
static void
find_phrase(match *m, uint32_t at, uint32_t end, const name_key *key)
{
	const scan_word *first = &m->words[at];
	uint32_t	length = m->words[end - 1].letters + m->words[end - 1].length -
		first->letters;

	for (int i = 0; i < key->n_words; i++)
	{
		const name_word *w = &name_words[key->words + i];
		bool		marked = false;

		for (uint32_t j = at; j < end; j++)
			marked |= (m->words[j].flags & WORD_MARKED) != 0;
		/* T.P is a kind, but P.Hố no street (phố), and X.A no commune */
		if (w->words != end - at &&
			!(w->class == WORD_KIND && is_abbreviation(key)))
			continue;
		/* In the middle of a sentence they are in small letters: Thân Thuộc */
		if ((w->class == WORD_LINK || w->class == WORD_LOCATIVE) && at > 0 &&
			(first->flags & (WORD_CAPITAL | WORD_CAPITALS)) == WORD_CAPITAL &&
			(first->gap & GAP_HARD) == 0)
			continue;
		/* A kind word stands before a name. */
		if ((w->class == WORD_KIND || w->class == WORD_INITIAL) &&
			end == m->scan.n_words)
			continue;
		if (memcmp(name_letters + w->full, m->full + first->letters, length) != 0)
		{
			/* Without diacritics: not everything that has these letters */
			if (marked || w->class == WORD_PERSON || w->class == WORD_ABROAD ||
				(w->class == WORD_LOCATIVE && end - at == 1))
				continue;
			if (m->scan.marked &&
				(w->class != WORD_KIND || (m->words[end].flags & WORD_MARKED) ||
				 (m->words[end].gap & ~(GAP_BLANK | GAP_DOT))))
				continue;
		}
		m->class[at] = w->class;
		m->class_end[at] = (uint16_t) end;
		m->class_kinds[at] = w->kinds;
		return;
	}
}

/* May a name or phrase go on over the gap before this word? */
static inline bool
joins(const match *m, uint32_t word)
{
	return (m->words[word].gap & GAP_HARD) == 0;
}

static mention *
new_mention(match *m)
{
	mention    *n;

	if (m->n_mentions == MATCH_MENTIONS_MAX)
	{
		m->crowded = true;
		return NULL;
	}
	n = &m->mentions[m->n_mentions++];
	memset(n, 0, sizeof(*n));
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

typedef struct kind_before
{
	kind_set	kinds;
	uint16_t	start;
	bool		initial;
	bool		open;			/* inside the brackets of xã (phường, thị
								 * trấn): */
} kind_before;

/* Does a name stand right behind a letter: P.1, P1? */
static bool
is_joined(const match *m, uint32_t name)
{
	return name < m->scan.n_words &&
		((m->words[name].gap & GAP_DOT) || m->words[name].gap == 0);
}

/*
 * The kind words that end before a word, if they belong to a name there:
 * "xã", "xã/phường:", "P.", "phường số".
 */
static void
put_kind(match *m, kind_before *before, uint32_t at)
{
	uint32_t	end = m->class_end[at];
	kind_before k = {m->class_kinds[at], (uint16_t) at,
	m->class[at] == WORD_INITIAL, false};

	/* tỉnh Đk Lắk is no special zone, phường Quan Hoa no quận */
	if (before[at].kinds != 0 && end - at == 1 &&
		(m->class[at] == WORD_KIND || !is_joined(m, end)) &&
		(m->words[at].length <= 2 ||
		 (m->scan.marked && !(m->words[at].flags & WORD_MARKED))) &&
		(m->words[at].gap & ~GAP_BLANK) == 0)
	{
		m->class[at] = WORD_NONE;
		return;
	}
	/* nhà F14, lô P2 are parts of an address */
	if (m->class[at] == WORD_INITIAL && at > 0 &&
		m->class[at - 1] == WORD_STREET && !(m->words[at].gap & GAP_HARD) &&
		(!(m->words[at - 1].flags & WORD_CAPITAL) || at == 1 ||
		 (m->words[at - 1].gap & GAP_HARD)))
	{
		m->class[at] = WORD_NONE;
		return;
	}
	/* the second of xã/phường */
	if (before[at].kinds != 0 && (m->words[at].gap & (GAP_SLASH | GAP_DASH)) &&
		m->class[at] == WORD_KIND)
	{
		k.kinds |= before[at].kinds;
		k.start = before[at].start;
	}
	if (end >= m->scan.n_words)
		return;
	if (before[at].open)
	{
		k.kinds |= before[at].kinds;
		k.start = before[at].start;
		k.open = m->class[end] == WORD_KIND && (m->words[end].gap & GAP_COMMA);
		if (k.open || (m->words[end].gap & GAP_COLON))
			before[end] = k;
		return;
	}
	if ((m->words[end].gap & GAP_OPEN) && m->class[end] == WORD_KIND)
	{
		k.open = true;
		before[end] = k;
		return;
	}
	if (m->words[end].gap & (GAP_COMMA | GAP_LINE | GAP_OPEN | GAP_OTHER | GAP_DASH))
		return;
	if ((m->words[end].gap & GAP_SLASH) && m->class[end] != WORD_KIND &&
		!k.initial)
		return;
	before[end] = k;
	/* phường số 3 */
	if (m->class[end] == WORD_NUMBER && end + 1 < m->scan.n_words &&
		(m->words[end + 1].flags & WORD_DIGITS))
		before[end + 1] = k;
}

/* Are these words a kind word, a name, or between them? */
static bool
is_connection(const match *m, uint32_t word)
{
	switch (m->class[word])
	{
		case WORD_KIND:
		case WORD_INITIAL:
		case WORD_ENGLISH:
		case WORD_LINK:
		case WORD_LOCATIVE:
		case WORD_COUNTRY:
		case WORD_STREET:
			return true;
		default:
			return false;
	}
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
	if ((w->gap & (GAP_HARD | GAP_DOT)) || is_connection(m, end) || begins[end])
		return 0;
	if (w->gap & GAP_DASH)
		return w->flags & WORD_UPPER && m->class[end] == WORD_NONE ? COST_LOOSE : 0;
	if (w->flags & WORD_DIGITS)
		return m->words[name].flags & WORD_DIGITS ? COST_LOOSE : COST_ATTACHED;
	if (w->flags & WORD_UPPER)
		return COST_ATTACHED;
	while (end + left < n && left <= 3)
	{
		w = &m->words[end + left];
		if (left > 0 && (w->gap & (GAP_HARD | GAP_DASH)))
			break;
		if (is_connection(m, end + left))
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

/* Marks the words behind đường, ông, công ty … */
static void
mask(const match *m, const uint8_t *kind_name, uint8_t *masked)
{
	uint8_t		class = WORD_NONE;
	uint32_t	far = 0;
	bool		numbered = false;	/* 12 Lê Lợi, not cao tốc Hà Nội - Lào Cai */

	for (uint32_t i = 0; i < m->scan.n_words;)
	{
		const scan_word *w = &m->words[i];
		bool		part = (w->gap & (GAP_COMMA | GAP_LINE | GAP_COLON | GAP_OPEN |
									  GAP_OTHER | GAP_START)) != 0;

		if (part || kind_name[i] || ((w->gap & GAP_DASH) && numbered &&
									 m->words[i - 1].end + 1 < w->start))
			class = WORD_NONE;
		if (class == WORD_NONE)
			numbered = false;
		numbered |= (w->flags & WORD_DIGITS) != 0;
		if (m->class[i] == WORD_LINK || m->class[i] == WORD_LOCATIVE ||
			(class == WORD_PERSON && !(w->flags & WORD_CAPITAL)))
			class = WORD_NONE;
		/* A house number opens a street's name */
		if (part && (w->flags & WORD_DIGITS) && w->length < 5 && !kind_name[i] &&
			!(i + 1 < m->scan.n_words && (m->words[i + 1].gap & GAP_DASH) &&
			  !(m->words[i + 1].flags & WORD_DIGITS)))
		{
			class = WORD_STREET;
			far = 0;
			i++;
			continue;
		}
		if (m->class[i] >= WORD_STREET && m->class[i] <= WORD_PERSON &&
			!m->covered[i] && !kind_name[i])
		{
			class = m->class[i];
			far = 0;
			i = m->class_end[i];
			continue;
		}
		if (m->class[i] == WORD_NUMBER && !kind_name[i] && i + 1 < m->scan.n_words &&
			(m->words[i + 1].flags & WORD_DIGITS))
			class = WORD_STREET, far = 0;
		if (class != WORD_NONE)
		{
			masked[i] = far < 2 ? 1 : 2;
			if (!(w->flags & WORD_DIGITS))
				far++;
		}
		i++;
	}
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

void
match_mentions(match *m)
{
	kind_before before[PLACE_WORDS_MAX + 1];
	uint8_t		begins[PLACE_WORDS_MAX];	/* a name begins here */
	uint8_t		ends[PLACE_WORDS_MAX + 1];	/* … ends before this word */
	uint8_t		kind_name[PLACE_WORDS_MAX]; /* a kind word with a name */
	uint8_t		masked[PLACE_WORDS_MAX];
	uint32_t	n = m->scan.n_words;

	memset(before, 0, (n + 1) * sizeof(before[0]));
	memset(begins, 0, n);
	memset(ends, 0, n + 1);
	memset(kind_name, 0, n);
	memset(masked, 0, n);
	memset(m->class, 0, n);
	memset(m->covered, 0, n);
	m->n_mentions = 0;
	m->crowded = false;

	for (uint32_t i = 0; i < n; i++)
		m->hash[i] = name_hash(m->plain + m->words[i].letters,
							   m->words[i].length);

	/* Names and phrases: at each word, the runs that begin there. */
	for (uint32_t i = 0; i < n; i++)
	{
		uint64_t	h = m->hash[i];
		uint32_t	from = m->words[i].letters;

		for (uint32_t end = i + 1;; end++)
		{
			uint32_t	length = m->words[end - 1].letters +
				m->words[end - 1].length - from;
			const name_key *key;

			if (length > NAME_LETTERS_MAX)
				break;
			key = name_find(h, m->plain + from, length);
			if (key != NULL)
			{
				if (key->n_words > 0)
					find_phrase(m, i, end, key);
				if (key->n_entries > 0 && !are_initials(m, i, end, key) &&
					!is_parted(m, i, end, key))
				{
					mention    *x = new_mention(m);

					if (x == NULL)
						return;
					x->start = x->name = (uint16_t) i;
					x->end = (uint16_t) end;
					x->key = key;
					if (length > 2 || end - i > 1)
					{
						begins[i] = 1;
						ends[end] = 1;
					}
				}
			}
			if (end == n || !joins(m, end) || !name_begins(h) ||
				(m->words[end - 1].flags & m->words[end].flags & WORD_DIGITS))
				break;
			h = name_hash_join(h, m->hash[end], m->words[end].length);
		}
	}
	/* A phrase hides those inside it: thị xã, xã. */
	for (uint32_t i = 0; i < n; i++)
		if (m->class[i] != WORD_NONE)
			for (uint32_t j = i + 1; j < m->class_end[i]; j++)
				m->class[j] = WORD_NONE;
	for (uint32_t i = 0; i < n; i++)
		if (m->class[i] == WORD_KIND || m->class[i] == WORD_INITIAL ||
			(m->class[i] == WORD_ENGLISH && m->class_end[i] < n &&
			 (m->words[m->class_end[i]].flags & WORD_DIGITS)))
			put_kind(m, before, i);

	/* Kind words to their names; those whose name is unknown. */
	for (uint32_t i = 0, found = m->n_mentions; i < found; i++)
	{
		mention    *x = &m->mentions[i];
		const kind_before *k = &before[x->name];
		bool		hidden = false;

		/* tho quan dong da: Thổ Quan, Đống Đa, and no quận */
		if (k->kinds != 0 && x->name - k->start == 1 && ends[x->name] &&
			!(m->words[k->start].flags & WORD_MARKED))
		{
			bool		part_of_name = false;

			for (uint32_t j = 0; j < found; j++)
				part_of_name |= m->mentions[j].end == x->name &&
					m->mentions[j].name < k->start;
			if (part_of_name)
			{
				mention    *copy = new_mention(m);

				hidden = true;

				if (copy == NULL)
					return;
				copy->start = copy->name = x->name;
				copy->end = x->end;
				copy->key = x->key;
			}
		}

		if (k->kinds != 0)
		{
			const scan_word *w = &m->words[x->name];

			x->kinds = k->kinds;
			x->start = k->start;
			x->strong = hidden ? false : !k->initial || (w->gap & GAP_DOT) ||
				(w->flags & (WORD_DIGITS | WORD_CAPITAL));
			kind_name[k->start] = kind_name[x->name] = 1;
		}
		else if (x->end < n && m->class[x->end] == WORD_ENGLISH &&
				 !(m->words[x->end].gap & GAP_HARD))
		{
			x->kinds = m->class_kinds[x->end];
			x->strong = true;
			x->end = m->class_end[x->end];
			kind_name[x->start] = 1;
		}
		/* tỉnh Hà Bình: the name of a commune, but no province's */
		if (x->kinds != 0 && !fits_any(x))
			x->key = NULL;
		/* a name of several words hides the words in it that mean something */
		if (x->end - x->name > 1)
			for (uint32_t j = x->name; j < x->end; j++)
				m->covered[j] |= j > x->name ? 2 : 1;
	}

	for (uint32_t i = 0; i < n; i++)
	{
		const kind_before *k = &before[i];
		mention    *x;
		uint32_t	end = i;
		bool		capital = false;

		if (k->kinds == 0 || begins[i] || m->class[i] == WORD_KIND ||
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
		while (end < n && end - i < NAME_WORDS_MAX &&
			   (end == i || (joins(m, end) && (m->class[end] == WORD_STREET ||
											   !is_connection(m, end)))))
			capital |= (m->words[end++].flags & WORD_UPPER) != 0;
		x = new_mention(m);
		if (x == NULL)
			return;
		x->start = k->start;
		x->name = (uint16_t) i;
		x->end = (uint16_t) end;
		x->kinds = k->kinds;
		x->strong = capital || (!k->initial && begins_part(m, k->start) &&
								(end == n || (m->words[end].gap & (GAP_HARD | GAP_DASH))));
		kind_name[k->start] = kind_name[i] = 1;
	}

	mask(m, kind_name, masked);

	/* Parts of the text that are no known name, but may be one misspelt. */
	for (uint32_t i = 0; i < n;)
	{
		uint32_t	end = i + 1;
		bool		plain_words = (m->class[i] == WORD_NONE ||
								   (m->class[i] >= WORD_STREET &&
									(m->words[i].flags & WORD_CAPITAL) &&
									m->scan.upper && i > 0)) &&
			!kind_name[i] && !m->covered[i] && !begins[i];

		while (end < n && !(m->words[end].gap & (GAP_HARD | GAP_DASH)))
		{
			plain_words &= (m->class[end] == WORD_NONE ||
							(m->class[end] >= WORD_STREET &&
							 m->class[end] <= WORD_ABROAD)) && !kind_name[end];
			end++;
		}
		if (plain_words && end - i < NAME_WORDS_MAX &&
			!(m->words[i].flags & WORD_DIGITS))
		{
			mention    *x = new_mention(m);

			if (x == NULL)
				return;
			x->start = x->name = (uint16_t) i;
			x->end = (uint16_t) end;
		}
		i = end;
	}

	for (uint32_t i = 0; i < m->n_mentions; i++)
	{
		mention    *x = &m->mentions[i];
		uint32_t	s = x->start;

		x->right = (uint8_t) cost_behind(m, x->name, x->end, begins);
		for (uint32_t j = 0; j < m->n_mentions && x->right == 0; j++)
			if (m->mentions[j].key != NULL && x->key != NULL &&
				(x->kinds == 0 ? m->mentions[j].name <= x->name :
				 m->mentions[j].name == x->name) &&
				m->mentions[j].end >= x->end &&
				m->mentions[j].end - m->mentions[j].name > x->end - x->name &&
				is_exact(m, &m->mentions[j]))
				x->right = COST_SHADOWED;
		if (x->kinds != 0)
			continue;
		x->masked = masked[s] != 0;
		x->masked_far = masked[s] == 2;
		x->placed = false;
		for (uint32_t j = s > 5 ? s - 5 : 0; j < s; j++)
			if ((m->class[j] == WORD_LINK || m->class[j] == WORD_LOCATIVE) &&
				m->class_end[j] == s)
				x->placed = true;
		x->clean = begins_part(m, s) || x->placed || ends[s];
		x->alone = x->end == n ||
			(m->words[x->end].gap & (GAP_HARD | GAP_DASH | GAP_DOT)) != 0 ||
			m->class[x->end] == WORD_COUNTRY;
	}
	for (uint32_t i = 0; i < m->n_mentions; i++)
		m->mentions[i].silent = is_silent(m, &m->mentions[i]);
}
