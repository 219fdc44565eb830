/*
 * quantity_math.c
 *		Order, sums and other units of quantities, against plain arithmetic
 *		where it fits, and at the edges.
 */
#include "tap.h"

#include <stdlib.h>

#include "seizure/quantity_parse.h"

static quantity
q(const char *text)
{
	quantity	result = {0};
	size_t		where;

	if (quantity_parse(text, strlen(text), &result, &where) != QUANTITY_READ)
	{
		printf("Bail out! \"%s\" is no quantity\n", text);
		exit(1);
	}
	return result;
}

static bool
same(const quantity *a, const quantity *b)
{
	return memcmp(a, b, sizeof(*a)) == 0;
}

static bool
prints(const quantity *value, const char *text)
{
	char		buf[QUANTITY_CHARS];

	return quantity_print(value, buf) == strlen(text) && strcmp(buf, text) == 0;
}

#define MAX	"9999999999999999999999999999"

/* In the order in which they come; equal ones in one line. */
static const char *const ordered[][3] = {
	{"-" MAX " tấn"},
	{"-1 tấn", "-1000 kg", "-1000000 g"},
	{"-5 kg"},
	{"-0,1 g"},
	{"0 kg", "0 g", "-0 lượng"},
	{"0,0000000000000000000000000001 mg"},
	{"0,0000000000000000000000000001 g"},
	{"0,0000000000000000000000000001 kg"},
	{"3,75 g", "1 chỉ", "3750 mg"},
	{"37,5 g", "1 lượng", "10 chỉ"},
	{"0,9 kg", "900 g", "9 lạng"},
	{"1 kg", "1000 g", "1000000 mg"},
	{"1,0000000000000000000000001 kg"},
	{"1 tạ", "100 kg", "10 yến"},
	{MAX " g"},
	{MAX " kg"},
	{MAX " tấn"},
	{"-1 lít"},
	{"1 lít", "1000 ml", "0,001 m3"},
	{"1 ster"},
	{"1 mét", "100 cm", "0,001 km"},
	{"1 ha", "10000 m2"},
	{"1 bánh"},
	{"-1 viên"},
	{"1 viên"},
	{"2 viên"},
	{"1 đồng"},
	{"0,01 USD"}
};

static void
check_order(void)
{
	int			wrong = 0;
	int			n = sizeof(ordered) / sizeof(ordered[0]);

	for (int i = 0; i < n; i++)
		for (int k = 0; k < n; k++)
			for (int a = 0; a < 3 && ordered[i][a]; a++)
				for (int b = 0; b < 3 && ordered[k][b]; b++)
				{
					quantity	x = q(ordered[i][a]);
					quantity	y = q(ordered[k][b]);
					quantity_normal nx = quantity_normalize(&x);
					quantity_normal ny = quantity_normalize(&y);
					int			want = (i > k) - (i < k);

					if (quantity_compare(&x, &y) != want)
					{
						wrong++;
						printf("# %s and %s\n", ordered[i][a], ordered[k][b]);
					}
					if (quantity_same_dimension(&x, &y) && want == 0 &&
						(nx.coefficient != ny.coefficient ||
						 nx.exponent != ny.exponent))
						wrong++;
				}
	ok(wrong == 0, "the order of %d values, and equal ones are one when normalised", n);
}

typedef struct sum_case
{
	const char *a;
	const char *b;
	const char *sum;			/* NULL: out of range; "": no common dimension */
} sum_case;

