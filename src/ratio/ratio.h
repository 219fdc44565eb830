/*
 * ratio.h
 *		A part and a whole: 171 of 181.
 *
 * It is a pair of counts and not a fraction: the whole is the population, so
 * that 171/181 and 342/362 are two values.
 */
#ifndef RATIO_H
#define RATIO_H

#include <stdbool.h>
#include <stdint.h>

/*
 * The stored form: 16 bytes without padding, so that the bytes of equal
 * values are equal.
 */
typedef struct ratio
{
	int64_t		part;			/* >= 0; may be greater than the whole */
	int64_t		whole;			/* >= 0; 0 only where the part is 0 */
} ratio;

/* The one rule for all ways in: text, binary, constructor, arithmetic. */
static inline bool
ratio_is_valid(int64_t part, int64_t whole)
{
	return part >= 0 && (whole > 0 || (whole == 0 && part == 0));
}

#endif							/* RATIO_H */
