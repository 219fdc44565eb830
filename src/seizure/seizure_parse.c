/*
 * seizure_parse.c
 *		The text form of a seizure.  See seizure_parse.h.
 */
#include "seizure/seizure_parse.h"

#include "seizure/quantity_parse.h"
#include "vi/digits.h"
#include "vi/normalize.h"
#include "vi/number.h"
#include "vi/utf8.h"

typedef struct reader
{
	const char *text;
	const char *end;
	char	   *own;
	const char *wrong;			/* what a refusal is about */
} reader;

/* A number as it stands, before its unit says how to read it, and the unit. */
typedef struct number
{
	vi_decimal	value;
	vi_decimal	counted;		/* of things that have no fraction */
	bool		half_left;		/* rưỡi may follow the unit */
	const char *end;
	unit_id		unit;			/* the longest name of one behind it */
	size_t		unit_length;	/* with blanks before it; 0 for none */
} number;

static seizure_status
refuse(reader *in, const char *wrong, seizure_status status)
{
	in->wrong = wrong;
	return status;
}

/* The numeral at s; class VI_NUM_NONE where there is none. */
static vi_numeral_word
numeral_at(const char *s, const char *end, const char **stop)
{
	vi_numeral_word none = {VI_NUM_NONE};
	vi_word		word;

	if (!vi_word_read(s, end, &word))
		return none;
	*stop = s + word.length;
	return goods_numeral(word.key);
}

/* The longest number at s: digits, words, or digits and scale words. */
static seizure_status
read_number(reader *in, const char *s, const char *end, number *n)
{
	vi_numeral	numeral = {0};
	vi_numeral	complete;
	vi_digits	digits;
	const char *p = s;
	bool		scaled = false;
	vi_digits_status status = vi_digits_read(s, end, true, &digits);

	n->half_left = true;
	n->end = NULL;
	n->unit_length = 0;
	n->unit = 0;
	switch (status)
	{
		case VI_DIGITS_NONE:
			break;
		case VI_DIGITS_MALFORMED:
			return refuse(in, s, SEIZURE_BAD_NUMBER);
		case VI_DIGITS_TOO_LONG:
			return refuse(in, s, SEIZURE_TOO_LARGE);
		default:
			n->value = digits.value;
			n->counted = digits.grouped;
			p = n->end = s + digits.length;
			vi_numeral_feed_digits(&numeral, digits.value);
			complete = numeral;
	}

	/*
	 * No name of a unit begins with a numeral: 13 bánh, and nearly all
	 * others.
	 */
	if (n->end != NULL && (n->unit_length = unit_read(p, end, &n->unit)) > 0)
		return SEIZURE_OK;
	for (;;)
	{
		const char *next = goods_skip_blanks(p, end);
		const char *stop;
		vi_numeral_word word = numeral_at(next, end, &stop);
		vi_digits	more;

		/* 1 tỷ 200 triệu */
		if (word.class == VI_NUM_NONE && scaled &&
			(status = vi_digits_read(next, end, false, &more)) != VI_DIGITS_NONE)
		{
			if (status != VI_DIGITS_OK ||
				!vi_numeral_feed_digits(&numeral, more.value))
				break;
			stop = next + more.length;
		}
		else if (word.class == VI_NUM_NONE || !vi_numeral_feed(&numeral, word))
			break;
		p = stop;
		scaled = true;
		if (vi_numeral_complete(&numeral))
		{
			complete = numeral;
			n->end = p;
			n->half_left = word.class != VI_NUM_HALF && word.class != VI_NUM_HALF_OF;
		}
	}
	if (n->end == NULL)
		return refuse(in, s, SEIZURE_NO_NUMBER);
	if (scaled && n->end != s + (digits.digits > 0 ? digits.length : 0))
	{
		if (!vi_numeral_value(&complete, &n->value))
			return refuse(in, s, SEIZURE_TOO_LARGE);
		n->counted = n->value;
	}
	n->unit_length = unit_read(n->end, end, &n->unit);
	return SEIZURE_OK;
}

static bool
to_quantity(vi_decimal value, unit_id unit, quantity *q)
{
	return value.coefficient >> 120 == 0 &&
		quantity_make((quantity_int) value.coefficient, value.scale, unit,
					  q) == QUANTITY_OK;
}

/* The number as a quantity of a unit, with rưỡi behind the unit or without. */
static seizure_status
make_quantity(reader *in, const char *s, const number *n, unit_id unit,
			  bool half, quantity *q)
{
	vi_decimal	value = unit_get(unit)->discrete ? n->counted : n->value;
	vi_decimal	more = {5, 1};

	if ((half && !vi_decimal_add(&value, more)) ||
		!to_quantity(value, unit, q))
		return refuse(in, s, SEIZURE_TOO_LARGE);
	return SEIZURE_OK;
}

