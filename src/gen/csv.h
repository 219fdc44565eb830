/*
 * csv.h
 *		Reading the tables under data/: comma-separated values as in RFC 4180,
 *		the first line names the columns.
 */
#ifndef GEN_CSV_H
#define GEN_CSV_H

#include <stdbool.h>
#include <stdio.h>

#define CSV_COLUMNS		32
#define CSV_LINE		16384

typedef struct csv
{
	const char *path;
	FILE	   *file;
	int			line;			/* of the row that was read last */
	int			columns;
	char		names_buf[CSV_LINE];
	char		row_buf[CSV_LINE];
	char	   *names[CSV_COLUMNS];
	char	   *row[CSV_COLUMNS];
} csv;

/* Opens a table.  Any error ends the program with a message. */
extern void csv_open(csv *c, const char *path);

/* Reads the next row; false, and the file closed, at the end. */
extern bool csv_next(csv *c);

/* The value in a named column of the row that was read last. */
extern const char *csv_get(csv *c, const char *column);

/* Ends the program with a message that names the file and the line. */
extern void csv_fail(const csv *c, const char *format,...)
			__attribute__((format(printf, 2, 3), noreturn));

#endif							/* GEN_CSV_H */
