/*
 * quantity_binary.c
 *		Any 16 bytes are a quantity or are not, and no function of the core
 *		comes to grief over those that are not.  Two of them that are: their
 *		order, hash and sum go together.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "seizure/quantity_parse.h"

#define CHECK(condition)	do { if (!(condition)) abort(); } while (0)

static void
check_one(const quantity *q)
{
	char		printed[QUANTITY_CHARS];
	quantity	back;
	size_t		where;
	size_t		length = quantity_print(q, printed);

	CHECK(quantity_parse(printed, length, &back, &where) == QUANTITY_READ);
	CHECK(memcmp(&back, q, sizeof(back)) == 0);
	length = quantity_print_amount(q, printed);
	CHECK(quantity_from_digits(printed, length, q->unit, &back) == QUANTITY_OK);
	CHECK(memcmp(&back, q, sizeof(back)) == 0);
	quantity_negate(q, &back);
	CHECK(quantity_is_valid(&back) && quantity_sign(&back) == -quantity_sign(q));
	CHECK(quantity_make(quantity_mantissa(q), q->scale, q->unit, &back) == QUANTITY_OK);
	CHECK(memcmp(&back, q, sizeof(back)) == 0);
	for (unit_id unit = 1; unit <= units_count(); unit++)
	{
		quantity_status status = quantity_convert(q, unit, -1, &back);

		CHECK((status == QUANTITY_OTHER_DIMENSION) == (unit_base(unit) != unit_base(q->unit)));
		if (status == QUANTITY_OK)
			CHECK(quantity_is_valid(&back) && quantity_compare(&back, q) == 0);
		if (quantity_convert(q, unit, 3, &back) == QUANTITY_OK)
			CHECK(quantity_is_valid(&back) && back.scale <= 3);
	}
}

static void
check_two(const quantity *a, const quantity *b)
{
	int			order = quantity_compare(a, b);
	quantity_normal x = quantity_normalize(a);
	quantity_normal y = quantity_normalize(b);
	quantity	sum;
	quantity	state = *a;
	quantity_status status;
	quantity_status sum_status;

	CHECK(quantity_compare(b, a) == -order && quantity_compare(a, a) == 0);
	if (!quantity_same_dimension(a, b))
		CHECK(order != 0);
	else
		CHECK((order == 0) == (x.coefficient == y.coefficient && x.exponent == y.exponent));
	status = quantity_add(a, b, &sum);
	CHECK((status == QUANTITY_OTHER_DIMENSION) == !quantity_same_dimension(a, b));
	sum_status = quantity_sum_add(&state, b);
	CHECK((sum_status == QUANTITY_OTHER_DIMENSION) == (status == QUANTITY_OTHER_DIMENSION));
	if (status == QUANTITY_OK)
	{
		CHECK(quantity_is_valid(&sum));
		CHECK(quantity_compare(&sum, a) == quantity_sign(b));
		CHECK(quantity_compare(&sum, b) == quantity_sign(a));
	}
	if (sum_status == QUANTITY_OK)
	{
		quantity_sum_result(&state, &state);
		CHECK(quantity_is_valid(&state));
		CHECK(status != QUANTITY_OK || quantity_compare(&state, &sum) == 0);
		/* and in the other order, to the byte */
		sum = *b;
		CHECK(quantity_sum_add(&sum, a) == QUANTITY_OK);
		quantity_sum_result(&sum, &sum);
		CHECK(memcmp(&sum, &state, sizeof(sum)) == 0);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	quantity	q[2];
	bool		valid[2];

	if (size < sizeof(q))
		return 0;
	memcpy(q, data, sizeof(q));
	for (int i = 0; i < 2; i++)
	{
		/* Most units are none, and most pairs have two dimensions. */
		if (size % 2 == 0)
			q[i].unit = (unit_id) (1 + q[i].unit % units_count());
		if (size % 3 == 0)
			q[i].unit = (unit_id) (1 + q[i].unit % 9);
		if (size % 5 == 0)
			q[i].reserved = 0;
		if (size % 7 == 0)
			quantity_make(quantity_mantissa(&q[i]) >> (size % 64), q[i].scale % 29,
						  q[i].unit, &q[i]);
		valid[i] = quantity_is_valid(&q[i]);
		if (valid[i])
			check_one(&q[i]);
	}
	if (valid[0] && valid[1])
		check_two(&q[0], &q[1]);
	return 0;
}
