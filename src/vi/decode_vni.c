/*
 * decode_vni.c
 *		The tables of VNI for Windows.
 *
 * Sources: the VNI table of xvnkb (2002) and the charset VNI of GNU recode
 * 3.6, which agree in all but two letters: recode has the capitals AÉ and AÈ
 * the other way round than the small letters aé (ắ) and aè (ằ).  The charset
 * comparison of the vietunicode project agrees as well.
 *
 * A letter is a base and one character for all its marks (aù is á, aá is ấ),
 * or one character (ñ is đ).  ô and ö stand for ơ and ư and take tones; i and
 * the heavy tone of y have characters of their own.
 */
#include "vi/decode.h"

#define AT(mark)	[(mark) & 0x1F]

const uint16_t vi_vni_alone[32] = {
	AT(0xE6) = 0x1EC9,			/* æ: ỉ */
	AT(0xEC) = 0x00EC,			/* ì */
	AT(0xED) = 0x00ED,			/* í */
	AT(0xEE) = 0x1EF5,			/* î: ỵ */
	AT(0xF1) = 0x0111,			/* ñ: đ */
	AT(0xF2) = 0x1ECB,			/* ò: ị */
	AT(0xF3) = 0x0129,			/* ó: ĩ */
	AT(0xF4) = 0x01A1,			/* ô: ơ */
	AT(0xF6) = 0x01B0,			/* ö: ư */
};

/* ù ø û õ ï: the bare letter with a tone */
#define TONED(acute, grave, hook, tilde, dot) \
	AT(0xF9) = acute, AT(0xF8) = grave, AT(0xFB) = hook, AT(0xF5) = tilde, \
	AT(0xEF) = dot

/* â á à å ã ä: the letter with a circumflex, and with a tone above that */
#define CIRCUMFLEX(bare, acute, grave, hook, tilde, dot) \
	AT(0xE2) = bare, AT(0xE1) = acute, AT(0xE0) = grave, AT(0xE5) = hook, \
	AT(0xE3) = tilde, AT(0xE4) = dot

/* ê é è ú ü ë: the same with a breve */
#define BREVE(bare, acute, grave, hook, tilde, dot) \
	AT(0xEA) = bare, AT(0xE9) = acute, AT(0xE8) = grave, AT(0xFA) = hook, \
	AT(0xFC) = tilde, AT(0xEB) = dot

const uint16_t vi_vni_marked[8][32] = {
	[VI_VNI_A] = {
		TONED(0x00E1, 0x00E0, 0x1EA3, 0x00E3, 0x1EA1),
		CIRCUMFLEX(0x00E2, 0x1EA5, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EAD),
		BREVE(0x0103, 0x1EAF, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EB7)
	},
	[VI_VNI_E] = {
		TONED(0x00E9, 0x00E8, 0x1EBB, 0x1EBD, 0x1EB9),
		CIRCUMFLEX(0x00EA, 0x1EBF, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EC7)
	},
	[VI_VNI_O] = {
		TONED(0x00F3, 0x00F2, 0x1ECF, 0x00F5, 0x1ECD),
		CIRCUMFLEX(0x00F4, 0x1ED1, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED9)
	},
	[VI_VNI_U] = {
		TONED(0x00FA, 0x00F9, 0x1EE7, 0x0169, 0x1EE5)
	},
	[VI_VNI_Y] = {
		TONED(0x00FD, 0x1EF3, 0x1EF7, 0x1EF9, 0)
	},
	[VI_VNI_O_HORN] = {
		TONED(0x1EDB, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EE3)
	},
	[VI_VNI_U_HORN] = {
		TONED(0x1EE9, 0x1EEB, 0x1EED, 0x1EEF, 0x1EF1)
	}
};
