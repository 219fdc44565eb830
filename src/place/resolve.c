/*
 * resolve.c
 *		Which official unit does a text mean?  See resolve.h.
 */
#include "place/resolve.h"

#include <string.h>

#include "place/match.h"

const char *
place_method_name(place_method method)
{
	static const char *const names[] = {
		[METHOD_EXACT] = "exact",
		[METHOD_TONE] = "tone",
		[METHOD_IY] = "iy",
		[METHOD_FOLDED] = "folded",
		[METHOD_ALIAS] = "alias",
		[METHOD_FUZZY] = "fuzzy",
		[METHOD_SUCCESSOR] = "successor"
	};

	return names[method];
}

/*
 * Is a name that agrees letter by letter written in another manner than in the
 * tables: the tone on the other vowel, y for i?
 */
static place_method
manner(const match *m, const chain *c)
{
	scan_word	words[NAME_WORDS_MAX + 1];
	uint8_t		plain[NAME_LETTERS_MAX + SCAN_WORD_MAX];
	uint8_t		full[NAME_LETTERS_MAX + SCAN_WORD_MAX];
	const char *name = gazetteer_name(c->unit);
	scan		s = {words, plain, full, NAME_WORDS_MAX + 1, sizeof(plain)};
	place_method method = METHOD_EXACT;

	scan_text(&s, name, strlen(name), NULL);
	for (uint32_t i = 0; i < s.n_words && c->name + i < c->end; i++)
	{
		const scan_word *a = &m->words[c->name + i];
		const scan_word *b = &s.words[i];

		if (a->length != b->length)
			break;
		if ((a->flags ^ b->flags) & WORD_WAS_Y)
			return METHOD_IY;
		if (a->tone_at != b->tone_at)
			method = METHOD_TONE;
	}
	return method;
}

/* The better candidate first: by cost, then the later one. */
static bool
is_better(const chain *a, const chain *b)
{
	const gazetteer_unit *u = gazetteer_get(a->unit);
	const gazetteer_unit *v = gazetteer_get(b->unit);

	if (a->cost != b->cost)
		return a->cost < b->cost;
	if (u->to != v->to)
		return u->to > v->to;
	if (u->from != v->from)
		return u->from > v->from;
	return u->rank < v->rank;
}

static void
sort_chains(match *m)
{
	/* Few, and mostly in order: insertion */
	for (uint32_t i = 1; i < m->n_chains; i++)
	{
		chain		c = m->chains[i];
		uint32_t	j = i;

		while (j > 0 && is_better(&c, &m->chains[j - 1]))
		{
			m->chains[j] = m->chains[j - 1];
			j--;
		}
		m->chains[j] = c;
	}
}

/* What speaks against a candidate itself. */
static int
own_cost(const chain *c)
{
	return c->cost - (c->dominated ? COST_DOMINATED : 0);
}

static bool
is_certain(const match *m)
{
	const chain *best = &m->chains[0];
	const gazetteer_unit *u;

	if (m->n_chains == 0 || m->crowded || best->split ||
		own_cost(best) > COST_CERTAIN)
		return false;
	u = gazetteer_get(best->unit);
	for (uint32_t i = 1; i < m->n_chains; i++)
	{
		const gazetteer_unit *v = gazetteer_get(m->chains[i].unit);

		if (m->chains[i].cost >= best->cost + COST_MARGIN)
			continue;
		/* Another version of the same unit */
		if (m->as_of == PLACE_NO_DAY && v->level == u->level && v->code == u->code)
			continue;
		/* The same names at an earlier time: the later one is meant */
		if (m->as_of == PLACE_NO_DAY && v->to <= u->from)
			continue;
		return false;
	}
	return true;
}

size_t
place_resolve_text(const char *text, size_t length, int32_t as_of,
				   place_index within, place_match *out, size_t max,
				   bool *certain, vi_poll poll)
{
	match		m;
	size_t		n = 0;
	int			limit;

	*certain = false;
	m.text = text;
	m.as_of = as_of;
	m.within = within;
	m.scan.words = m.words;
	m.scan.plain = m.plain;
	m.scan.full = m.full;
	m.scan.max_words = PLACE_WORDS_MAX;
	m.scan.max_letters = MATCH_LETTERS_MAX;
	m.n_chains = 0;
	m.best = UINT16_MAX;

	scan_text(&m.scan, text, length, poll);
	if (m.scan.overflow || m.scan.n_words == 0)
		return 0;
	match_mentions(&m);
	if (m.crowded)
		return 0;
	match_sites(&m);
	match_chains(&m);
	if (m.best >= COST_NO_KIND)
		match_fuzzy(&m);
	match_dominate(&m);
	sort_chains(&m);
	*certain = is_certain(&m);

	/* What is much worse than the best is no candidate. */
	limit = m.n_chains > 0 ? m.chains[0].cost + COST_CONTRADICTION : 0;
	for (uint32_t i = 0; i < m.n_chains && n < max; i++)
	{
		const chain *c = &m.chains[i];
		float		score;

		if (c->cost > limit)
			break;
		score = 1.0f - (float) (own_cost(c) + 4 * c->distance) / 64.0f;
		out[n].unit = c->unit;
		out[n].method = c->method == METHOD_EXACT && max > 1 ?
			(uint8_t) manner(&m, c) : c->method;
		out[n].distance = c->distance;
		out[n].score = score < 0.01f ? 0.01f : score > 1.0f ? 1.0f : score;
		n++;
	}
	return n;
}
