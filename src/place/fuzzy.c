/*
 * fuzzy.c
 *		Names with one letter wrong, missing or extra, or two swapped.
 *
 * Only where no name as it stands explains the text, and only among the units
 * in one that is named (or given): over the whole country nearly every name
 * has a neighbour.  Numbers and names of fewer than four letters have to be
 * right.
 */
#include "place/match.h"

#include <string.h>

#include "place/convert.h"

/* A run of words that may be a name with a fault. */
typedef struct region
{
	mention mention;			/* key is NULL; end: the longest */
	bool		whole;			/* all of a part of the text */
	bool		from_end;		/* the end is fixed, not the beginning */
} region;

#define REGIONS_MAX		8
#define PARENTS_MAX		8
#define NAME_MIN		4

/*
 * Are two letters one?  Words without diacritics stand for any, and i for y:
 * where the fault is in a word, it may not be seen that y is its only vowel.
 */
static inline bool
same(uint8_t text_full, uint8_t text_plain, bool marked, uint8_t full)
{
	return text_full == full ||
		(marked ? scan_i_for_y(text_full) == scan_i_for_y(full) :
		 scan_i_for_y(text_plain) == scan_i_for_y(scan_plain(full)));
}

/*
 * Is b made of a by one change of a letter?  Both without tones.
 */
static bool
is_one_change(const uint8_t *a, uint32_t length, const uint8_t *b, uint32_t n)
{
	uint32_t	shorter = length < n ? length : n;
	uint32_t	left = 0;
	uint32_t	right = 0;

	while (left < shorter && a[left] == b[left])
		left++;
	while (right < shorter - left && a[length - 1 - right] == b[n - 1 - right])
		right++;
	if (length != n)
		return left + right == shorter;
	return left + right == n - 1 ||
		(left + right == n - 2 && a[left] == b[left + 1] && a[left + 1] == b[left]);
}

/*
 * Where a letter is missing, extra or swapped, the tone may seem to stand on
 * another one: Bảo and Boả, Hoài and Hoà.  So: one change of the letters
 * without tones, and the same tones, wherever they are.
 */
static bool
is_one_edit_but_tones(const uint8_t *full, uint32_t length,
					  const uint8_t *wanted, uint32_t n)
{
	uint8_t		a[NAME_LETTERS_MAX + 1];
	uint8_t		b[NAME_LETTERS_MAX + 1];
	int			tones[6] = {0};

	if (length > NAME_LETTERS_MAX || n > NAME_LETTERS_MAX)
		return false;
	for (uint32_t i = 0; i < length; i++)
	{
		a[i] = scan_i_for_y(scan_toneless(full[i]));
		tones[scan_tone(full[i])]++;
	}
	for (uint32_t i = 0; i < n; i++)
	{
		b[i] = scan_i_for_y(scan_toneless(wanted[i]));
		tones[scan_tone(wanted[i])]--;
	}
	for (int i = 1; i < 6; i++)
		if (tones[i] != 0)
			return false;
	return is_one_change(a, length, b, n);
}

bool
match_one_edit(const match *m, uint32_t first, uint32_t end,
			   const name_form *form)
{
	uint32_t	from = m->words[first].letters;
	uint32_t	length = m->words[end - 1].letters + m->words[end - 1].length - from;
	const uint8_t *full = m->full + from;
	const uint8_t *plain = m->plain + from;
	const uint8_t *wanted = name_letters + form->full;
	uint32_t	n = form->length;
	uint32_t	shorter = length < n ? length : n;
	uint32_t	left = 0;
	uint32_t	right = 0;
	bool		marked = false;

	if (n < NAME_MIN || length + 1 < n || length > n + 1)
		return false;
	for (uint32_t i = first; i < end; i++)
	{
		marked |= (m->words[i].flags & WORD_MARKED) != 0;
		if (m->words[i].flags & WORD_FOREIGN)
			return false;
	}
	while (left < shorter && same(full[left], plain[left], marked, wanted[left]))
		left++;
	while (right < shorter - left &&
		   same(full[length - 1 - right], plain[length - 1 - right], marked,
				wanted[n - 1 - right]))
		right++;
	if (length == n && left == n)
		return false;			/* no fault at all: another step has seen it */
	if (length != n && left + right == shorter)
		return true;
	if (length == n && left + right == n - 1)
		return !(wanted[left] >= SCAN_DIGIT(0) && wanted[left] <= SCAN_DIGIT(9));
	if (length == n && left + right == n - 2 &&
		same(full[left], plain[left], marked, wanted[left + 1]) &&
		same(full[left + 1], plain[left + 1], marked, wanted[left]))
		return true;
	/* Only what is nearly so is worth the second look. */
	return marked && left + right + 4 >= shorter &&
		is_one_edit_but_tones(full, length, wanted, n);
}

