/*
 * number.h
 *		Numbers as Vietnamese writes them, in digits, in words and in both:
 *		1.962; 0,9; 238 nghìn; 1,2 triệu; 1 tỷ 200 triệu; hai mươi ba; một tỷ
 *		rưỡi.
 *
 * The words are fed one after the other to a vi_numeral, which says whether
 * each can go on; so a reader of running text can stop where a number stops.
 * Source of the grammar: the standard Vietnamese numerals (mốt, tư, lăm after
 * mươi; linh or lẻ for an empty place; rưỡi for half of the last unit).
 */
#ifndef VI_NUMBER_H
#define VI_NUMBER_H

#include "vi/decimal.h"
#include "vi/word.h"

/* What a word is in a number. */
typedef enum vi_numeral_class
{
	VI_NUM_NONE = 0,
	VI_NUM_ONE,					/* không, một … chín, and mốt, tư, lăm */
	VI_NUM_TEN,					/* mười */
	VI_NUM_TENS,				/* mươi, chục: ten times what stands before */
	VI_NUM_HUNDRED,				/* trăm */
	VI_NUM_AND,					/* linh, lẻ */
	VI_NUM_SCALE,				/* nghìn, vạn, triệu, tỷ */
	VI_NUM_HALF,				/* rưỡi: and a half of the last unit */
	VI_NUM_HALF_OF				/* nửa: half of what follows */
} vi_numeral_class;

typedef enum vi_numeral_place
{
	VI_NUM_ANYWHERE = 0,
	VI_NUM_TAIL,				/* mốt, tư, lăm: only behind mươi or mười */
	VI_NUM_HEAD					/* năm: never there */
} vi_numeral_place;

typedef struct vi_numeral_word
{
	vi_numeral_class class;
	int			value;			/* ONE: 0-9; SCALE: the power of ten */
	vi_numeral_place place;		/* of ONE */
} vi_numeral_word;

/* The numeral that a word is; class VI_NUM_NONE for any other word. */
extern vi_numeral_word vi_numeral_word_of(vi_word_key key);

/* The numerals one by one, as they are spelt; NULL behind the last. */
extern const char *vi_numeral_spelling(size_t i);

/* A number being read.  Starts as all zeros. */
typedef struct vi_numeral
{
	vi_decimal	high;			/* closed by tỷ */
	vi_decimal	total;			/* closed by the scales below tỷ */
	vi_decimal	current;		/* what no scale has closed yet */
	int			scale_left;		/* the next scale must be below this power */
	int			last_unit;		/* power of ten that rưỡi would halve */
	int			state;			/* what stood last */
	bool		billions;		/* tỷ has been read */
	bool		overflow;
} vi_numeral;

/*
 * Feeds the next word or the next number in digits.  False, and the numeral
 * unchanged, where it cannot go on with that.
 */
extern bool vi_numeral_feed(vi_numeral *n, vi_numeral_word word);
extern bool vi_numeral_feed_digits(vi_numeral *n, vi_decimal value);

/* Could the number end here?  Not behind linh, say. */
extern bool vi_numeral_complete(const vi_numeral *n);

/* Its value; false where it has more than VI_DECIMAL_DIGITS digits. */
extern bool vi_numeral_value(const vi_numeral *n, vi_decimal *value);

typedef enum vi_number_status
{
	VI_NUMBER_OK,
	VI_NUMBER_EMPTY,			/* no text but blanks */
	VI_NUMBER_UNKNOWN_WORD,		/* a word that is no numeral */
	VI_NUMBER_BAD_DIGITS,		/* digits and separators of no known form */
	VI_NUMBER_BAD_ORDER,		/* numerals, but not in such an order */
	VI_NUMBER_UNFINISHED,		/* the number stops too early: "hai mươi linh" */
	VI_NUMBER_TOO_LARGE			/* more than VI_DECIMAL_DIGITS digits */
} vi_number_status;

/*
 * Reads a whole text as one number.  One comma and three digits are thousands
 * (1,969), but a decimal before a scale word (2,423 triệu).  On failure where
 * is the offset in bytes at which the trouble begins.
 */
extern vi_number_status vi_number_read(const char *s, size_t length,
									   vi_decimal *value, size_t *where);

#endif							/* VI_NUMBER_H */