/* rưỡi at s: half a unit more */
static bool
half_at(const char *s, const char *end, const number *n, const char **stop)
{
	const char *p = goods_skip_blanks(s, end);

	return p < end && (*p == 'r' || *p == 'R') && n->half_left &&
		numeral_at(p, end, stop).class == VI_NUM_HALF;
}

static bool
skip_approx(const char **s, const char *end)
{
	goods_phrase phrase;

	if (*s < end && **s >= '0' && **s <= '9')
		return false;
	if (!goods_match(*s, end, GOODS_APPROX, &phrase))
		return false;
	*s = goods_skip_blanks(phrase.end, end);
	return true;
}

/* A quantity and nothing else up to end, as it stands behind its goods. */
static bool
read_quantity(const char *s, const char *end, quantity *q, bool *approx)
{
	size_t		where;

	s = goods_skip_blanks(s, end);
	*approx = skip_approx(&s, end);
	return quantity_parse(s, (size_t) (end - s), q, &where) == QUANTITY_READ &&
		quantity_sign(q) >= 0;
}

/* Does the text have a letter or a digit? */
static bool
says_something(const char *s, const char *end)
{
	vi_word		word;
	uint32_t	c;

	for (; s < end; s += vi_utf8_get((const unsigned char *) s,
									 (const unsigned char *) end, &c))
		if ((*s >= '0' && *s <= '9') || vi_word_read(s, end, &word))
			return true;
	return false;
}

seizure_status
seizure_parse_item(const char *text, size_t length, char *own, seizure *out)
{
	const char *end = text + length;
	const char *s = goods_skip_blanks(text, end);
	goods_id	item;
	vi_normalization n;
	size_t		written;

	if (s == end)
		return SEIZURE_EMPTY;
	if (end - s > SEIZURE_INPUT_BYTES)
		return SEIZURE_TOO_LONG;
	item = goods_of_text(s, (size_t) (end - s));
	out->item = item;
	out->text = own;
	out->length = 0;
	if (item != 0)
		return SEIZURE_OK;
	vi_normalization_begin(&n, s, (size_t) (end - s), NULL);
	if (!vi_normalization_write(&n, own, SEIZURE_TEXT_ROOM, &written) ||
		written > SEIZURE_TEXT_BYTES)
		return SEIZURE_TOO_LONG;
	if (!says_something(own, own + written))
		return SEIZURE_EMPTY;
	/* What was cleaned away may have hidden a name. */
	out->item = goods_of_text(own, written);
	out->length = out->item != 0 ? 0 : written;
	return SEIZURE_OK;
}

bool
seizure_text_is_canonical(const char *text, size_t length)
{
	char		own[SEIZURE_TEXT_ROOM];
	seizure		s;

	return length <= SEIZURE_TEXT_BYTES &&
		seizure_parse_item(text, length, own, &s) == SEIZURE_OK &&
		s.item == 0 && s.length == length && memcmp(own, text, length) == 0;
}

/* ---- the quantity first */

/* Listed goods from s to end, fillers before them skipped; 0 for none. */
static goods_id
listed_behind(const char *s, const char *end)
{
	for (;;)
	{
		goods_phrase filler;
		goods_id	item;

		s = goods_skip_blanks(s, end);
		if (s == end)
			return 0;
		item = goods_of_text(s, (size_t) (end - s));
		if (item != 0)
			return item;
		if (!goods_match(s, end, GOODS_FILLER, &filler))
			return 0;
		s = filler.end;
	}
}

/* Where goods that are not listed begin: fillers go, but not all of it. */
static const char *
skip_fillers(const char *s, const char *end)
{
	goods_phrase filler;

	while (goods_match(s, end, GOODS_FILLER, &filler) &&
		   goods_skip_blanks(filler.end, end) < end)
		s = filler.end;
	return goods_skip_blanks(s, end);
}

/* A shorter name of a unit than the one from s to end: bao of bao tải. */
static size_t
shorter_unit(const char *s, const char *end, unit_id *unit)
{
	while (end > s)
	{
		size_t		length;

		do
			end--;
		while (end > s && vi_is_continuation((unsigned char) *end));
		length = unit_read(s, end, unit);
		if (length > 0 && (size_t) (end - s) == length)
			return length;
	}
	return 0;
}

