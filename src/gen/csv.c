/*
 * csv.c
 *		Reading the tables under data/.  See csv.h.
 */
#include "gen/csv.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void
csv_fail(const csv *c, const char *format,...)
{
	va_list		args;

	fprintf(stderr, "%s:%d: ", c->path, c->line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(1);
}

/* Splits one line in place; a quoted value may hold commas and "" for ". */
static int
split(const csv *c, char *line, char **values)
{
	char	   *from = line;
	char	   *to = line;
	int			n = 0;

	for (;;)
	{
		bool		quoted = *from == '"';

		if (n == CSV_COLUMNS)
			csv_fail(c, "more than %d columns", CSV_COLUMNS);
		values[n++] = to;
		if (quoted)
			from++;
		for (; *from != '\0'; from++)
		{
			if (quoted && *from == '"')
			{
				if (from[1] != '"')
					break;
				from++;
			}
			else if (!quoted && *from == ',')
				break;
			*to++ = *from;
		}
		if (quoted)
		{
			if (*from != '"')
				csv_fail(c, "a quoted value does not end");
			from++;
		}
		if (*from != ',' && *from != '\0')
			csv_fail(c, "text behind a quoted value");
		quoted = *from == ',';
		from++;
		*to++ = '\0';
		if (!quoted)
			return n;
	}
}

static bool
read_line(csv *c, char *buf)
{
	size_t		length;

	if (fgets(buf, CSV_LINE, c->file) == NULL)
		return false;
	c->line++;
	length = strlen(buf);
	if (length == 0 || buf[length - 1] != '\n')
		csv_fail(c, "the line is too long, or does not end");
	buf[length - 1] = '\0';
	return true;
}

void
csv_open(csv *c, const char *path)
{
	c->path = path;
	c->line = 0;
	c->file = fopen(path, "r");
	if (c->file == NULL)
		csv_fail(c, "cannot be opened");
	if (!read_line(c, c->names_buf))
		csv_fail(c, "is empty");
	c->columns = split(c, c->names_buf, c->names);
}

bool
csv_next(csv *c)
{
	if (!read_line(c, c->row_buf))
	{
		fclose(c->file);
		return false;
	}
	if (split(c, c->row_buf, c->row) != c->columns)
		csv_fail(c, "not %d columns", c->columns);
	return true;
}

const char *
csv_get(csv *c, const char *column)
{
	for (int i = 0; i < c->columns; i++)
		if (strcmp(c->names[i], column) == 0)
			return c->row[i];
	csv_fail(c, "there is no column %s", column);
}
