/*
 * traps.c
 *		Numbers that are no figures (5).
 */
#include "report/rules.h"

/* Years as they stand in dates: plain, without a group separator. */
static bool
is_year(const report_reader *r, uint64_t i)
{
	const report_token *t = token_at(r, i);
	const char *s = report_lexer_at(&r->lexer, t);

	return t->kind == TOKEN_NUMBER && t->length == 4 &&
		((s[0] == '1' && s[1] == '9') || (s[0] == '2' && s[1] == '0'));
}

static bool
is_separator(const report_reader *r, uint64_t i)
{
	return is_punctuation(r, i, '/') || is_punctuation(r, i, '-') ||
		is_punctuation(r, i, '.');
}

/* Behind 6, 6/7, 6-7, 6/7/2021: the end of the numbers that touch. */
static uint64_t
cluster_end(const report_reader *r, uint64_t i)
{
	uint64_t	limit = i + 32;

	i++;
	while (i < limit && is_separator(r, i) && touches(r, i) &&
		   is_number(r, i + 1) && touches(r, i + 1))
		i += 2;
	return i;
}

/*
 * 5.2: 16/CT-TTg, 03/2019/NĐ-CP, 45/BC-CAT: a slash and capitals behind the
 * numbers.  Sets the token behind.
 */
static bool
is_document(const report_reader *r, uint64_t i, uint64_t *next)
{
	uint64_t	k = cluster_end(r, i);

	if (!is_punctuation(r, k, '/') || !touches(r, k) ||
		token_at(r, k + 1)->kind != TOKEN_WORD || !touches(r, k + 1) ||
		!token_at(r, k + 1)->capitals ||
		phrase_end(r, k + 1,
				   CLASS(TOTAL) | CLASS(NOUN) | CLASS(PER_UNIT)) > k + 1)
		return false;
	*next = k + 2;
	return true;
}

/* 5.1: d/m/yyyy and m/yyyy, whatever stands before them */
static bool
is_written_date(const report_reader *r, uint64_t i)
{
	uint64_t	end = cluster_end(r, i);

	if (!is_punctuation(r, i + 1, '/') && !is_punctuation(r, i + 1, '-'))
		return false;
	return (end == i + 5 || (end == i + 3 && token_at(r, i)->length <= 2)) &&
		is_year(r, end - 1);
}

/*
 * Behind a date: "đến 22/10", ", 6 và 7/3", "- 10/3" go on with it.  A
 * number without a slash goes on only where one with a slash follows.
 */
static uint64_t
more_dates(const report_reader *r, uint64_t i)
{
	for (;;)
	{
		uint64_t	k = i;
		uint64_t	end;

		if (is_punctuation(r, k, ',') || is_punctuation(r, k, '-'))
			k++;
		else
			k = phrase_end(r, k, CLASS(JOIN) | CLASS(TO));
		if (k == i)
			return i;
		k = phrase_end(r, k, CLASS(DATE));
		if (!is_number(r, k))
			return i;
		end = cluster_end(r, k);
		/* Ngày 7/9, 7/9 phường …: a date and a figure */
		if (is_punctuation(r, i, ',') &&
			phrase_end(r, end, CLASS(NOUN)) > end)
			return i;
		if (end == k + 1)
		{
			uint64_t	later = more_dates(r, end);

			if (later == end || token_at(r, k)->length > 2)
				return i;
			return later;
		}
		i = end;
		if (i > r->at + REPORT_LOOKAHEAD / 2)
			return i;
	}
}

/* các thôn 2, 3 và 4: the numbers of several things with one label */
static uint64_t
more_labels(const report_reader *r, uint64_t i)
{
	uint64_t	limit = i + REPORT_LOOKAHEAD / 2;

	while (i < limit)
	{
		uint64_t	k = is_punctuation(r, i, ',') ? i + 1 :
			phrase_end(r, i, CLASS(JOIN));

		if (k == i || !is_number(r, k))
			return i;
		i = cluster_end(r, k);
	}
	return i;
}

/*
 * Điều 45 is an article of a law; điều 45 chiến sĩ sends people or vehicles
 * somewhere: small letters, and such a noun behind the number.
 */
