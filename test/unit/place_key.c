/*
 * place_key.c
 *		The key of a name.
 */
#include "place/key.h"

#include "place/gazetteer.h"
#include "tap.h"

static char key[4096];

static const char *
key_of(const char *name)
{
	size_t		length = place_key_of(name, strlen(name), key, NULL);

	key[length] = '\0';
	return key;
}

static const struct
{
	const char *name;
	const char *key;
}			cases[] = {
	{"", ""},
	{" ., ", ""},
	{"Xã Lộc Yên", "loc yen"},
	{"XÃ LỘC YÊN", "loc yen"},
	{"xa loc yen", "loc yen"},
	{"X. Lộc Yên", "loc yen"},
	{"P.01", "1"},
	{"P1", "1"},
	{"phường số 3", "3"},
	{"TP. Phan Rang-Tháp Chàm", "phan rang thap cham"},
	{"thành phố Hồ Chí Minh", "ho chi minh"},
	{"Thị trấn Nông trường Mộc Châu", "nong truong moc chau"},
	{"cửa khẩu quốc tế Cầu Treo", "cau treo"},
	{"Ea H\xE2\x80\x99leo", "ea hleo"},
	{"Quan Sơn", "quan son"},
	{"huyện Quan Sơn", "quan son"},
	{"Quan Son", "quan son"},
	{"Quy Nhơn", "quy nhon"},
	{"Qui Nhơn", "quy nhon"},
	{"Mĩ Tho", "my tho"},
	{"Lí Sơn", "ly son"},
	{"Hoà Bình", "hoa binh"},
	{"thị trấn", "thi tran"},
	{"a11b22", "a 11 b 22"},
	{"007", "7"},
	{"Straße \xE6\x9D\xB1\xE4\xBA\xAC", "straße \xE6\x9D\xB1\xE4\xBA\xAC"}
};

/* No kind word, and no case of it, is left in the key of a unit. */
static void
test_units(void)
{
	int			failed = 0;

	for (int i = 1; i <= gazetteer_units; i++)
	{
		const gazetteer_unit *u = gazetteer_get((place_index) i);
		const char *name = gazetteer_name((place_index) i);
		char		with[256];
		char		alone[256];

		if (u->level == PLACE_GATE)
			continue;
		strcpy(alone, key_of(name));
		snprintf(with, sizeof(with), "%s %s", gazetteer_kind_name((place_kind) u->kind), name);
		failed += strcmp(key_of(with), alone) != 0;
		failed += strcmp(key_of(alone), alone) != 0;
	}
	ok(failed == 0, "the key of each unit, with its kind and again");
}

static void
test_long(void)
{
	static char name[3001];
	static char room[PLACE_KEY_ROOM(3000)];
	size_t		length;

	for (int i = 0; i < 3000; i += 3)
		memcpy(name + i, "a11", 3);
	length = place_key_of(name, 3000, room, NULL);
	ok(length == 4999, "a key that is longer than its name");
	for (int i = 0; i < 3000; i += 3)
		memcpy(name + i, "\xE6\x9D\xB1", 3);
	length = place_key_of(name, 3000, room, NULL);
	ok(length >= 3000 && length <= sizeof(room), "letters of another script");
	for (int i = 0; i < 3000; i += 3)
		memcpy(name + i, "ha ", 3);
	length = place_key_of(name, 3000, room, NULL);
	ok(length == 2999 && memcmp(room + 2994, "ha ha", 5) == 0, "more words than are read at once");
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		if (!ok(strcmp(key_of(cases[i].name), cases[i].key) == 0, "key of \"%s\"", cases[i].name))
			printf("# %s, not %s\n", key, cases[i].key);
	test_units();
	test_long();
	return done();
}
