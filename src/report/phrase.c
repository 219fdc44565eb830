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