/* Does a number begin at s, perhaps behind an approximating word? */
static bool
number_follows(const char *s, const char *end)
{
	const char *stop;

	s = goods_skip_blanks(s, end);
	if (s < end && *s >= '0' && *s <= '9')
		return true;
	skip_approx(&s, end);
	return s < end && ((*s >= '0' && *s <= '9') ||
					   numeral_at(s, end, &stop).class != VI_NUM_NONE);
}

/*
 * Where text for goods goes on with something else, as in "heroin (4,2 kg)",
 * "gạo và 5 kg ngô"; NULL where it does not.
 */
static const char *
trailing_mark(const char *s, const char *end)
{
	goods_phrase phrase;
	const char *behind = NULL;

	if (goods_match(s, end, GOODS_ITEM, &phrase))
		behind = goods_skip_blanks(phrase.end, end);
	while (s < end)
	{
		vi_word		word;
		uint32_t	c;
		const char *p = s;

		if (vi_word_read(s, end, &word))
			s += word.length;
		else
			s += vi_utf8_get((const unsigned char *) s,
							 (const unsigned char *) end, &c);
		if (*p < 'A' && (strchr(",;(+&/", *p) != NULL) &&
			(p == behind || number_follows(s, end)))
			return p;
		if (s - p > 1 && goods_match(p, end, GOODS_JOIN, &phrase) &&
			number_follows(phrase.end, end))
			return p;
	}
	return NULL;
}

/* Behind the number: unit and goods. */
static seizure_status
read_behind(reader *in, const char *first, const number *n, seizure *out)
{
	const char *s = n->end;
	const char *goods = NULL;
	unit_id		unit = n->unit;
	unit_id		longest = 0;
	bool		half = false;
	bool		longest_half = false;
	goods_id	item;
	const char *mark;
	seizure_status status;

	out->item = 0;
	for (size_t l = n->unit_length; l > 0; l = shorter_unit(s, s + l, &unit))
	{
		const char *p = s + l;
		const char *stop;

		half = half_at(p, in->end, n, &stop);
		if (half)
			p = stop;
		/* Goods that are not listed stand behind the longest name only. */
		if (l == n->unit_length && goods_skip_blanks(p, in->end) < in->end)
		{
			longest = unit;
			longest_half = half;
			goods = p;
		}
		out->item = listed_behind(p, in->end);
		if (out->item != 0)
			break;
	}

	/* 3 xe máy; 1 cân điện tử; 5 quả thuốc phiện, where quả is no unit */
	s = goods_skip_blanks(s, in->end);
	item = out->item == 0 || goods_begin_with_unit[unit] ?
		goods_of_text(s, (size_t) (in->end - s)) : 0;
	if (item != 0 && goods_items[item].implied_unit != 0)
	{
		out->item = item;
		unit = goods_items[item].implied_unit;
		half = false;
	}
	if (out->item != 0)
		return make_quantity(in, first, n, unit, half, &out->quantity);

	if (n->unit_length == 0)
		return refuse(in, s, SEIZURE_NO_UNIT);
	if (goods == NULL)
		return refuse(in, in->end, SEIZURE_NO_ITEM);
	goods = skip_fillers(goods, in->end);
	mark = trailing_mark(goods, in->end);
	/* 37 bánh và 284,5 g heroin */
	if (mark == goods)
		return refuse(in, goods, SEIZURE_NO_ITEM);
	if (mark != NULL)
		return refuse(in, mark, SEIZURE_TRAILING);
	status = seizure_parse_item(goods, (size_t) (in->end - goods), in->own, out);
	if (status != SEIZURE_OK)
		return refuse(in, goods, status == SEIZURE_EMPTY ? SEIZURE_NO_ITEM : status);
	return make_quantity(in, first, n, longest, longest_half, &out->quantity);
}

/* ---- the goods first */

/* "goods: quantity", the goods as they stand. */
static bool
read_behind_colon(reader *in, const char *s, seizure *out)
{
	const char *colon = in->end;

	while (colon > s && *--colon != ':')
		;
	return *colon == ':' && colon > s &&
		read_quantity(colon + 1, in->end, &out->quantity, &out->approx) &&
		seizure_parse_item(s, (size_t) (colon - s), in->own, out) == SEIZURE_OK;
}