static bool
is_dispatch(const report_reader *r, uint64_t i)
{
	quantity	q;
	uint64_t	next;
	const vocabulary_node *node;

	if (phrase_end(r, i - 1, CLASS(DISPATCH)) != i ||
		token_at(r, i - 1)->capital || !quantity_at(r, i, &q))
		return false;
	node = phrase_at(r, q.next, CLASS(NOUN) | CLASS(GOOD), &next);
	return node != NULL &&
		((node->classes & CLASS(GOOD)) != 0 ||
		 vocabulary_nouns[node->noun].role == ROLE_PERSON);
}

/* từ 1/11 đến 15/12: the second of two such pairs */
static bool
ends_period(const report_reader *r, uint64_t i)
{
	return is_punctuation(r, i + 1, '/') && i > 3 &&
		phrase_end(r, i - 1, CLASS(TO)) == i && is_number(r, i - 2) &&
		is_punctuation(r, i - 3, '/') && r->number_end == i - 1;
}

/* mỗi ngày 22 vụ, mỗi phường 3 camera: no date, no name */
static bool
is_each(const report_reader *r, uint64_t i)
{
	uint64_t	start;

	return phrase_behind(r, i, CLASS(EACH), &start) != NULL;
}

bool
trapped(report_reader *r, uint64_t i, uint64_t *next)
{
	const report_token *before = token_at(r, i - 1);
	uint64_t	start;
	uint64_t	before_label;

	*next = is_number(r, i) ? cluster_end(r, i) : i + 1;
	if (phrase_behind(r, i, CLASS(DATE), &start) != NULL &&
		!is_each(r, start))
	{
		*next = more_dates(r, *next);
		return true;
	}
	if (phrase_behind(r, i, CLASS(LABEL), &start) != NULL &&
		phrase_behind(r, i, CLASS(NOT_LABEL), &before_label) == NULL &&
		!is_each(r, start))
	{
		if (is_dispatch(r, i))
			return false;
		if (phrase_behind(r, start, CLASS(SEVERAL), &before_label) != NULL)
			*next = more_labels(r, *next);
		return true;
	}
	if (!is_number(r, i))
		return false;
	if (is_document(r, i, next) || is_written_date(r, i) ||
		ends_period(r, i))
		return true;
	/* COVID-19, P.5: a number that hangs on a word */
	if ((is_punctuation(r, i - 1, '-') || is_punctuation(r, i - 1, '.')) &&
		touches(r, i) && touches(r, i - 1) &&
		token_at(r, i - 2)->kind == TOKEN_WORD)
		return true;
	/* 0962 665 953: what follows a number that was none itself */
	if (before->kind == TOKEN_NUMBER && r->number_end == i)
	{
		r->number_end = *next;
		return true;
	}
	/* the b of an a/b that was no figure */
	return is_punctuation(r, i - 1, '/') && is_number(r, i - 2);
}

bool
trapped_behind(const report_reader *r, uint64_t i, uint64_t *next)
{
	uint64_t	k = i;

	/* 4 triệu đồng/kg, 3 vụ/ngày, 20%/tháng */
	if (is_punctuation(r, i, '/'))
	{
		uint64_t	end = phrase_end(r, i + 1, CLASS(PER_UNIT));

		if (end > i + 1)
		{
			*next = end;
			return true;
		}
	}
	/* từ 5 đến dưới 10 vụ */
	k = phrase_end(r, i, CLASS(TO));
	if (k > i && phrase_end(r, k, CLASS(BELOW)) > k)
	{
		quantity	q;

		k = phrase_end(r, k, CLASS(BELOW));
		if (quantity_at(r, k, &q))
		{
			*next = q.next;
			return true;
		}
	}
	/* 100 gam heroin trở lên: a few words may stand between */
	for (k = i; k < i + 3 && token_at(r, k)->kind == TOKEN_WORD; k++)
		if (phrase_end(r, k, CLASS(THRESHOLD)) > k)
		{
			*next = phrase_end(r, k, CLASS(THRESHOLD));
			return true;
		}
	return false;
}
