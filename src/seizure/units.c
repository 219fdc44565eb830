/*
 * units.c
 *		Units of measure.  See units.h.
 */
#include "seizure/units.h"

#include "seizure/unit_words.h"

/*
 * The names of all units as a tree of tokens.  A node's children lie side by
 * side in the order of their tokens; the first names are the children of none.
 */
typedef struct unit_node
{
	unit_token	token;
	unit_id		unit;			/* that the name up to here is, or 0 */
	uint16_t	first_child;
	uint16_t	children;
} unit_node;

typedef struct unit_numeral
{
	vi_word_key key;
	vi_numeral_word is;
} unit_numeral;

#include "seizure/units_data.h"

int
units_count(void)
{
	return UNITS;
}

const unit_info *
unit_get(unit_id unit)
{
	return unit_is_known(unit) ? &unit_infos[unit] : NULL;
}

unit_id
unit_base(unit_id unit)
{
	return unit_is_known(unit) ? unit_infos[unit].base : unit;
}

static const unit_node *
find_child(const unit_node *nodes, int count, unit_token token)
{
	int			low = 0;

	while (low < count)
	{
		int			middle = (low + count) / 2;
		int			order = unit_token_compare(nodes[middle].token, token);

		if (order == 0)
			return &nodes[middle];
		if (order < 0)
			low = middle + 1;
		else
			count = middle;
	}
	return NULL;
}

size_t
unit_read(const char *s, const char *end, unit_id *unit)
{
	const unit_node *node = NULL;
	const unit_node *children = unit_nodes;
	int			count = UNIT_FIRST_NODES;
	const char *p = s;
	size_t		length = 0;

	while (count > 0)
	{
		unit_token	token;

		p = unit_token_read(unit_skip_blanks(p, end), end, &token);
		if (p == NULL)
			break;
		node = find_child(children, count, token);
		if (node == NULL)
			break;
		if (node->unit != 0)
		{
			*unit = node->unit;
			length = (size_t) (p - s);
		}
		children = unit_nodes + node->first_child;
		count = node->children;
	}
	return length;
}

bool
unit_parse(const char *text, size_t length, unit_id *unit)
{
	const char *end = text + length;
	unit_id		found;
	size_t		read = unit_read(text, end, &found);

	if (read == 0 || unit_skip_blanks(text + read, end) != end)
		return false;
	*unit = found;
	return true;
}

vi_numeral_word
unit_numeral_of(vi_word_key key)
{
	vi_numeral_word none = {VI_NUM_NONE};
	int			low = 0;
	int			high = sizeof(unit_numerals) / sizeof(unit_numerals[0]);

	while (low < high)
	{
		int			middle = (low + high) / 2;
		int			order = unit_token_compare(unit_numerals[middle].key, key);

		if (order == 0)
			return unit_numerals[middle].is;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return none;
}