/* The quantity behind goods that end at s: "(4,2 kg)", "nặng 2,3kg". */
static bool
read_weight(reader *in, const char *s, seizure *out)
{
	const char *end = in->end;
	const char *p = goods_skip_blanks(s, end);
	goods_phrase phrase;
	bool		joined = false;

	if (p < end && *p == '(')
	{
		if (end[-1] != ')')
			return false;
		end--;
		joined = true;
		p++;
	}
	else if (p < end && *p == ',')
		p++;
	if (goods_match(p, end, GOODS_WEIGHS, &phrase))
	{
		const char *after = goods_skip_blanks(phrase.end, end);

		joined = true;
		p = phrase.end;
		/* khối lượng là 2 kg; khối lượng: 2 kg */
		if (after < end && *after == ':')
			p = after + 1;
		else if (goods_match(after, end, GOODS_FILLER, &phrase))
			p = phrase.end;
	}
	return joined &&
		read_quantity(p, end, &out->quantity, &out->approx);
}

static seizure_status
read_goods_first(reader *in, const char *s, seizure *out)
{
	const char *p = s;

	/* Behind each word: is the rest a weight? */
	while (p < in->end)
	{
		vi_word		word;
		uint32_t	c;

		if (vi_word_read(p, in->end, &word))
			p += word.length;
		else
			p += vi_utf8_get((const unsigned char *) p,
							 (const unsigned char *) in->end, &c);
		if (p < in->end && read_weight(in, p, out))
		{
			seizure_status status = seizure_parse_item(s, (size_t) (p - s),
													   in->own, out);

			return status == SEIZURE_OK ? status :
				refuse(in, s, status == SEIZURE_EMPTY ? SEIZURE_NO_ITEM : status);
		}
	}
	return refuse(in, s, SEIZURE_NO_NUMBER);
}

static seizure_status
read_seizure(reader *in, seizure *out)
{
	const char *s = goods_skip_blanks(in->text, in->end);
	const char *first;
	number		n;
	seizure_status status;

	while (in->end > s && strchr(" .,;\n\r\t", in->end[-1]) != NULL)
		in->end--;
	if (s == in->end)
		return refuse(in, in->text, SEIZURE_EMPTY);
	if (in->end - s > SEIZURE_INPUT_BYTES)
		return refuse(in, in->text, SEIZURE_TOO_LONG);
	if (read_behind_colon(in, s, out))
		return SEIZURE_OK;

	first = s;
	out->approx = skip_approx(&first, in->end);
	status = read_number(in, first, in->end, &n);
	if (status == SEIZURE_OK)
		return read_behind(in, first, &n, out);
	if (status != SEIZURE_NO_NUMBER || out->approx)
		return status;
	return read_goods_first(in, s, out);
}

seizure_status
seizure_parse(const char *text, size_t length, char *own, seizure *out,
			  size_t *where)
{
	reader		in = {text, text + length, own, text};
	seizure		s;
	seizure_status status = read_seizure(&in, &s);

	if (status != SEIZURE_OK)
	{
		*where = (size_t) (in.wrong - text);
		return status;
	}
	*out = s;
	return SEIZURE_OK;
}

/* ---- output */

static size_t
append(char *buf, size_t at, const char *s, size_t length)
{
	memcpy(buf + at, s, length);
	return at + length;
}

#define APPROX_WORD		"kho\xE1\xBA\xA3ng "

/* The name says the unit already: 5 quả thuốc phiện. */
static bool
unit_in_name(const seizure *s, const char *name, size_t *length)
{
	const char *symbol = unit_get(s->quantity.unit)->symbol;

	*length = strlen(symbol);
	return s->item != 0 &&
		goods_items[s->item].implied_unit == s->quantity.unit &&
		strncmp(name, symbol, *length) == 0 && name[*length] == ' ';
}

size_t
seizure_print(const seizure *s, char *buf)
{
	char		own[SEIZURE_TEXT_ROOM];
	seizure		back;
	size_t		where;
	size_t		name_length;
	size_t		unit_length;
	size_t		at = 0;
	const char *name = seizure_name(s, &name_length);

	if (s->approx)
		at = append(buf, at, APPROX_WORD, strlen(APPROX_WORD));
	at += quantity_print(&s->quantity, buf + at);
	if (unit_in_name(s, name, &unit_length))
		at -= unit_length;
	else
		buf[at++] = ' ';
	at = append(buf, at, name, name_length);
	if (seizure_parse(buf, at, own, &back, &where) != SEIZURE_OK ||
		memcmp(&back.quantity, &s->quantity, sizeof(quantity)) != 0 ||
		back.approx != s->approx ||
		seizure_compare_items(back.item, back.text, back.length, s->item,
							  s->text, s->length) != 0)
	{
		at = append(buf, 0, name, name_length);
		at = append(buf, at, ": ", 2);
		if (s->approx)
			at = append(buf, at, APPROX_WORD, strlen(APPROX_WORD));
		at += quantity_print(&s->quantity, buf + at);
	}
	buf[at] = '\0';
	return at;
}
