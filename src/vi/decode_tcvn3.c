/*
 * decode_tcvn3.c
 *		The table of TCVN3.
 *
 * Sources, which agree: TCVN 5712:1993, character set VN3 (ISO-IR 180 and the
 * glibc charmap TCVN5712-1 from 0xA0 on, without the toned capitals and the
 * combining marks that VN1 and VN2 add); the TCVN table of xvnkb (2002).
 *
 * VN3 has the small letters and, of the capitals, only the seven without a
 * tone.  Toned capitals are the bytes of the small ones in a font of capitals
 * (.VnTimeH): which font it was, the text does not tell.
 */
#include "vi/decode.h"

const uint16_t vi_tcvn3_letters[96] = {
	/* A0: no-break space Ă Â Ê Ô Ơ Ư Đ */
	0x00A0, 0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF, 0x0110,
	/* A8: ă â ê ô ơ ư đ */
	0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0, 0x0111, 0,
	/* B0: à ả ã */
	0, 0, 0, 0, 0, 0x00E0, 0x1EA3, 0x00E3,
	/* B8: á ạ - ằ ẳ ẵ ắ - */
	0x00E1, 0x1EA1, 0, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0,
	/* C0: - - - - - - ặ ầ */
	0, 0, 0, 0, 0, 0, 0x1EB7, 0x1EA7,
	/* C8: ẩ ẫ ấ ậ è - ẻ ẽ */
	0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0, 0x1EBB, 0x1EBD,
	/* D0: é ẹ ề ể ễ ế ệ ì */
	0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x00EC,
	/* D8: ỉ - - - ĩ í ị ò */
	0x1EC9, 0, 0, 0, 0x0129, 0x00ED, 0x1ECB, 0x00F2,
	/* E0: - ỏ õ ó ọ ồ ổ ỗ */
	0, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3, 0x1ED5, 0x1ED7,
	/* E8: ố ộ ờ ở ỡ ớ ợ ù */
	0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x00F9,
	/* F0: - ủ ũ ú ụ ừ ử ữ */
	0, 0x1EE7, 0x0169, 0x00FA, 0x1EE5, 0x1EEB, 0x1EED, 0x1EEF,
	/* F8: ứ ự ỳ ỷ ỹ ý ỵ - */
	0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0
};
