/*
 * phrase.c
 *		The words around names: kind words, words before and between places, and
 *		those behind which something else is named.
 */
#include "place/phrase.h"

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

void
phrase_find(match *m, uint32_t at, uint32_t end, const name_key *key)
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

void
phrase_kinds(match *m, kind_before *before)
{
	uint32_t	n = m->scan.n_words;

	memset(before, 0, (n + 1) * sizeof(before[0]));
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
}

bool
phrase_connects(const match *m, uint32_t word)
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

void
phrase_mask(const match *m, const uint8_t *kind_name, uint8_t *masked)
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
