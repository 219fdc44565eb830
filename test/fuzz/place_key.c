/*
 * place_key.c
 *		Fuzz target: the key of any bytes.
 */
#include "place_fuzz.h"

#include "place/key.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* In memory of exactly the room that the header asks for. */
static result
key_of(const char *s, size_t length)
{
	result		r = {malloc(PLACE_KEY_ROOM(length)), 0};

	r.length = place_key_of(s, length, r.s, NULL);
	FAIL_UNLESS(r.length <= PLACE_KEY_ROOM(length));
	return r;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char	   *s = malloc(size > 0 ? size : 1);
	result		key;

	memcpy(s, data, size);
	key = key_of(s, size);
	for (size_t i = 0; i < key.length; i++)
	{
		FAIL_UNLESS(key.s[i] != '\0' || memchr(s, '\0', size) != NULL);
		FAIL_UNLESS(!(key.s[i] >= 'A' && key.s[i] <= 'Z'));
	}
	if (key.length > 0)
		FAIL_UNLESS(key.s[0] != ' ' && key.s[key.length - 1] != ' ');
	if (is_utf8((const uint8_t *) s, size))
		FAIL_UNLESS(is_utf8((const uint8_t *) key.s, key.length));
	/* A longer word than VI_WORD_BYTES is cut, NFD elsewhere than NFC. */
	if (size <= VI_WORD_BYTES / 2 && is_vietnamese((const uint8_t *) s, size))
	{
		result		nfd = decomposed((const uint8_t *) s, size);
		result		of_nfd = key_of(nfd.s, nfd.length);

		FAIL_UNLESS(same(key, of_nfd));
		free(nfd.s);
		free(of_nfd.s);
	}
	free(key.s);
	free(s);
	return 0;
}