/*
 * May a word be one of a misspelt name without a kind word?
 */
static bool
is_in_name(const match *m, uint32_t word, uint32_t first)
{
	uint8_t		class = m->class[word];

	if (class == WORD_NONE || class == WORD_INITIAL || m->covered[word])
		return true;
	return class >= WORD_STREET && class <= WORD_ABROAD &&
		(word > first || (m->words[word].flags & WORD_CAPITAL));
}

/* Has a word the capital that names have, if the text has any? */
static bool
is_capital(const match *m, uint32_t word)
{
	return !m->scan.upper || (m->words[word].flags & (WORD_UPPER | WORD_DIGITS));
}

/* What became of the words that may be a name: those of kinds, those of parts. */
static uint32_t
find_regions(const match *m, region *regions)
{
	uint32_t	count = 0;
	uint32_t	n = m->scan.n_words;

	/* Behind kind words, whether a name was found there or not */
	for (uint32_t i = 0; i < n && count < REGIONS_MAX; i++)
	{
		uint32_t	name;
		uint32_t	end;
		bool		digits = false;
		region	   *r = &regions[count];

		if (m->class[i] != WORD_KIND && m->class[i] != WORD_INITIAL)
			continue;
		name = m->class_end[i];
		if (name >= n || (m->words[name].gap & (GAP_COMMA | GAP_LINE | GAP_OPEN |
												GAP_OTHER)) ||
			m->class[name] == WORD_KIND)
			continue;
		if (m->class[i] == WORD_INITIAL &&
			!(m->words[name].gap & GAP_DOT) &&
			!(m->words[name].flags & WORD_CAPITAL))
			continue;
		end = name;
		while (end < n && end - name < NAME_WORDS_MAX - 1 &&
			   (end == name || ((m->words[end].gap & GAP_HARD) == 0 &&
								m->class[end] != WORD_KIND &&
								!(m->class[end] == WORD_INITIAL &&
								  (m->words[m->class_end[end]].gap & GAP_DOT)))))
			digits |= (m->words[end++].flags & WORD_DIGITS) != 0;
		if (digits && end - name == 1)
			continue;
		memset(r, 0, sizeof(*r));
		r->mention.start = (uint16_t) i;
		r->mention.name = (uint16_t) name;
		r->mention.end = (uint16_t) end;
		r->mention.kinds = m->class_kinds[i];
		r->mention.strong = true;
		count++;
	}
	/* Parts of the text without a kind word */
	for (uint32_t i = 0; i < n && count < REGIONS_MAX;)
	{
		uint32_t	end = i + 1;
		bool		good = !(m->words[i].flags & WORD_DIGITS);
		bool		capital = false;
		region	   *r = &regions[count];

		while (end < n && !(m->words[end].gap & (GAP_HARD | GAP_DASH)))
			end++;
		for (uint32_t j = i; j < end; j++)
			if ((m->words[j].flags & WORD_DIGITS && j + 1 < end) ||
				!is_in_name(m, j, i) ||
				(end - i == 1 && m->class[j] != WORD_NONE))
				good = false;
			else
				capital |= is_capital(m, j);
		good &= capital;
		for (uint32_t j = 0; good && j < m->n_mentions; j++)
			if (m->mentions[j].kinds != 0 && m->mentions[j].start < end &&
				m->mentions[j].end > i)
				good = false;
		if (good && end - i < NAME_WORDS_MAX)
		{
			memset(r, 0, sizeof(*r));
			r->mention.start = r->mention.name = (uint16_t) i;
			r->mention.end = (uint16_t) end;
			r->mention.clean = r->mention.alone = true;
			r->whole = true;
			count++;
		}
		i = end;
	}
	/* The words right before a unit that is named, in a text without commas */
	for (uint32_t i = 0; i < m->n_mentions && count < REGIONS_MAX; i++)
	{
		const mention *x = &m->mentions[i];
		uint32_t	start = x->start;
		region	   *r = &regions[count];

		if (x->key == NULL || x->masked || start == 0 ||
			(m->words[start].gap & (GAP_HARD | GAP_DASH)) ||
			x->key->n_entries == 0 ||
			gazetteer_get(name_entries[x->key->entries].unit)->level > PLACE_DISTRICT)
			continue;
		while (start > 0 && x->start - start < NAME_WORDS_MAX - 1 &&
			   is_in_name(m, start - 1, x->start) && is_capital(m, start - 1) &&
			   !(m->words[start - 1].flags & WORD_DIGITS))
		{
			start--;
			if (m->words[start].gap & (GAP_HARD | GAP_DASH))
				break;
		}
		if (start == x->start ||
			(start > 0 && (m->class[start - 1] == WORD_KIND ||
						   m->class[start - 1] == WORD_INITIAL)))
			continue;
		memset(r, 0, sizeof(*r));
		r->mention.start = r->mention.name = (uint16_t) start;
		r->mention.end = x->start;
		r->mention.clean = true;
		r->from_end = true;
		count++;
	}
	return count;
}