static const sum_case sums[] = {
	{"1 kg", "500 g", "1,5 kg"},
	{"500 g", "1 kg", "1500 g"},
	{"1 kg", "1 lượng", "1,0375 kg"},
	{"1 lượng", "1 kg", "1037,5 g"},
	{"1 lượng", "1 chỉ", "1,1 lượng"},
	{"1 lượng", "37,5 g", "2 lượng"},
	{"0,1 kg", "0,9 kg", "1 kg"},
	{"0,99 kg", "0,01 kg", "1 kg"},
	{"5 viên", "-5 viên", "0 viên"},
	{"5 kg", "-5000 g", "0 kg"},
	{MAX " viên", "1 viên", NULL},
	{MAX " viên", "-1 viên", "9999999999999999999999999998 viên"},
	{"-" MAX " viên", "-1 viên", NULL},
	{MAX " viên", "0,1 viên", NULL},
	{MAX " tấn", "0,0000000000000000000000000001 mg", NULL},
	{"0,0000000000000000000000000001 mg", MAX " tấn", NULL},
	{MAX " tấn", "-" MAX " tấn", "0 tấn"},
	{"9999999999999999999999999,999 kg", "1 g", "10000000000000000000000000 kg"},
	{"0,0000000000000000000000000009 kg", "0,0000000000000000000000000001 kg",
	"0,000000000000000000000000001 kg"},
	{"0,0000000000000000000000000001 kg", "0,1 mg", "0,0000001000000000000000000001 kg"},
	{"1 kg", "1 lít", ""},
	{"1 viên", "1 bánh", ""},
	{"1 m3", "1 ster", ""},
	{"1 USD", "1 đồng", ""}
};

static void
check_sums(void)
{
	for (size_t i = 0; i < sizeof(sums) / sizeof(sums[0]); i++)
	{
		quantity	a = q(sums[i].a);
		quantity	b = q(sums[i].b);
		quantity	untouched = q("7 kg");
		quantity	sum = untouched;
		quantity	back;
		quantity_status status = quantity_add(&a, &b, &sum);

		if (sums[i].sum == NULL)
			ok(status == QUANTITY_OUT_OF_RANGE && same(&sum, &untouched),
			   "%s + %s is out of range", sums[i].a, sums[i].b);
		else if (*sums[i].sum == '\0')
			ok(status == QUANTITY_OTHER_DIMENSION && same(&sum, &untouched),
			   "%s + %s: other dimensions", sums[i].a, sums[i].b);
		else
			ok(status == QUANTITY_OK && prints(&sum, sums[i].sum) &&
			   quantity_is_valid(&sum) &&
			   quantity_subtract(&sum, &b, &back) == QUANTITY_OK &&
			   quantity_compare(&back, &a) == 0,
			   "%s + %s is %s, and back", sums[i].a, sums[i].b, sums[i].sum);
	}
}

typedef struct conversion
{
	const char *from;
	const char *unit;
	int			digits;
	const char *to;				/* NULL: inexact */
} conversion;

static const conversion conversions[] = {
	{"1 kg", "g", -1, "1000 g"},
	{"1 g", "tấn", -1, "0,000001 tấn"},
	{"37,5 g", "lượng", -1, "1 lượng"},
	{"1 kg", "lượng", -1, NULL},
	{"3 kg", "lượng", -1, "80 lượng"},
	{"1 kg", "lượng", 0, "27 lượng"},
	{"1 kg", "lượng", 2, "26,67 lượng"},
	{"-1 kg", "lượng", 2, "-26,67 lượng"},
	{"1 kg", "lượng", 26, "26,66666666666666666666666667 lượng"},
	{"2,5 g", "g", 0, "3 g"},
	{"-2,5 g", "g", 0, "-3 g"},
	{"2,49999999 g", "g", 0, "2 g"},
	{"1234,5 g", "kg", 1, "1,2 kg"},
	{"0,0000000000000000000000000001 mg", "tấn", 28, "0 tấn"},
	{"0,0000000000000000000000000001 mg", "tấn", 0, "0 tấn"},
	{"500 ml", "lít", -1, "0,5 lít"},
	{"-0,5 g", "kg", 3, "-0,001 kg"}
};

