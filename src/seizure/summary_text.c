/*
 * summary_text.c
 *		The text form of a summary.  See summary.h.
 */
#include "seizure/summary.h"

#include "seizure/quantity_parse.h"
#include "seizure/seizure_parse.h"

#define is_digit(c)		((unsigned char) ((c) - '0') < 10)

/* An entry but for its text: separators, two counts, two quantities. */
#define ENTRY_CHARS		(64 + 2 * 20 + 2 * QUANTITY_CHARS)

size_t
summary_print_room(const summary *s)
{
	return 3 + (size_t) s->entries * ENTRY_CHARS + 2 * (size_t) s->text_bytes;
}

static char *
print_count(char *out, int64_t count)
{
	char		reversed[20];
	int			n = 0;

	do
		reversed[n++] = (char) ('0' + count % 10);
	while ((count /= 10) > 0);
	while (n > 0)
		*out++ = reversed[--n];
	return out;
}

static char *
print_entry(char *out, const summary *s, const summary_entry *e)
{
	if (e->item != 0)
	{
		size_t		length = strlen(goods_items[e->item].item);

		memcpy(out, goods_items[e->item].item, length);
		out += length;
	}
	else
	{
		const char *text = summary_texts(s) + e->text;

		*out++ = '"';
		for (uint32_t i = 0; i < e->length; i++)
		{
			if (text[i] == '"')
				*out++ = '"';
			*out++ = text[i];
		}
		*out++ = '"';
	}
	*out++ = '|';
	out = print_count(out, e->seizures);
	*out++ = '|';
	out = print_count(out, e->approximate);
	*out++ = '|';
	out += quantity_print(&e->total, out);
	*out++ = '|';
	out += quantity_print(&e->largest, out);
	return out;
}

size_t
summary_print(const summary *s, char *buf)
{
	char	   *out = buf;

	*out++ = '{';
	for (uint32_t i = 0; i < s->entries; i++)
	{
		if (i > 0)
		{
			*out++ = ';';
			*out++ = ' ';
		}
		out = print_entry(out, s, &s->entry[i]);
	}
	*out++ = '}';
	*out = '\0';
	return (size_t) (out - buf);
}

/* ---- reading */

summary_refusal
summary_check_entry(const summary_entry *e)
{
	if (e->seizures < 1 || e->approximate < 0 || e->approximate > e->seizures)
		return SUMMARY_BAD_COUNT;
	if (unit_base(e->unit) != e->unit || e->total.unit != e->unit ||
		e->largest.unit != e->unit || quantity_sign(&e->total) < 0 ||
		quantity_sign(&e->largest) < 0)
		return SUMMARY_BAD_QUANTITY;
	if (quantity_compare(&e->largest, &e->total) > 0 ||
		(e->seizures == 1 && quantity_compare(&e->largest, &e->total) != 0) ||
		(quantity_sign(&e->largest) == 0 && quantity_sign(&e->total) != 0))
		return SUMMARY_BAD_LARGEST;
	return SUMMARY_READ;
}

void
summary_parse_room(const char *text, size_t length, uint32_t *capacity,
				   uint32_t *text_capacity)
{
	uint32_t	n = 1;

	for (size_t i = 0; i < length; i++)
		n += text[i] == ';' && n < SUMMARY_ENTRIES;
	*capacity = n;
	*text_capacity = length < UINT32_MAX / 2 ? (uint32_t) length : UINT32_MAX / 2;
}

typedef struct reader
{
	const char *s;
	const char *end;
	const char *wrong;
} reader;

static summary_refusal
refuse(reader *in, const char *wrong, summary_refusal why)
{
	in->wrong = wrong;
	return why;
}

static void
skip_blanks(reader *in)
{
	in->s = goods_skip_blanks(in->s, in->end);
}

static bool
take_char(reader *in, char c)
{
	skip_blanks(in);
	if (in->s == in->end || *in->s != c)
		return false;
	in->s++;
	return true;
}

