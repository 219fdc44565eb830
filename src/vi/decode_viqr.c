/*
 * decode_viqr.c
 *		The tables of VIQR.
 *
 * Sources, which agree: RFC 1456 (May 1993), section 4 and table 1; the VIQR
 * page of the vietunicode project; the charset VIQR of GNU recode 3.6.
 *
 * A vowel, the mark of its shape, the mark of its tone: a^' is ấ.  dd is đ;
 * in a pair of mixed case the first letter counts (Dd is Đ).
 */
#include "vi/decode.h"

const uint16_t vi_viqr_letters[13][6] = {
	/* tones:                         `       ?       ~       '       . */
	[VI_VIQR_A] = {0x0061, 0x00E0, 0x1EA3, 0x00E3, 0x00E1, 0x1EA1},
	[VI_VIQR_A_CIRCUMFLEX] = {0x00E2, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD},
	[VI_VIQR_A_BREVE] = {0x0103, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB7},
	[VI_VIQR_E] = {0x0065, 0x00E8, 0x1EBB, 0x1EBD, 0x00E9, 0x1EB9},
	[VI_VIQR_E_CIRCUMFLEX] = {0x00EA, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7},
	[VI_VIQR_I] = {0x0069, 0x00EC, 0x1EC9, 0x0129, 0x00ED, 0x1ECB},
	[VI_VIQR_O] = {0x006F, 0x00F2, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD},
	[VI_VIQR_O_CIRCUMFLEX] = {0x00F4, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED1, 0x1ED9},
	[VI_VIQR_O_HORN] = {0x01A1, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3},
	[VI_VIQR_U] = {0x0075, 0x00F9, 0x1EE7, 0x0169, 0x00FA, 0x1EE5},
	[VI_VIQR_U_HORN] = {0x01B0, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1},
	[VI_VIQR_Y] = {0x0079, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5}
};

/* The vowel that an ASCII letter of either case is, or VI_VIQR_NONE. */
vi_viqr_vowel
vi_viqr_vowel_of(unsigned char c)
{
	switch (c)
	{
		case 'A':
		case 'a':
			return VI_VIQR_A;
		case 'E':
		case 'e':
			return VI_VIQR_E;
		case 'I':
		case 'i':
			return VI_VIQR_I;
		case 'O':
		case 'o':
			return VI_VIQR_O;
		case 'U':
		case 'u':
			return VI_VIQR_U;
		case 'Y':
		case 'y':
			return VI_VIQR_Y;
		default:
			return VI_VIQR_NONE;
	}
}

/* The vowel with the shape that mark gives it, or VI_VIQR_NONE. */
vi_viqr_vowel
vi_viqr_shaped(vi_viqr_vowel vowel, unsigned char mark)
{
	switch (mark)
	{
		case '^':
			return vowel == VI_VIQR_A ? VI_VIQR_A_CIRCUMFLEX :
				vowel == VI_VIQR_E ? VI_VIQR_E_CIRCUMFLEX :
				vowel == VI_VIQR_O ? VI_VIQR_O_CIRCUMFLEX : VI_VIQR_NONE;
		case '(':
			return vowel == VI_VIQR_A ? VI_VIQR_A_BREVE : VI_VIQR_NONE;
		case '+':
			return vowel == VI_VIQR_O ? VI_VIQR_O_HORN :
				vowel == VI_VIQR_U ? VI_VIQR_U_HORN : VI_VIQR_NONE;
		default:
			return VI_VIQR_NONE;
	}
}

/* The tone that a mark stands for, or VI_VIQR_LEVEL. */
vi_viqr_tone
vi_viqr_tone_of(unsigned char mark)
{
	switch (mark)
	{
		case '`':
			return VI_VIQR_GRAVE;
		case '?':
			return VI_VIQR_HOOK;
		case '~':
			return VI_VIQR_TILDE;
		case '\'':
			return VI_VIQR_ACUTE;
		case '.':
			return VI_VIQR_DOT;
		default:
			return VI_VIQR_LEVEL;
	}
}
