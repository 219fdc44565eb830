/*
 * numeral.c
 *		The grammar of Vietnamese numerals.  See number.h.
 */
#include "vi/number.h"

#include <string.h>

/* What stood last, in the part that no scale has closed yet. */
enum
{
	AT_START = 0,
	AT_ONE,						/* hai */
	AT_TEN,						/* mười */
	AT_TENS,					/* hai mươi */
	AT_TENS_ONE,				/* hai mươi ba, mười lăm */
	AT_HUNDRED,					/* hai trăm */
	AT_HUNDRED_ONE,				/* hai trăm ba: mươi must follow */
	AT_BARE_HUNDRED,			/* trăm: rưỡi must follow */
	AT_AND,						/* hai trăm linh */
	AT_DIGITS,					/* 238 */
	AT_SCALE,					/* 238 nghìn */
	AT_SCALE_ONE,				/* một triệu hai: a unit must follow, */
	AT_SCALE_DIGITS,			/* since it means 1,2 triệu in speech */
	AT_HALF_OF,					/* nửa */
	AT_END						/* behind rưỡi nothing follows */
};

typedef struct numeral_entry
{
	const char *word;
	vi_numeral_word is;
} numeral_entry;

static const numeral_entry numerals[] = {
	{"không", {VI_NUM_ONE, 0}},
	{"một", {VI_NUM_ONE, 1}},
	{"mốt", {VI_NUM_ONE, 1, VI_NUM_TAIL}},
	{"hai", {VI_NUM_ONE, 2}},
	{"ba", {VI_NUM_ONE, 3}},
	{"bốn", {VI_NUM_ONE, 4}},
	{"tư", {VI_NUM_ONE, 4, VI_NUM_TAIL}},
	{"năm", {VI_NUM_ONE, 5, VI_NUM_HEAD}},
	{"lăm", {VI_NUM_ONE, 5, VI_NUM_TAIL}},
	{"nhăm", {VI_NUM_ONE, 5, VI_NUM_TAIL}},
	{"sáu", {VI_NUM_ONE, 6}},
	{"bảy", {VI_NUM_ONE, 7}},
	{"bẩy", {VI_NUM_ONE, 7}},
	{"tám", {VI_NUM_ONE, 8}},
	{"chín", {VI_NUM_ONE, 9}},
	{"mười", {VI_NUM_TEN, 10}},
	{"mươi", {VI_NUM_TENS, 10}},
	{"chục", {VI_NUM_TENS, 10}},
	{"trăm", {VI_NUM_HUNDRED, 100}},
	{"linh", {VI_NUM_AND, 0}},
	{"lẻ", {VI_NUM_AND, 0}},
	{"nghìn", {VI_NUM_SCALE, 3}},
	{"ngàn", {VI_NUM_SCALE, 3}},
	{"vạn", {VI_NUM_SCALE, 4}},
	{"triệu", {VI_NUM_SCALE, 6}},
	{"tỷ", {VI_NUM_SCALE, 9}},
	{"rưỡi", {VI_NUM_HALF, 0}},
	{"rưởi", {VI_NUM_HALF, 0}},
	{"nửa", {VI_NUM_HALF_OF, 0}},
};

#define BILLION		9

const char *
vi_numeral_spelling(size_t i)
{
	return i < sizeof(numerals) / sizeof(numerals[0]) ? numerals[i].word : NULL;
}

vi_numeral_word
vi_numeral_word_of(vi_word_key key)
{
	vi_numeral_word none = {VI_NUM_NONE};

	/* No numeral has more than five letters; most words end here. */
	if (key.high != 0 || (key.low & 0x0FFFFFFFC0000000) != 0)
		return none;
	for (size_t i = 0; i < sizeof(numerals) / sizeof(numerals[0]); i++)
	{
		vi_word_key k;

		if (vi_word_key_of(numerals[i].word, strlen(numerals[i].word), &k) &&
			k.low == key.low)
			return numerals[i].is;
	}
	return none;
}

static void
add(vi_numeral *n, vi_decimal *to, vi_decimal what)
{
	if (!vi_decimal_add(to, what))
		n->overflow = true;
}

static vi_decimal
whole(unsigned value)
{
	vi_decimal	d = {value, 0};

	return d;
}

/* hai, hai mươi ba: a number below ten where the grammar has room for one */
static bool
feed_one(vi_numeral *n, vi_numeral_word word)
{
	int			next;

	switch (n->state)
	{
		case AT_START:
			next = AT_ONE;
			break;
		case AT_SCALE:
			next = AT_SCALE_ONE;
			break;
		case AT_HUNDRED:
			next = AT_HUNDRED_ONE;
			break;
		case AT_AND:
		case AT_TEN:
		case AT_TENS:
			next = AT_TENS_ONE;
			break;
		default:
			return false;
	}
	if (n->state == AT_TEN || n->state == AT_TENS)
	{
		/* mười năm are ten years: fifteen is mười lăm */
		if (word.value == 0 || word.place == VI_NUM_HEAD)
			return false;
	}
	else if (word.place == VI_NUM_TAIL && n->state != AT_AND)
		return false;
	add(n, &n->current, whole((unsigned) word.value));
	n->last_unit = 0;
	n->state = next;
	return true;
}