/* An id, or a text in quotation marks, which is copied to text. */
static summary_refusal
read_item(reader *in, summary_entry *e, char *text)
{
	const char *start;

	skip_blanks(in);
	start = in->s;
	if (in->s < in->end && *in->s == '"')
	{
		for (in->s++;; in->s++)
		{
			if (in->s == in->end)
				return refuse(in, start, SUMMARY_SYNTAX);
			if (*in->s == '"' && (++in->s == in->end || *in->s != '"'))
				break;
			if (e->length == SEIZURE_TEXT_BYTES)
				return refuse(in, start, SUMMARY_BAD_TEXT);
			text[e->length++] = *in->s;
		}
		return seizure_text_is_canonical(text, e->length) ? SUMMARY_READ :
			refuse(in, start, SUMMARY_BAD_TEXT);
	}
	while (in->s < in->end && ((*in->s >= 'a' && *in->s <= 'z') ||
							   *in->s == '_' || is_digit(*in->s)))
		in->s++;
	if (in->s == start)
		return refuse(in, start, SUMMARY_SYNTAX);
	e->item = goods_of_id(start, (size_t) (in->s - start));
	return e->item != 0 ? SUMMARY_READ : refuse(in, start, SUMMARY_UNKNOWN_ITEM);
}

static summary_refusal
read_count(reader *in, int64_t *count)
{
	const char *start;

	if (!take_char(in, '|'))
		return refuse(in, in->s, SUMMARY_SYNTAX);
	skip_blanks(in);
	start = in->s;
	*count = 0;
	for (; in->s < in->end && is_digit(*in->s); in->s++)
		if (__builtin_mul_overflow(*count, 10, count) ||
			__builtin_add_overflow(*count, *in->s - '0', count))
			return refuse(in, start, SUMMARY_BAD_COUNT);
	return in->s > start ? SUMMARY_READ : refuse(in, start, SUMMARY_SYNTAX);
}

static summary_refusal
read_amount(reader *in, quantity *q)
{
	const char *start;
	size_t		where;

	if (!take_char(in, '|'))
		return refuse(in, in->s, SUMMARY_SYNTAX);
	start = in->s;
	while (in->s < in->end && strchr("|;}", *in->s) == NULL)
		in->s++;
	return quantity_parse(start, (size_t) (in->s - start), q, &where) ==
		QUANTITY_READ ? SUMMARY_READ : refuse(in, start, SUMMARY_BAD_QUANTITY);
}

static summary_refusal
read_entry(reader *in, summary *s)
{
	char		text[SEIZURE_TEXT_BYTES];
	summary_entry e = {0};
	const char *start;
	uint32_t	entries = s->entries;
	summary_refusal why;

	skip_blanks(in);
	start = in->s;
	if ((why = read_item(in, &e, text)) != SUMMARY_READ ||
		(why = read_count(in, &e.seizures)) != SUMMARY_READ ||
		(why = read_count(in, &e.approximate)) != SUMMARY_READ ||
		(why = read_amount(in, &e.total)) != SUMMARY_READ ||
		(why = read_amount(in, &e.largest)) != SUMMARY_READ)
		return why;
	e.unit = e.total.unit;
	if ((why = summary_check_entry(&e)) != SUMMARY_READ)
		return refuse(in, start, why);
	if (summary_add_entry(s, &e, text) != SUMMARY_OK)
		return refuse(in, start, SUMMARY_FULL);
	return s->entries > entries ? SUMMARY_READ : refuse(in, start, SUMMARY_TWICE);
}

static summary_refusal
read_summary(reader *in, summary *s)
{
	summary_refusal why;

	if (!take_char(in, '{'))
		return refuse(in, in->s, SUMMARY_SYNTAX);
	if (!take_char(in, '}'))
	{
		do
			if ((why = read_entry(in, s)) != SUMMARY_READ)
				return why;
		while (take_char(in, ';'));
		if (!take_char(in, '}'))
			return refuse(in, in->s, SUMMARY_SYNTAX);
	}
	skip_blanks(in);
	return in->s == in->end ? SUMMARY_READ : refuse(in, in->s, SUMMARY_SYNTAX);
}

summary_refusal
summary_parse(const char *text, size_t length, summary *s, size_t *where)
{
	reader		in = {text, text + length, text};
	summary_refusal why = read_summary(&in, s);

	if (why != SUMMARY_READ)
		*where = (size_t) (in.wrong - text);
	return why;
}
