/*
 * letter.h
 *		The letters of the Vietnamese alphabet, taken apart: ế is the base e
 *		with the shape of ê (a circumflex) and the rising tone.
 *
 * Source of the alphabet: the twelve vowels, the consonant đ and the five
 * tone marks, each precomposed in Unicode (blocks Latin-1 Supplement, Latin
 * Extended-A and -B, Latin Extended Additional).  f, j, w and z, which
 * Vietnamese uses in names only, count as letters too.
 */
#ifndef VI_LETTER_H
#define VI_LETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Tones, in the order in which dictionaries list them. */
typedef enum vi_tone
{
	VI_LEVEL = 0,				/* ngang: no mark */
	VI_FALLING,					/* huyền: grave, U+0300 */
	VI_DIPPING,					/* hỏi: hook above, U+0309 */
	VI_BROKEN,					/* ngã: tilde, U+0303 */
	VI_RISING,					/* sắc: acute, U+0301 */
	VI_HEAVY					/* nặng: dot below, U+0323 */
} vi_tone;

/* What makes â, ă, ơ and đ letters of their own. */
typedef enum vi_shape
{
	VI_PLAIN = 0,
	VI_CIRCUMFLEX,				/* â ê ô: U+0302 */
	VI_BREVE,					/* ă: U+0306 */
	VI_HORN,					/* ơ ư: U+031B */
	VI_STROKE					/* đ */
} vi_shape;

/*
 * One letter in 16 bits: base (lower-case ASCII letter) in bits 0-7, shape in
 * 8-10, tone in 11-13, upper case in 14, vowel in 15.  0 is no letter.
 */
typedef uint16_t vi_letter;

#define VI_LETTER(base, shape, tone, upper, vowel) \
	((vi_letter) ((base) | (shape) << 8 | (tone) << 11 | (upper) << 14 | \
				  (vowel) << 15))
#define VI_LETTER_BASE(l)	((char) ((l) & 0xFF))
#define VI_LETTER_SHAPE(l)	((vi_shape) (((l) >> 8) & 7))
#define VI_LETTER_TONE(l)	((vi_tone) (((l) >> 11) & 7))
#define VI_LETTER_UPPER(l)	((bool) (((l) >> 14) & 1))
#define VI_LETTER_VOWEL(l)	((bool) (((l) >> 15) & 1))

/* The table covers U+0000-U+024F and U+1E00-U+1EFF. */
#define VI_LETTERS_LOW		0x250
#define VI_LETTERS_SIZE		(VI_LETTERS_LOW + 0x100)

extern const vi_letter vi_letters[VI_LETTERS_SIZE];

/* The letter that a code point is, or 0.  Takes any number. */
static inline vi_letter
vi_letter_of(uint32_t c)
{
	if (c < VI_LETTERS_LOW)
		return vi_letters[c];
	if (c >= 0x1E00 && c <= 0x1EFF)
		return vi_letters[VI_LETTERS_LOW + (c - 0x1E00)];
	return 0;
}

/*
 * The code point of a letter with these parts, or 0 where the alphabet has
 * none (b with a tone, i with a horn).  base is a lower-case ASCII letter.
 */
extern uint32_t vi_letter_code(char base, vi_shape shape, vi_tone tone,
							   bool upper);

/* Đ or đ for the letters of other languages that look like them, else c. */
extern uint32_t vi_look_alike(uint32_t c);

/* The tone or shape that a combining mark stands for, or -1. */
extern int	vi_mark_tone(uint32_t c);
extern int	vi_mark_shape(uint32_t c);

#endif							/* VI_LETTER_H */
