/*
 * key.h
 *		The key of a name: what joins and the tables compare.
 */
#ifndef PLACE_KEY_H
#define PLACE_KEY_H

#include <stddef.h>

#include "vi/poll.h"

/*
 * The folded words of a name, one blank between them, without kind words and
 * their abbreviations before the name, without punctuation; hyphens part words
 * and apostrophes do not; i and y are one where they are the only vowel of a
 * word (written as y behind h, k, l, m, s, t and qu, else as i); a number
 * has no leading zeros.
 * "Xã Lộc Yên" is "loc yen", "P.01" is "1", "TP. Phan Rang-Tháp Chàm" is
 * "phan rang thap cham".
 *
 * A word with letters that Vietnamese does not have is folded as vi_fold does.
 *
 * out has room for PLACE_KEY_ROOM(length) bytes.  Returns the key's length;
 * there is no zero byte behind it.
 */
#define PLACE_KEY_ROOM(length)	(4 * (length) + 1)

extern size_t place_key_of(const char *name, size_t length, char *out,
						   vi_poll poll);

#endif							/* PLACE_KEY_H */