static void
check_conversions(void)
{
	for (size_t i = 0; i < sizeof(conversions) / sizeof(conversions[0]); i++)
	{
		const conversion *c = &conversions[i];
		quantity	from = q(c->from);
		quantity	to;
		unit_id		unit = 0;
		quantity_status status;

		unit_parse(c->unit, strlen(c->unit), &unit);
		status = quantity_convert(&from, unit, c->digits, &to);
		if (c->to == NULL)
			ok(status == QUANTITY_INEXACT, "%s in %s has no end", c->from, c->unit);
		else
			ok(status == QUANTITY_OK && prints(&to, c->to),
			   "%s in %s with %d decimals is %s", c->from, c->unit, c->digits, c->to);
	}
}

/* A generator that gives the same numbers everywhere. */
static uint64_t seed = 0x1962;

static uint64_t
random_below(uint64_t n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (seed >> 33) % n;
}

/* Any split and any order of a sum give the same bytes. */
static void
check_splits(void)
{
	static const char *const units[] = {"kg", "g", "mg", "lượng"};
	int			wrong = 0;

	for (int round = 0; round < 2000; round++)
	{
		quantity	values[12];
		quantity	parts[4];
		bool		has[4] = {false};
		quantity	forward;
		quantity	split = {0};
		bool		first = true;
		int			kinds = round % 4 == 0 ? 4 : 1;

		for (int i = 0; i < 12; i++)
		{
			unit_id		unit = 0;
			const char *name = units[random_below((uint64_t) kinds)];

			unit_parse(name, strlen(name), &unit);
			quantity_make((quantity_int) random_below(1000000000) - 400000000,
						  (int) random_below(9), unit, &values[i]);
		}
		forward = values[0];
		for (int i = 1; i < 12; i++)
			wrong += quantity_sum_add(&forward, &values[i]) != QUANTITY_OK;
		for (int i = 11; i >= 0; i--)
		{
			int			part = (int) random_below(4);

			if (has[part])
				wrong += quantity_sum_add(&parts[part], &values[i]) != QUANTITY_OK;
			else
				parts[part] = values[i];
			has[part] = true;
		}
		for (int i = 0; i < 4; i++)
		{
			quantity	sent;

			if (!has[i])
				continue;
			/* Every other part goes through its text form. */
			quantity_sum_result(&parts[i], &sent);
			if (i % 2 == 0)
				sent = parts[i];
			if (first)
				split = sent;
			else
				wrong += quantity_sum_add(&split, &sent) != QUANTITY_OK;
			first = false;
		}
		quantity_sum_result(&forward, &forward);
		quantity_sum_result(&split, &split);
		wrong += !same(&forward, &split) || !quantity_is_valid(&forward);
	}
	ok(wrong == 0, "2000 sums split at random have the same bytes");
}

/* A moving sum is the sum made anew, or is asked for anew. */
static void
check_moving(void)
{
	int			wrong = 0;
	int			restarts = 0;

	for (int round = 0; round < 2000; round++)
	{
		quantity	values[6];
		quantity	moving;
		quantity	anew;
		unit_id		kg = q("1 kg").unit;
		unit_id		g = q("1 g").unit;
		quantity_status status;

		for (int i = 0; i < 6; i++)
			quantity_make((quantity_int) random_below(100000),
						  (int) random_below(6),
						  round % 3 == 0 && random_below(3) == 0 ? g : kg,
						  &values[i]);
		moving = values[0];
		for (int i = 1; i < 6; i++)
			quantity_sum_add(&moving, &values[i]);
		status = quantity_sum_take(&moving, &values[0]);
		anew = values[1];
		for (int i = 2; i < 6; i++)
			quantity_sum_add(&anew, &values[i]);
		quantity_sum_result(&moving, &moving);
		quantity_sum_result(&anew, &anew);
		if (status == QUANTITY_RESTART)
			restarts++;
		else
			wrong += status != QUANTITY_OK || !same(&moving, &anew);
	}
	ok(wrong == 0, "2000 moving sums are exact");
	ok(restarts > 100 && restarts < 1000, "they are made anew where units are mixed, not else");
}

