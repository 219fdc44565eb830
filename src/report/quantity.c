/*
 * quantity.c
 *		Numbers and ranges at a token (2, 3.2).
 */
#include "report/rules.h"

#include <string.h>

#include "vi/digits.h"

/* More digits after a leading zero are a code: 0912345678. */
#define LEADING_ZERO_DIGITS		3

bool
may_begin_number(const report_reader *r, uint64_t i)
{
	const report_token *t = token_at(r, i);

	return t->kind == TOKEN_NUMBER || t->entry.numeral == VI_NUM_ONE ||
		t->entry.numeral == VI_NUM_TEN || t->entry.numeral == VI_NUM_HUNDRED ||
		t->entry.numeral == VI_NUM_HALF_OF;
}

static vi_numeral_word
numeral_at(const report_reader *r, uint64_t i)
{
	const report_token *t = token_at(r, i);
	vi_numeral_word none = {VI_NUM_NONE};

	return t->kind == TOKEN_WORD ? vocabulary_words[t->entry.symbol].numeral : none;
}

/* tỷ lệ, triệu tập: no scale word */
static bool
is_compound(const report_reader *r, uint64_t i)
{
	return phrase_end(r, i, CLASS(COMPOUND)) > i;
}

/*
 * Is the number word at i a number there (2.3)?  Not năm behind cả, trong or
 * a number, which is the year; not a name (anh Ba); not behind vài.
 */
static bool
word_may_begin(const report_reader *r, uint64_t i)
{
	const report_token *t = token_at(r, i);
	vi_numeral_word word = numeral_at(r, i);
	uint64_t	start;

	if (word.class == VI_NUM_ONE &&
		(word.value == 0 || word.place == VI_NUM_TAIL))
		return false;
	if (word.place == VI_NUM_HEAD &&
		(phrase_behind(r, i, CLASS(YEAR), &start) != NULL ||
		 token_at(r, i - 1)->kind == TOKEN_NUMBER))
		return false;
	if (phrase_behind(r, i, CLASS(VAGUE), &start) != NULL)
		return false;
	if (token_at(r, i - 1)->entry.numeral != VI_NUM_NONE)
		return false;
	if (t->capital && !t->capitals && i > r->sentence &&
		token_at(r, i - 1)->kind == TOKEN_WORD)
		return false;
	return true;
}

/*
 * 20 000: single blanks between groups of three digits.  The number is at
 * token i; sets the token behind it.
 */
static bool
blank_groups(const report_reader *r, uint64_t i, vi_digits *digits,
			 uint64_t *next)
{
	const report_token *t = token_at(r, i);
	const char *s = report_lexer_at(&r->lexer, t);
	const char *end = r->lexer.end - s > 64 ? s + 64 : r->lexer.end;

	if (!is_number(r, i + 1) || t->length > 3 ||
		vi_digits_read(s, end, true, digits) != VI_DIGITS_OK ||
		digits->length <= t->length)
		return false;
	while (is_number(r, i + 1) &&
		   token_at(r, i + 1)->start < t->start + digits->length)
		i++;
	*next = i + 1;
	return true;
}

/*
 * Scale words behind a number that has begun, and whatever else the grammar
 * takes.  Sets the token behind the last place where the number may end.
 */
static bool
read_numeral(const report_reader *r, uint64_t i, vi_numeral *numeral,
			 bool words, uint64_t *next, vi_decimal *value)
{
	vi_numeral	complete = *numeral;
	bool		found = vi_numeral_complete(numeral);

	*next = i;
	for (;; i++)
	{
		vi_numeral_word word = numeral_at(r, i);

		if (word.class == VI_NUM_NONE)
		{
			const report_token *t = token_at(r, i);
			vi_digits	digits;

			if (words || t->kind != TOKEN_NUMBER || t->digits != VI_DIGITS_OK)
				break;
			report_lexer_digits(&r->lexer, t, &digits);
			if (!vi_numeral_feed_digits(numeral, digits.value))
				break;
		}
		else if (is_compound(r, i) || !vi_numeral_feed(numeral, word))
			break;
		if (vi_numeral_complete(numeral))
		{
			complete = *numeral;
			found = true;
			*next = i + 1;
		}
	}
	return found && vi_numeral_value(&complete, value);
}

