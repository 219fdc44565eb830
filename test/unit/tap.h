/*
 * tap.h
 *		A test program of the core prints one TAP line a check.
 */
#ifndef TAP_H
#define TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int	tap_run;
static int	tap_failed;

/* One check: prints "ok N - name", and returns what it was given. */
__attribute__((format(printf, 2, 3)))
static bool
ok(bool passed, const char *name,...)
{
	va_list		args;

	tap_run++;
	if (!passed)
		tap_failed++;
	printf("%sok %d - ", passed ? "" : "not ", tap_run);
	va_start(args, name);
	vprintf(name, args);
	va_end(args);
	putchar('\n');
	return passed;
}

/* The plan and the exit code: the last line of main(). */
static int
done(void)
{
	printf("1..%d\n", tap_run);
	return tap_failed > 0 || tap_run == 0;
}

#endif							/* TAP_H */
