/*
 * phrase.c
 *		Finding phrases of the vocabulary at a token.
 */
#include "report/rules.h"

uint16_t
phrase_step(const vocabulary_node *node, uint16_t symbol)
{
	const vocabulary_edge *edge = &vocabulary_edges[node->first_edge];

	if (symbol == SYMBOL_UNKNOWN)
		return 0;
	for (int i = 0; i < node->edges; i++)
		if (edge[i].symbol == symbol)
			return edge[i].node;
	return 0;
}

/* The longest phrase of these classes, wherever it ends. */
static const vocabulary_node *
longest(const report_reader *r, uint64_t i, vocabulary_classes classes,
		uint64_t limit, uint64_t *next)
{
	uint16_t	at = token_at(r, i)->entry.root;
	const vocabulary_node *found = NULL;

	while (at != 0)
	{
		const vocabulary_node *node = &vocabulary_nodes[at];

		i++;
		if (node->classes & classes && i <= limit)
		{
			found = node;
			*next = i;
		}
		if (node->edges == 0)
			break;
		at = phrase_step(node, token_at(r, i)->entry.symbol);
	}
	return found;
}

/* Does a compound word begin in [i, end) and go on beyond end? */
static bool
cuts_compound(const report_reader *r, uint64_t i, uint64_t end)
{
	uint64_t	next;

	for (; i < end; i++)
		if (vocabulary_nodes[token_at(r, i)->entry.root].reach & CLASS(COMPOUND) &&
			longest(r, i, CLASS(COMPOUND), UINT64_MAX, &next) != NULL &&
			next > end)
			return true;
	return false;
}

const vocabulary_node *
phrase_search(const report_reader *r, uint64_t i, vocabulary_classes classes,
			  uint64_t *next)
{
	uint64_t	limit = UINT64_MAX;

	for (;;)
	{
		const vocabulary_node *found = longest(r, i, classes, limit, next);

		if (found == NULL || !cuts_compound(r, i, *next))
			return found;
		limit = *next - 1;
	}
}

/* Does the phrase that begins at token i and ends before end exist? */
static const vocabulary_node *
phrase_between(const report_reader *r, uint64_t i, uint64_t end,
			   vocabulary_classes classes)
{
	uint16_t	at = token_at(r, i)->entry.root;

	while (at != 0 && ++i < end)
		at = phrase_step(&vocabulary_nodes[at], token_at(r, i)->entry.symbol);
	return at != 0 && vocabulary_nodes[at].classes & classes ?
		&vocabulary_nodes[at] : NULL;
}

/* Is token i inside a compound word that has begun before it? */
static bool
in_compound(const report_reader *r, uint64_t i)
{
	for (uint64_t k = i - 1; k > 0 && k + PHRASE_TOKENS > i; k--)
	{
		uint64_t	next;

		if (vocabulary_nodes[token_at(r, k)->entry.root].reach & CLASS(COMPOUND) &&
			longest(r, k, CLASS(COMPOUND), UINT64_MAX, &next) != NULL &&
			next > i)
			return true;
	}
	return false;
}

const vocabulary_node *
phrase_behind(const report_reader *r, uint64_t i, vocabulary_classes classes,
			  uint64_t *start)
{
	const vocabulary_node *found = NULL;

	for (uint64_t k = i - 1; k > 0 && k + PHRASE_TOKENS >= i; k--)
	{
		const vocabulary_node *node;

		if ((vocabulary_nodes[token_at(r, k)->entry.root].reach & classes) == 0)
			continue;
		node = phrase_between(r, k, i, classes);
		if (node != NULL && !in_compound(r, k))
		{
			found = node;
			*start = k;
		}
	}
	return found;
}
