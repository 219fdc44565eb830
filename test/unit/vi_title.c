/*
 * vi_title.c
 *		Tests of names and of formatted numbers, without a server.
 */
#include "tap.h"

#include "vi/format.h"
#include "vi/title.h"

static void
is_titled(const char *s, const char *expected)
{
	bool		all = true;

	for (size_t room = 4; room < 60; room++)
	{
		vi_titling	t;
		char		out[200];
		size_t		length = 0;
		size_t		written;
		bool		finished;

		vi_titling_begin(&t, s, strlen(s), NULL);
		do
		{
			finished = vi_titling_write(&t, out + length, room, &written);
			all = all && written <= room;
			length += written;
		} while (!finished && written > 0 && length < 140);
		all = all && finished && length == strlen(expected) &&
			memcmp(out, expected, length) == 0;
	}
	ok(all, "\"%s\" is written \"%s\"", s, expected);
}

static void
is_formatted(const char *s, const char *expected)
{
	char		out[100];
	size_t		length = vi_format_digits(s, strlen(s), out);

	ok(strcmp(out, expected) == 0 && length == strlen(expected) &&
	   length < VI_FORMAT_ROOM(strlen(s)), "%s is written %s", s, expected);
}

int
main(void)
{
	is_titled("", "");
	is_titled("a", "A");
	is_titled("huyện hương Khê", "Huyện Hương Khê");
	is_titled("UBND tỉnh hà tĩnh", "UBND Tỉnh Hà Tĩnh");
	is_titled("TP Hà Tĩnh", "TP Hà Tĩnh");
	is_titled("quân khu IV", "Quân Khu IV");
	is_titled("CÔNG AN TP HÀ TĨNH", "Công An TP Hà Tĩnh");
	is_titled("QUÂN KHU IV, II, XXI, VIII, IX, MCMXC",
			  "Quân Khu IV, II, XXI, VIII, IX, MCMXC");
	is_titled("ĐỘI VI, XI MĂNG, LI KÌ, DI DỜI, MI", "Đội Vi, Xi Măng, Li Kì, Di Dời, Mi");
	is_titled("IIII VV IC IA", "Iiii VV Ic Ia");
	is_titled("SÚNG AK47, QL1A, 28KG", "Súng AK47, QL1A, 28KG");
	is_titled("quốc lộ 1a, 28kg", "Quốc Lộ 1a, 28kg");
	is_titled("ea H'LEO, cư m'GAR, cư M\u2019gar", "Ea H'LEO, Cư M'gar, Cư M\u2019gar");
	is_titled("EA H'LEO, CƯ M'GAR", "Ea H'leo, Cư M'gar");
	is_titled("'hương khê'", "'Hương Khê'");
	is_titled("phan rang-tháp chàm", "Phan Rang-Tháp Chàm");
	is_titled("TP.vinh, xã a/b", "TP.Vinh, Xã A/B");
	is_titled("ý UBND", "Ý Ubnd");
	is_titled("Ý ÚT", "Ý Út");
	is_titled("đường", "Đường");
	is_titled("ΑΘΗΝΑ москва", "ΑΘΗΝΑ Москва");
	is_titled("你好 ab", "你好 Ab");

	is_formatted("0", "0");
	is_formatted("12", "12");
	is_formatted("123", "123");
	is_formatted("1962.5", "1.962,5");
	is_formatted("-123", "-123");
	is_formatted("-1234", "-1.234");
	is_formatted("123456.123456", "123.456,123456");
	is_formatted("1234567890", "1.234.567.890");
	is_formatted("0.900", "0,900");
	is_formatted("NaN", "NaN");
	is_formatted("-Infinity", "-Infinity");
	is_formatted("", "");
	return done();
}
