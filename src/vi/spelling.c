/*
 * spelling.c
 *		The plain spellings of words.  See spelling.h.
 */
#include "vi/spelling.h"

#include "vi/letter.h"
#include "vi/utf8.h"

/* The letters of a key, and where its tone may be written. */
typedef struct key_letters
{
	char		base[20];
	vi_shape	shape[20];
	int			count;
	vi_tone		tone;
} key_letters;

/* Writes the letters with the tone over one of them. */
static void
spell(const key_letters *k, int toned, bool capital,
	  void (*take) (vi_spelling, void *), void *arg)
{
	unsigned char bytes[20 * VI_UTF8_MAX];
	vi_spelling spelling;
	size_t		n = 0;

	for (int i = 0; i < k->count; i++)
	{
		uint32_t	c = (uint32_t) k->base[i];

		if (c < '0' || c > '9')
			c = vi_letter_code(k->base[i], k->shape[i],
							   i == toned ? k->tone : VI_LEVEL,
							   capital && i == 0);
		if (c == 0 || (capital && i == 0 && c >= 0x80))
			return;				/* no tone over a consonant; Đ */
		n += (size_t) vi_utf8_put(bytes + n, c);
	}
	if (n > VI_SPELLING_BYTES)
		return;
	memset(bytes + n, 0, 16 - n);
	memcpy(&spelling, bytes, 16);
	take(spelling, arg);
}

void
vi_spellings_of(vi_word_key key,
				void (*take) (vi_spelling spelling, void *arg), void *arg)
{
	key_letters k = {.count = 0};
	int			vowels = 0;
	bool		i_or_y;

	k.tone = vi_word_key_tone(key);
	while (vi_word_key_letter(key, k.count, &k.base[k.count],
							  &k.shape[k.count]))
	{
		vowels += strchr("aeiouy", k.base[k.count]) != NULL;
		k.count++;
	}
	i_or_y = vowels == 1 && k.count > 1 && k.base[k.count - 1] == 'i';
	for (int y = 0; y <= (int) i_or_y; y++)
	{
		if (y)
			k.base[k.count - 1] = 'y';
		for (int capital = 0; capital <= 1; capital++)
		{
			if (k.tone == VI_LEVEL)
				spell(&k, -1, capital, take, arg);
			else
				for (int i = 0; i < k.count; i++)
					spell(&k, i, capital, take, arg);
		}
	}
}
