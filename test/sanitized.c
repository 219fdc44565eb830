/*
 * sanitized.c
 *		How the programs built with sanitizers report what they find.
 *
 * Linked into them, since an environment variable is not read where /proc is
 * missing.
 */
extern const char *__asan_default_options(void);
extern const char *__ubsan_default_options(void);

/*
 * The core allocates nothing, so nothing leaks; and finding leaks needs
 * ptrace, which many containers forbid.
 */
const char *
__asan_default_options(void)
{
	return "detect_leaks=0";
}

const char *
__ubsan_default_options(void)
{
	return "print_stacktrace=1";
}