/* Reads a region as a unit; adds it as a site or weighs the chain. */
static bool
try_unit(match *m, const region *r, place_index unit, bool as_site)
{
	const gazetteer_unit *u = gazetteer_get(unit);
	const name_form *form = &name_forms[name_of_unit[unit]];
	uint32_t	first = r->mention.name;
	uint32_t	end = r->mention.end;
	mention		n = r->mention;
	int			cost = r->mention.kinds == 0 ? COST_FUZZY_BARE : COST_FUZZY;
	bool		found = false;

	if (r->mention.kinds != 0)
	{
		if (!match_level_fits(r->mention.kinds, (place_level) u->level))
			return false;
		if (!(r->mention.kinds & KIND_BIT(u->kind)))
			cost += COST_OTHER_KIND;
	}
	if (r->whole)
		found = match_one_edit(m, first, end, form);
	else if (r->from_end)
		for (; !found && first < end; first++)
		{
			found = match_one_edit(m, first, end, form);
			if (found)
				break;
		}
	else
		for (; !found && end > first; end--)
		{
			found = match_one_edit(m, first, end, form);
			if (found)
				break;
		}
	if (!found)
		return false;
	n.name = (uint16_t) first;
	if (r->mention.kinds == 0)
		n.start = (uint16_t) first;
	n.end = (uint16_t) end;
	/* words left over behind it: only where they cannot belong to it */
	if (r->mention.kinds != 0 && end < r->mention.end &&
		!(m->words[end].gap & GAP_DASH) &&
		((m->words[end].flags & WORD_CAPITAL) ||
		 !(m->words[first].flags & WORD_CAPITAL)))
		cost += m->words[end].flags & WORD_CAPITAL &&
			!m->covered[end] ? COST_ATTACHED : COST_LOOSE;
	if (as_site)
	{
		site	   *s;
		uint32_t   *count = u->level == PLACE_PROVINCE ? &m->n_provinces : &m->n_districts;
		site	   *sites = u->level == PLACE_PROVINCE ? m->provinces : m->districts;

		if (*count == MATCH_SITES_MAX || m->n_mentions == MATCH_MENTIONS_MAX)
			return false;
		n.silent = true;
		m->mentions[m->n_mentions] = n;
		s = &sites[(*count)++];
		s->mention = (uint16_t) m->n_mentions++;
		s->unit = unit;
		s->now = 0;
		s->parent = false;
		if (u->level == PLACE_PROVINCE)
			s->now = name_province_now[unit];
		s->cost = (uint8_t) cost;
		s->distance = 1;
		s->method = METHOD_FUZZY;
		return true;
	}
	if (m->within != 0 && !place_contains(m->within, unit))
		return true;
	match_chain(m, &n, unit, cost, 1, METHOD_FUZZY);
	return true;
}