static void
check_limits(void)
{
	quantity	a = q(MAX " viên");
	quantity	b = q("-" MAX " viên");
	quantity	small = q("0,0000000000000000000000000001 kg");
	quantity	c;
	quantity	unknown = {.low = 5,.unit = 60000};
	char		buf[QUANTITY_CHARS];

	ok(quantity_is_valid(&a) && quantity_is_valid(&b) && quantity_is_valid(&small),
	   "28 digits are valid");
	quantity_negate(&a, &c);
	ok(same(&b, &c), "the largest value has its negative");
	ok(quantity_sum_add(&a, &a) == QUANTITY_OUT_OF_RANGE && prints(&a, MAX " viên"),
	   "a sum that does not fit leaves its state alone");
	c = small;
	ok(quantity_sum_add(&c, &small) == QUANTITY_OK &&
	   prints(&c, "0,0000000000000000000000000002 kg"), "the smallest can be added");
	ok(quantity_make(10, 29, 1, &c) == QUANTITY_OK && same(&c, &small),
	   "zeros are taken off before the scale counts");
	ok(quantity_make(1, 29, 1, &c) == QUANTITY_OUT_OF_RANGE, "29 decimals are too many");
	ok(quantity_make(1, -28, 1, &c) == QUANTITY_OUT_OF_RANGE, "29 digits are too many");
	ok(quantity_make(0, -100, 1, &c) == QUANTITY_OK && prints(&c, "0 kg"), "zero has no scale");
	quantity_print_grouped(&b, buf);
	ok(strcmp(buf, "-9.999.999.999.999.999.999.999.999.999 viên") == 0, "the longest in groups");
	quantity_print_amount(&small, buf);
	ok(strcmp(buf, "0.0000000000000000000000000001") == 0, "the smallest as SQL writes it");

	ok(!quantity_is_valid(&unknown), "a unit that is not in the table is not valid");
	ok(quantity_compare(&unknown, &unknown) == 0 && quantity_compare(&a, &unknown) < 0 &&
	   quantity_compare(&unknown, &a) > 0, "and comes last");
	ok(quantity_add(&unknown, &a, &c) == QUANTITY_OTHER_DIMENSION, "and is a dimension of its own");
	c = small;
	c.reserved = 1;
	ok(!quantity_is_valid(&c), "reserved bits are not valid");
	c = small;
	c.scale = 27;
	c.low = 10;
	ok(!quantity_is_valid(&c), "nor are zeros at the end");
	c.low = UINT64_MAX;
	c.high = INT32_MIN;
	ok(!quantity_is_valid(&c), "nor is more than 28 digits");
}

static void
check_digits(void)
{
	static const struct
	{
		const char *digits;
		const char *text;		/* NULL: out of range; "": no number */
	}			cases[] = {
		{"0", "0 kg"},
		{"-0.000", "0 kg"},
		{"1234.50", "1234,5 kg"},
		{"-1234.5", "-1234,5 kg"},
		{"0.0000000000000000000000000001", "0,0000000000000000000000000001 kg"},
		{"0.00000000000000000000000000010000000000000", "0,0000000000000000000000000001 kg"},
		{"0.00000000000000000000000000001", NULL},
		{MAX, MAX " kg"},
		{MAX ".000", MAX " kg"},
		{"10000000000000000000000000000", NULL},
		{"1000000000000000000000000000.1", NULL},
		{"100000000000000000000000000000000000000000000000000000000000", NULL},
		{"NaN", ""},
		{"-Infinity", ""},
		{"1e5", ""},
		{"1.2.3", ""},
		{"", ""},
		{"-", ""}
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		quantity	made;
		quantity_status status = quantity_from_digits(cases[i].digits, strlen(cases[i].digits),
													  1, &made);

		ok(cases[i].text == NULL ? status == QUANTITY_OUT_OF_RANGE :
		   *cases[i].text == '\0' ? status == QUANTITY_NO_NUMBER :
		   status == QUANTITY_OK && prints(&made, cases[i].text),
		   "\"%s\" as an amount", cases[i].digits);
	}
}

int
main(void)
{
	check_order();
	check_sums();
	check_conversions();
	check_splits();
	check_moving();
	check_limits();
	check_digits();
	return done();
}
