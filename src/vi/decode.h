/*
 * decode.h
 *		Text typed in an encoding from before Unicode, to Unicode.
 *
 * The text comes as it stands in a UTF-8 database that was loaded without
 * conversion: each byte of the old encoding as the Windows-1252 or Latin-1
 * character of that byte.  The three encodings use no byte from 0x80 to 0x9F,
 * where those two differ, so it is all one which of them it was; characters
 * from there (typographic quotes, dashes) are text and stay.
 *
 * What is not a letter of the encoding stays as it stands, byte by byte.  So
 * does a letter before a combining character: no old text has one, and the
 * letter decoded would compose with it.  Hence text in NFC gives text in NFC.
 */
#ifndef VI_DECODE_H
#define VI_DECODE_H

#include <stddef.h>
#include <stdint.h>

#include "vi/poll.h"

typedef enum vi_encoding
{
	VI_TCVN3,					/* TCVN 5712:1993, VN3: the ABC fonts, .VnTime */
	VI_VNI,						/* VNI for Windows: VNI-Times */
	VI_VIQR						/* RFC 1456: Vie^.t Nam */
} vi_encoding;

/*
 * Room for the result of n bytes.  A letter of an old encoding takes two
 * bytes or more of input and grows by one at most.
 */
#define VI_DECODE_ROOM(n)	((n) + (n) / 2)

/*
 * Decodes length bytes of input into out, which has VI_DECODE_ROOM(length)
 * bytes and does not overlap input; returns the number of bytes written.
 * Takes any bytes.
 */
extern size_t vi_decode_text(vi_encoding encoding, const char *input,
							 size_t length, char *out, vi_poll poll);

/*
 * The tables, one file each, where their sources are named.  They hold code
 * points, 0 for none.
 */

/* The letter of each byte from 0xA0. */
extern const uint16_t vi_tcvn3_letters[96];

/*
 * Lower-case letters by the low five bits of a character of VNI, which are
 * the same for the small and the capital letter of Latin-1: the letter that
 * the character is by itself, and what it makes of a base before it.
 */
typedef enum vi_vni_base
{
	VI_VNI_NONE = 0,
	VI_VNI_A,
	VI_VNI_E,
	VI_VNI_O,
	VI_VNI_U,
	VI_VNI_Y,
	VI_VNI_O_HORN,				/* written ô */
	VI_VNI_U_HORN				/* written ö */
} vi_vni_base;

extern const uint16_t vi_vni_alone[32];
extern const uint16_t vi_vni_marked[8][32];

/* Lower-case letters by vowel, with its shape, and tone. */
typedef enum vi_viqr_vowel
{
	VI_VIQR_NONE = 0,
	VI_VIQR_A,
	VI_VIQR_A_CIRCUMFLEX,
	VI_VIQR_A_BREVE,
	VI_VIQR_E,
	VI_VIQR_E_CIRCUMFLEX,
	VI_VIQR_I,
	VI_VIQR_O,
	VI_VIQR_O_CIRCUMFLEX,
	VI_VIQR_O_HORN,
	VI_VIQR_U,
	VI_VIQR_U_HORN,
	VI_VIQR_Y
} vi_viqr_vowel;

typedef enum vi_viqr_tone
{
	VI_VIQR_LEVEL = 0,
	VI_VIQR_GRAVE,
	VI_VIQR_HOOK,
	VI_VIQR_TILDE,
	VI_VIQR_ACUTE,
	VI_VIQR_DOT
} vi_viqr_tone;

extern const uint16_t vi_viqr_letters[13][6];

/* What an ASCII character is by itself, and what it makes of a vowel. */
extern vi_viqr_vowel vi_viqr_vowel_of(unsigned char c);
extern vi_viqr_vowel vi_viqr_shaped(vi_viqr_vowel vowel, unsigned char mark);
extern vi_viqr_tone vi_viqr_tone_of(unsigned char mark);

#endif							/* VI_DECODE_H */