/* The communes of a unit, through its districts where it has some. */
static void
try_communes(match *m, const region *regions, uint32_t count, place_index unit)
{
	const place_index *child;
	size_t		n = gazetteer_children(unit, &child);

	for (size_t i = 0; i < n; i++)
	{
		const gazetteer_unit *u = gazetteer_get(child[i]);

		if (u->level == PLACE_DISTRICT)
		{
			const place_index *grandchild;
			size_t		k = gazetteer_children(child[i], &grandchild);

			for (size_t j = 0; j < k; j++)
				for (uint32_t r = 0; r < count; r++)
					(void) try_unit(m, &regions[r], grandchild[j], false);
		}
		else
			for (uint32_t r = 0; r < count; r++)
				(void) try_unit(m, &regions[r], child[i], false);
	}
}

/* Does a district lie in a province that is named, or is none named? */
static bool
in_named_province(const match *m, place_index district)
{
	for (uint32_t i = 0; i < m->n_provinces; i++)
	{
		const site *s = &m->provinces[i];

		if (s->now == name_province_now[gazetteer_get(district)->province])
			return true;
	}
	return m->n_provinces == 0;
}

/* Is a region a known name as it stands? */
static bool
is_known(const match *m, const mention *region)
{
	for (uint32_t i = 0; i < m->n_mentions; i++)
		if (m->mentions[i].key != NULL && m->mentions[i].name == region->name &&
			m->mentions[i].end == region->end)
			return true;
	return false;
}

void
match_fuzzy(match *m)
{
	region		regions[REGIONS_MAX];
	uint32_t	count = find_regions(m, regions);
	place_index parents[PARENTS_MAX];
	uint32_t	n_parents = 0;
	uint32_t	provinces = m->n_provinces;
	bool		added = false;

	if (count == 0)
		return;
	/* A province, where none is named, and districts of those that are */
	if (m->within == 0)
		for (uint32_t rank = 0; rank < gazetteer_units; rank++)
		{
			place_index u = gazetteer_by_rank((uint16_t) rank);

			if (gazetteer_get(u)->level != PLACE_PROVINCE)
				break;
			for (uint32_t r = 0; r < count; r++)
				if (!is_known(m, &regions[r].mention))
					added |= try_unit(m, &regions[r], u, true);
		}
	for (uint32_t i = 0; i < provinces || (i == 0 && m->within != 0); i++)
	{
		const place_index *child;
		place_index unit = i < provinces ? m->provinces[i].unit : m->within;
		size_t		n = gazetteer_children(unit, &child);

		for (size_t j = 0; j < n; j++)
			if (gazetteer_get(child[j])->level == PLACE_DISTRICT)
				for (uint32_t r = 0; r < count; r++)
					added |= try_unit(m, &regions[r], child[j], true);
	}
	if (added)
	{
		match_chains(m);
		for (uint32_t i = 0; i < m->n_districts; i++)
			if (m->districts[i].distance > 0)
			{
				const site *s = &m->districts[i];

				match_chain(m, &m->mentions[s->mention], s->unit, s->cost, 1,
							METHOD_FUZZY);
			}
		for (uint32_t i = provinces; i < m->n_provinces; i++)
			match_chain(m, &m->mentions[m->provinces[i].mention],
						m->provinces[i].unit, m->provinces[i].cost, 1, METHOD_FUZZY);
	}

	/*
	 * Communes of the districts that are named, those that fit best first,
	 * else of the provinces.
	 */
	for (int cost = 0; cost < COST_FUZZY; cost++)
		for (uint32_t i = 0; i < m->n_districts && n_parents < PARENTS_MAX; i++)
			if (m->districts[i].distance == 0 && m->districts[i].cost == cost &&
				in_named_province(m, m->districts[i].unit))
				parents[n_parents++] = m->districts[i].unit;
	for (uint32_t i = 0; i < provinces && n_parents < PARENTS_MAX; i++)
		if (m->n_districts == 0 || gazetteer_get(m->provinces[i].unit)->to == PLACE_EVER)
			parents[n_parents++] = m->provinces[i].unit;
	if (m->within != 0 && n_parents < PARENTS_MAX)
		parents[n_parents++] = m->within;
	for (uint32_t i = 0; i < n_parents; i++)
	{
		bool		again = false;

		for (uint32_t j = 0; j < i; j++)
			again |= parents[j] == parents[i];
		if (!again)
			try_communes(m, regions, count, parents[i]);
	}
}
