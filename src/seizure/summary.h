/*
 * summary.h
 *		Seizures added up, by goods and dimension.
 *
 * A summary is at once the state of an aggregate and its result.  While it is
 * built, it has room to grow and an index, and its entries are in the order
 * of arrival; finished, it has neither and is in order, so that the same
 * seizures give the same bytes, in whatever order they came.
 */
#ifndef SEIZURE_SUMMARY_H
#define SEIZURE_SUMMARY_H

#include "seizure/seizure.h"

/* No summary has more entries; slots are 16 bits wide. */
#define SUMMARY_ENTRIES		65535

/* One kind of goods in one dimension. */
typedef struct summary_entry
{
	goods_id	item;			/* 0: the text says what it is */
	unit_id		unit;			/* a base */
	uint32_t	text;			/* where its text begins */
	uint32_t	length;
	uint32_t	reserved;		/* zero */
	int64_t		seizures;		/* 0, while it is built: taken back */
	int64_t		approximate;	/* how many of them are */
	quantity	total;			/* of the unit; canonical when finished */
	quantity	largest;
} summary_entry;

typedef struct summary
{
	int32_t		header;			/* the server's length word */
	uint8_t		version;		/* SUMMARY_VERSION */
	uint8_t		building;		/* 1 while it is built, else 0 */
	uint16_t	reserved;		/* zero */
	uint32_t	entries;
	uint32_t	text_bytes;
	uint32_t	capacity;		/* room for entries, for bytes of text, and */
	uint32_t	text_capacity;	/* slots of the index: a power of two, or 0 */
	uint32_t	slots;
	uint32_t	reserved2;		/* zero */
	summary_entry entry[];
	/* then the text, then the slots, uint16_t */
} summary;

#define SUMMARY_VERSION		1

typedef enum summary_status
{
	SUMMARY_OK,
	SUMMARY_NO_ROOM,			/* copy it to a larger one and try again */
	SUMMARY_TOO_MANY,			/* more than SUMMARY_ENTRIES */
	SUMMARY_OUT_OF_RANGE,		/* a total of too many digits */
	SUMMARY_RESTART				/* cannot be taken back: make it anew */
} summary_status;

static inline const char *
summary_texts(const summary *s)
{
	return (const char *) &s->entry[s->capacity];
}

/* Bytes of a summary with such room, one that is being built or a finished one. */
extern size_t summary_size(uint32_t capacity, uint32_t text_capacity,
						   bool building);

/* Makes an empty one, in summary_size() bytes aligned to eight. */
extern void summary_begin(summary *s, uint32_t capacity,
						  uint32_t text_capacity);

/* Copies entries to another one that has been begun, with more room. */
extern void summary_move(const summary *from, summary *to);

/* Adds a seizure: OK, NO_ROOM, TOO_MANY, OUT_OF_RANGE; unchanged but for OK. */
extern summary_status summary_add(summary *s, const seizure *z);

/* Takes one back: OK, RESTART; unchanged but for OK. */
extern summary_status summary_take(summary *s, const seizure *z);

/*
 * The same with all of another summary.  Where it is OUT_OF_RANGE, s may have
 * been changed.
 */
extern summary_status summary_merge(summary *s, const summary *other);
extern summary_status summary_unmerge(summary *s, const summary *other);

/* How much room summary_merge() needs in the worst case. */
extern void summary_room(const summary *s, const summary *other,
						 uint32_t *capacity, uint32_t *text_capacity);

/* Bytes of the finished summary, and how many entries it has. */
extern size_t summary_finished_size(const summary *s, uint32_t *entries);

/* Finishes it, into that many bytes; to must not be s. */
extern void summary_finish(const summary *s, summary *to);

/* Adds an entry as it is to a summary that is being built, for readers. */
extern summary_status summary_add_entry(summary *s, const summary_entry *e,
										const char *text);

/* The entry's goods as a seizure of its total. */
extern void summary_entry_seizure(const summary *s, const summary_entry *e,
								  seizure *z);

/* ---- the text form: summary_text.c */

/* Room for a finished summary as text, terminator included. */
extern size_t summary_print_room(const summary *s);

/*
 * Writes {heroin|1|0|13 bánh|13 bánh; ketamine|1|0|900 g|900 g}: goods (the
 * id, or the text in quotation marks), seizures, how many are approximate,
 * total, the largest one.  Returns the length.
 */
extern size_t summary_print(const summary *s, char *buf);

/* Why a text is no summary. */
typedef enum summary_refusal
{
	SUMMARY_READ,
	SUMMARY_SYNTAX,
	SUMMARY_UNKNOWN_ITEM,
	SUMMARY_BAD_TEXT,			/* text that is listed, or not in normal form */
	SUMMARY_BAD_COUNT,
	SUMMARY_BAD_QUANTITY,		/* no quantity, negative, not of a base */
	SUMMARY_BAD_LARGEST,		/* more than the total, or not it for one */
	SUMMARY_TWICE,				/* one item and unit two times */
	SUMMARY_FULL				/* more entries than there may be */
} summary_refusal;

/* The most room a summary from a text of this length can need. */
extern void summary_parse_room(const char *text, size_t length,
							   uint32_t *capacity, uint32_t *text_capacity);

/* Reads it into a summary that has been begun with that room. */
extern summary_refusal summary_parse(const char *text, size_t length,
									 summary *s, size_t *where);

/* Are the figures of an entry possible? */
extern summary_refusal summary_check_entry(const summary_entry *e);

#endif							/* SEIZURE_SUMMARY_H */
