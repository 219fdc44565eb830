/*
 * format.h
 *		Numbers as Vietnamese writes them: 1962.5 is 1.962,5.
 */
#ifndef VI_FORMAT_H
#define VI_FORMAT_H

#include <stddef.h>

/* Room for vi_format_digits(), terminator included. */
#define VI_FORMAT_ROOM(length)	((length) + (length) / 3 + 1)

/*
 * Takes plain digits as SQL writes them, with a sign and a decimal point or
 * without; anything else (NaN, Infinity) is given as it is.  Writes dots
 * between groups of three digits, a decimal comma, and a terminating zero;
 * returns the length.
 */
extern size_t vi_format_digits(const char *s, size_t length, char *out);

#endif							/* VI_FORMAT_H */