/* mươi, chục, trăm: ten or a hundred times the ones before */
static bool
feed_times(vi_numeral *n, int power)
{
	vi_decimal	ones = n->current;

	switch (n->state)
	{
		case AT_START:
			if (power != 2)
				return false;
			n->current = whole(100);
			n->last_unit = 2;
			n->state = AT_BARE_HUNDRED;
			return true;
		case AT_DIGITS:
		case AT_SCALE_DIGITS:
			if (ones.scale > 0)
				return false;
			break;
		case AT_HUNDRED_ONE:
			if (power == 2)
				return false;
			ones.coefficient %= 10;
			break;
		case AT_ONE:
		case AT_SCALE_ONE:
			break;
		default:
			return false;
	}
	if (ones.coefficient == 0 && power == 1)
		return false;
	n->current.coefficient -= ones.coefficient;
	if (!vi_decimal_shift(&ones, power))
		n->overflow = true;
	add(n, &n->current, ones);
	n->last_unit = power;
	n->state = power == 1 ? AT_TENS : AT_HUNDRED;
	return true;
}

/* nghìn, vạn, triệu, tỷ: closes what stands before it */
static bool
feed_scale(vi_numeral *n, int power)
{
	switch (n->state)
	{
		case AT_START:
		case AT_BARE_HUNDRED:
		case AT_HUNDRED_ONE:
		case AT_AND:
		case AT_END:
			return false;
		case AT_SCALE:
			/* nghìn tỷ: tỷ multiplies all that stands before it */
			if (power != BILLION)
				return false;
			break;
		default:
			break;
	}
	if (power == BILLION)
	{
		if (n->billions)
			return false;
		add(n, &n->total, n->current);
		n->high = n->total;
		if (!vi_decimal_shift(&n->high, BILLION))
			n->overflow = true;
		n->total = whole(0);
		n->billions = true;
	}
	else
	{
		if (n->scale_left != 0 && power >= n->scale_left)
			return false;
		if (!vi_decimal_shift(&n->current, power))
			n->overflow = true;
		add(n, &n->total, n->current);
	}
	n->current = whole(0);
	n->scale_left = power;
	n->last_unit = n->state == AT_SCALE ? n->last_unit + BILLION : power;
	n->state = AT_SCALE;
	return true;
}

/* rưỡi: a half of the last scale; behind a bare number, of one */
static bool
feed_half(vi_numeral *n)
{
	vi_decimal	half = {5, 1};

	switch (n->state)
	{
		case AT_ONE:
		case AT_TEN:
		case AT_HUNDRED:
		case AT_BARE_HUNDRED:
		case AT_DIGITS:
		case AT_SCALE:
			break;
		default:
			return false;
	}
	if (n->state == AT_DIGITS && n->current.scale > 0)
		return false;
	if (!vi_decimal_shift(&half, n->last_unit))
		n->overflow = true;
	add(n, &n->current, half);
	n->state = AT_END;
	return true;
}

bool
vi_numeral_feed(vi_numeral *n, vi_numeral_word word)
{
	switch (word.class)
	{
		case VI_NUM_ONE:
			return feed_one(n, word);
		case VI_NUM_TEN:
			if (n->state != AT_START && n->state != AT_SCALE &&
				n->state != AT_HUNDRED)
				return false;
			add(n, &n->current, whole(10));
			n->last_unit = 1;
			n->state = AT_TEN;
			return true;
		case VI_NUM_TENS:
			return feed_times(n, 1);
		case VI_NUM_HUNDRED:
			return feed_times(n, 2);
		case VI_NUM_AND:
			if (n->state != AT_HUNDRED && n->state != AT_SCALE)
				return false;
			n->last_unit = 0;
			n->state = AT_AND;
			return true;
		case VI_NUM_SCALE:
			return feed_scale(n, word.value);
		case VI_NUM_HALF:
			return feed_half(n);
		case VI_NUM_HALF_OF:
			if (n->state != AT_START)
				return false;
			n->current.coefficient = 5;
			n->current.scale = 1;
			n->state = AT_HALF_OF;
			return true;
		case VI_NUM_NONE:
			break;
	}
	return false;
}

bool
vi_numeral_feed_digits(vi_numeral *n, vi_decimal value)
{
	uint64_t	below;

	if (n->state != AT_START && n->state != AT_SCALE)
		return false;
	/* 1 tỷ 200 triệu: whole numbers below the scale before them */
	if (n->state == AT_SCALE && !vi_decimal_integer(value, 999999999, &below))
		return false;
	n->current = value;
	n->last_unit = 0;
	n->state = n->state == AT_START ? AT_DIGITS : AT_SCALE_DIGITS;
	return true;
}

bool
vi_numeral_complete(const vi_numeral *n)
{
	switch (n->state)
	{
		case AT_START:
		case AT_HUNDRED_ONE:
		case AT_BARE_HUNDRED:
		case AT_AND:
		case AT_SCALE_ONE:
		case AT_SCALE_DIGITS:
			return false;
		default:
			return true;
	}
}

bool
vi_numeral_value(const vi_numeral *n, vi_decimal *value)
{
	if (n->overflow)
		return false;
	*value = n->high;
	return vi_decimal_add(value, n->total) &&
		vi_decimal_add(value, n->current);
}
