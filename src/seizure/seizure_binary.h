/*
 * seizure_binary.h
 *		The binary forms of seizures and summaries, as COPY and clients send
 *		them.  Numbers are in network byte order, text is UTF-8.
 */
#ifndef SEIZURE_BINARY_H
#define SEIZURE_BINARY_H

#include "seizure/summary.h"

/* Room for an encoded seizure. */
#define SEIZURE_BINARY_BYTES	(SEIZURE_HEADER + SEIZURE_TEXT_BYTES)

/*
 * A seizure: version and flags as in the stored form (seizure.h), a zero byte,
 * item (2), quantity (16): unit (2), scale (1), a zero byte, the high part of
 * the mantissa (4), the low one (8); then the text, where the item is 0.
 * Returns the length.
 */
extern size_t seizure_encode(const seizure *s, unsigned char *out);

/*
 * The other way; text points into data.  NULL, or which part is not right;
 * reserved bits that are in use are part of "version".
 */
extern const char *seizure_decode(const unsigned char *data, size_t length,
								  seizure *s);

/*
 * A summary: version (1), three zero bytes, the number of entries (4); each:
 * item (2), where it is 0 length of the text (2) and the text, seizures (8),
 * approximate (8), total and the largest as quantities (16 each).
 */
extern size_t summary_encoded_size(const summary *s);
extern void summary_encode(const summary *s, unsigned char *out);

/*
 * The room that the summary needs; NULL, or which part is not right.  Then the
 * other way, into a summary that has been begun with that room.
 */
extern const char *summary_decode_room(const unsigned char *data,
									   size_t length, uint32_t *capacity,
									   uint32_t *text_capacity);
extern const char *summary_decode(const unsigned char *data, size_t length,
								  summary *s);

#endif							/* SEIZURE_BINARY_H */