/* Digits, and perhaps a scale word: 1.962; 20 000; 238 nghìn; 2,423 triệu. */
static bool
digits_at(const report_reader *r, uint64_t i, quantity *q)
{
	const report_token *t = token_at(r, i);
	vi_digits	digits;
	bool		scaled = false;

	if (t->digits != VI_DIGITS_OK && t->digits != VI_DIGITS_EITHER)
		return false;
	q->next = i + 1;
	if (blank_groups(r, i, &digits, &q->next))
		q->spaced = true;
	else
		report_lexer_digits(&r->lexer, t, &digits);
	if (digits.leading_zero && !digits.separated &&
		digits.digits > LEADING_ZERO_DIGITS)
		return false;
	q->value = digits.value;
	q->counted = digits.grouped;
	if (token_at(r, q->next)->entry.numeral != VI_NUM_NONE)
	{
		vi_numeral	numeral = {0};
		uint64_t	behind = q->next;

		vi_numeral_feed_digits(&numeral, digits.value);
		if (!read_numeral(r, behind, &numeral, false, &q->next, &q->value))
			return false;
		scaled = q->next > behind;
		if (scaled)
			q->counted = q->value;
	}
	vi_decimal_trim(&q->counted);
	q->whole = q->counted.scale == 0 && (scaled || !digits.dot_decimal);
	q->countable = q->whole || (!scaled && digits.comma_decimal);
	return true;
}

/* Words: hai mươi ba */
static bool
words_at(const report_reader *r, uint64_t i, quantity *q)
{
	vi_numeral	numeral = {0};

	q->words = true;
	vi_numeral_feed(&numeral, numeral_at(r, i));
	if (!read_numeral(r, i + 1, &numeral, true, &q->next, &q->value))
		return false;
	q->counted = q->value;
	vi_decimal_trim(&q->counted);
	q->whole = q->counted.scale == 0;
	/* nửa: half of a thing is no count, but nửa triệu is one */
	q->countable = q->next > i + 1 || q->whole;
	q->bare_one = q->next == i + 1 && q->value.coefficient == 1 &&
		q->value.scale == 0;
	return true;
}

bool
quantity_at(const report_reader *r, uint64_t i, quantity *q)
{
	const report_token *t = token_at(r, i);

	memset(q, 0, sizeof(*q));
	q->first = i;
	if (t->kind == TOKEN_NUMBER)
		return digits_at(r, i, q);
	return t->kind == TOKEN_WORD && may_begin_number(r, i) &&
		word_may_begin(r, i) && words_at(r, i, q);
}

/* (a + b) / 2, exact; false where it does not fit. */
static bool
midpoint(vi_decimal a, vi_decimal b, vi_decimal *mid)
{
	vi_decimal	five_times;

	if (!vi_decimal_add(&a, b))
		return false;
	five_times = a;
	for (int i = 1; i < 5; i++)
		if (!vi_decimal_add(&five_times, a))
			return false;
	*mid = five_times;
	mid->scale++;
	vi_decimal_trim(mid);
	return mid->scale <= VI_DECIMAL_DIGITS;
}

bool
quantity_or_range_at(const report_reader *r, uint64_t i, quantity *q)
{
	quantity	to;
	quantity	first;
	uint64_t	between;
	bool		hyphen;

	if (!quantity_at(r, i, q))
		return false;
	first = *q;
	hyphen = is_punctuation(r, q->next, '-');
	if (hyphen)
		between = q->next + 1;
	else
		between = phrase_end(r, q->next, CLASS(TO));
	if (between == q->next || !quantity_at(r, between, &to) || to.bare_one)
		return true;

	/*
	 * 10-15 vụ, từ 10 đến 15 triệu: both are read as the unit behind the
	 * second reads them, and a scale word there holds for both.
	 */
	if (to.next > between + 1 && q->next == i + 1 && !q->words && !to.words &&
		!to.spaced)
	{
		vi_numeral	scaled = {0};

		vi_numeral_feed_digits(&scaled, q->value);
		for (uint64_t k = between + 1; k < to.next; k++)
			vi_numeral_feed(&scaled, numeral_at(r, k));
		if (!vi_numeral_value(&scaled, &q->value))
			return true;
		q->counted = q->value;
		vi_decimal_trim(&q->counted);
		q->whole = q->countable = q->counted.scale == 0;
	}
	q->next = to.next;
	q->spaced = to.spaced;
	q->whole = q->whole && to.whole;
	q->countable = q->countable && to.countable;
	if (vi_decimal_cmp(q->counted, to.counted) >= 0)
	{
		if (hyphen)
			return false;		/* 31-8: a date */
		*q = first;				/* giảm từ 15 đến 10 vụ: the second is read */
		return true;			/* when its turn comes */
	}
	q->range = true;
	q->lo = q->value;
	q->hi = to.value;
	q->lo_counted = q->counted;
	q->hi_counted = to.counted;
	return midpoint(q->lo, q->hi, &q->value) &&
		midpoint(q->lo_counted, q->hi_counted, &q->counted);
}
