/*
 * quantity_print.c
 *		The text form of a quantity.  See quantity.h.
 */
#include "seizure/quantity.h"

#include <string.h>

/* With so many decimals "2,423" of a discrete unit would be thousands. */
#define THOUSANDS	3

/*
 * Writes the amount; point is the decimal mark, group what stands between
 * groups or 0.  Returns behind the last digit.
 */
static char *
print_amount(const quantity *q, bool discrete, char point, char group,
			 char *buf)
{
	char		reversed[QUANTITY_CHARS];
	quantity	canonical;
	quantity_int rest;
	unsigned	__int128 left;
	int			n = 0;

	/* The state of a sum may have zeros at the end. */
	quantity_sum_result(q, &canonical);
	rest = quantity_mantissa(&canonical);
	left = (unsigned __int128) (rest < 0 ? -rest : rest);
	if (discrete && canonical.scale == THOUSANDS)
		reversed[n++] = '0';
	for (int i = 0; i < canonical.scale; i++)
	{
		reversed[n++] = (char) ('0' + (int) (left % 10));
		left /= 10;
	}
	if (canonical.scale > 0)
		reversed[n++] = point;
	for (int digits = 0; digits == 0 || left > 0; digits++)
	{
		if (group != 0 && digits > 0 && digits % 3 == 0)
			reversed[n++] = group;
		if (left <= UINT64_MAX)
		{
			uint64_t	small = (uint64_t) left;

			reversed[n++] = (char) ('0' + (int) (small % 10));
			left = small / 10;
		}
		else
		{
			reversed[n++] = (char) ('0' + (int) (left % 10));
			left /= 10;
		}
	}
	if (rest < 0)
		reversed[n++] = '-';
	while (n > 0)
		*buf++ = reversed[--n];
	return buf;
}

static size_t
print(const quantity *q, char group, char *buf)
{
	const unit_info *info = unit_get(q->unit);
	char	   *end = print_amount(q, info != NULL && info->discrete, ',', group,
								   buf);
	const char *symbol = info != NULL ? info->symbol : "?";

	*end++ = ' ';
	strcpy(end, symbol);
	return (size_t) (end - buf) + strlen(symbol);
}

size_t
quantity_print(const quantity *q, char *buf)
{
	return print(q, 0, buf);
}

size_t
quantity_print_grouped(const quantity *q, char *buf)
{
	return print(q, '.', buf);
}

size_t
quantity_print_amount(const quantity *q, char *buf)
{
	char	   *end = print_amount(q, false, '.', 0, buf);

	*end = '\0';
	return (size_t) (end - buf);
}
