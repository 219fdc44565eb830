/*
 * seizure_parse.c
 *		The text form of a seizure: what is read, what is refused and where,
 *		and that all that can be is printed so that it is read back.
 */
#include "tap.h"

#include <stdlib.h>

#include "seizure/seizure_binary.h"
#include "seizure/seizure_parse.h"

typedef struct valid
{
	const char *text;
	const char *item;			/* NULL: its own text */
	const char *printed;
} valid;

static const valid valids[] = {
	/* figures.md 2: numbers */
	{"13 bánh heroin", "heroin", "13 bánh heroin"},
	{"28kg ma túy tổng hợp", "synthetic_drug", "28 kg ma túy tổng hợp"},
	{"0,9kg ketamine", "ketamine", "0,9 kg ketamine"},
	{"238.000 viên hồng phiến", "yaba", "238000 viên hồng phiến"},
	{"238 nghìn viên hồng phiến", "yaba", "238000 viên hồng phiến"},
	{"1,47 triệu viên ma túy tổng hợp", "synthetic_drug", "1470000 viên ma túy tổng hợp"},
	{"20 000 viên thuốc lắc", "mdma", "20000 viên thuốc lắc"},
	{"2,423 kg heroin", "heroin", "2,423 kg heroin"},
	{"2,423 viên thuốc lắc", "mdma", "2423 viên thuốc lắc"},
	{"1.234,5 g ma túy đá", "meth_crystal", "1234,5 g ma túy đá"},
	{"0.900 kg cần sa", "cannabis", "0,9 kg cần sa"},
	{"02 khẩu súng", "gun", "2 khẩu súng"},
	{"hai bánh hêrôin", "heroin", "2 bánh heroin"},
	{"hai mươi ba viên đạn", "ammunition", "23 viên đạn"},
	{"2 tấn rưỡi pháo", "firecracker", "2,5 tấn pháo"},
	{"một nghìn rưỡi bao thuốc lá", "cigarette", "1500 bao thuốc lá"},
	{"nửa kg cần sa", "cannabis", "0,5 kg cần sa"},
	{"0 g heroin", "heroin", "0 g heroin"},
	/* approximate */
	{"khoảng 28kg ma túy", "drug_unspecified", "khoảng 28 kg ma túy"},
	{"hơn 10 kg heroin", "heroin", "khoảng 10 kg heroin"},
	{"không dưới 5 viên yaba", "yaba", "khoảng 5 viên hồng phiến"},
	{"heroin: khoảng 13 bánh", "heroin", "khoảng 13 bánh heroin"},
	/* 4.3: fillers, kinds */
	{"13 bánh nghi là heroin", "heroin", "13 bánh heroin"},
	{"1,2 kg tinh thể nghi là ma túy đá", "meth_crystal", "1,2 kg ma túy đá"},
	{"5 gói chứa chất bột được xác định là heroin", "heroin", "5 gói heroin"},
	{"238.000 viên ma túy tổng hợp dạng hồng phiến", "yaba", "238000 viên hồng phiến"},
	{"5 kg ma túy tổng hợp loại ketamine", "ketamine", "5 kg ketamine"},
	{"5 kg ma túy tổng hợp (dạng đá)", "meth_crystal", "5 kg ma túy đá"},
	{"5 kg ma túy heroin", "heroin", "5 kg heroin"},
	{"5 khẩu súng các loại", "gun", "5 khẩu súng"},
	/* 4.3: goods that go by one unit */
	{"3 xe máy", "motorbike", "3 chiếc xe máy"},
	{"2 súng tự chế", "gun", "2 khẩu súng"},
	{"2 lựu đạn", "grenade", "2 quả lựu đạn"},
	{"10 tem giấy", "lsd", "10 tem LSD"},
	{"10 kíp nổ", "detonator", "10 chiếc kíp nổ"},
	{"1 cân điện tử", "scale", "1 chiếc cân điện tử"},
	{"1 cân heroin", "heroin", "1 kg heroin"},
	{"5 quả thuốc phiện", "opium_fruit", "5 quả thuốc phiện"},
	/* 4.3: goods first */
	{"heroin: 13 bánh", "heroin", "13 bánh heroin"},
	{"heroin (13 bánh)", "heroin", "13 bánh heroin"},
	{"ma túy đá nặng 2,3kg", "meth_crystal", "2,3 kg ma túy đá"},
	{"heroin (khoảng 4,2kg)", "heroin", "khoảng 4,2 kg heroin"},
	{"heroin, khối lượng 4,2 kg", "heroin", "4,2 kg heroin"},
	{"heroin có tổng trọng lượng là 4,2 kg", "heroin", "4,2 kg heroin"},
	{"gạo nếp: 100 kg", NULL, "100 kg gạo nếp"},
	{"gạo nếp nặng 100 kg", NULL, "100 kg gạo nếp"},
	/* spellings */
	{"MA TUÝ ĐÁ: 3 KG", "meth_crystal", "3 kg ma túy đá"},
	{"13 bánh hê-rô-in", "heroin", "13 bánh heroin"},
	{"13 bánh hê–rô–in", "heroin", "13 bánh heroin"},
	{"13\xC2\xA0" "bánh\xC2\xA0heroin", "heroin", "13 bánh heroin"},
	{"13 bánh he\xE2\x80\x8Broin", "heroin", "13 bánh heroin"},
	{"5 kg ketamin", "ketamine", "5 kg ketamine"},
	{"5 kg côcain", "cocaine", "5 kg cocaine"},
	{"5 kg thuôc pha\xCC\x81o", NULL, "5 kg thuôc pháo"},
	{"5 kg meth_crystal", "meth_crystal", "5 kg ma túy đá"},
	{"5 lít xăng RON 95", "fuel", "5 lít xăng dầu"},
	{"  13 bánh heroin. ", "heroin", "13 bánh heroin"},
	/* goods that are not listed keep their text */
	{"100 kg gạo nếp", NULL, "100 kg gạo nếp"},
	{"50 lít dầu ăn", NULL, "50 lít dầu ăn"},
	{"5 bao tải gạo", NULL, "5 bao tải gạo"},
	{"tải gạo: 5 bao", NULL, "tải gạo: 5 bao"},
	{"gạo: loại 1: 10 bao", NULL, "10 bao gạo: loại 1"},
	{"10 kg nghi là gạo", NULL, "10 kg gạo"},
	{"10 kg gạo và ngô", NULL, "10 kg gạo và ngô"},
	{"10 chai rượu 700 ml", NULL, "10 chai rượu 700 ml"},
	{"2 viên ma túy tổng hợp loại mới", NULL, "2 viên ma túy tổng hợp loại mới"},
	{"5 hộp gỗ", "timber", "5 hộp gỗ"}
};

typedef struct refused
{
	const char *text;
	seizure_status status;
	size_t		where;
} refused;

static const refused refuseds[] = {
	{"", SEIZURE_EMPTY, 0},
	{" . ", SEIZURE_EMPTY, 0},
	{"heroin", SEIZURE_NO_NUMBER, 0},
	{"vài gói heroin", SEIZURE_NO_NUMBER, 0},
	{"-5 kg heroin", SEIZURE_NO_NUMBER, 0},
	{"heroin tăng 15kg", SEIZURE_NO_NUMBER, 0},
	{"1.96, kg heroin", SEIZURE_NO_UNIT, 4},
	{"31.12.2021 kg heroin", SEIZURE_BAD_NUMBER, 0},
	{"13 heroin", SEIZURE_NO_UNIT, 3},
	{"13", SEIZURE_NO_UNIT, 2},
	{"10-15 kg heroin", SEIZURE_NO_UNIT, 2},
	{"13 bánh", SEIZURE_NO_ITEM, 8},
	{"3 bao tải", SEIZURE_NO_ITEM, 11},
	{"13 bánh (!)", SEIZURE_NO_ITEM, 9},
	{"13 bánh heroin, 28 kg ma túy", SEIZURE_TRAILING, 15},
	{"12 bánh heroin (4,2 kg)", SEIZURE_TRAILING, 16},
	{"37 bánh heroin + 2 g", SEIZURE_TRAILING, 16},
	{"13 bánh heroin và 28 kg ma túy", SEIZURE_TRAILING, 16},
	{"10 kg gạo và khoảng 5 kg ngô", SEIZURE_TRAILING, 12},
	{"10 kg gạo, hai kg ngô", SEIZURE_TRAILING, 11},
	{"37 bánh và 284,5 g heroin", SEIZURE_NO_ITEM, 9},
	{"5.120 kg + 980.000 viên ma túy tổng hợp", SEIZURE_NO_ITEM, 9},
	{"12345678901234567890123456789 kg heroin", SEIZURE_TOO_LARGE, 0},
	{"123456789012345678901234567890123456789 kg heroin", SEIZURE_TOO_LARGE, 0}
};

static bool
same(const seizure *a, const seizure *b)
{
	return seizure_compare(a, b) == 0 &&
		memcmp(&a->quantity, &b->quantity, sizeof(quantity)) == 0;
}

/* Printed and sent, it comes back as it was. */
static bool
comes_back(const seizure *s)
{
	char		printed[SEIZURE_CHARS];
	char		own[SEIZURE_TEXT_ROOM];
	unsigned char sent[SEIZURE_BINARY_BYTES];
	seizure		back;
	seizure		received;
	size_t		where;

	return seizure_parse(printed, seizure_print(s, printed), own, &back,
						 &where) == SEIZURE_OK && same(s, &back) &&
		seizure_decode(sent, seizure_encode(s, sent), &received) == NULL &&
		same(s, &received);
}

static void
check_valids(void)
{
	for (size_t i = 0; i < sizeof(valids) / sizeof(valids[0]); i++)
	{
		const valid *v = &valids[i];
		char		own[SEIZURE_TEXT_ROOM];
		char		printed[SEIZURE_CHARS] = "";
		seizure		s;
		size_t		where = 0;
		bool		read = seizure_parse(v->text, strlen(v->text), own, &s,
										 &where) == SEIZURE_OK;

		if (read)
			seizure_print(&s, printed);
		ok(read && strcmp(printed, v->printed) == 0 &&
		   (v->item == NULL ? s.item == 0 : s.item != 0 &&
			strcmp(goods_items[s.item].item, v->item) == 0) && comes_back(&s),
		   "\"%s\" is \"%s\" (\"%s\")", v->text, v->printed, printed);
	}
}

static void
check_refuseds(void)
{
	for (size_t i = 0; i < sizeof(refuseds) / sizeof(refuseds[0]); i++)
	{
		const refused *r = &refuseds[i];
		char		own[SEIZURE_TEXT_ROOM];
		seizure		s = {.item = 4711};
		size_t		where = 99;
		seizure_status status = seizure_parse(r->text, strlen(r->text), own,
											  &s, &where);

		ok(status == r->status && where == r->where && s.item == 4711,
		   "\"%s\" is refused: %d at %zu (%d at %zu)", r->text, r->status,
		   r->where, status, where);
	}
}

/* Each alias is found, and each item with each unit comes back. */
static void
check_items(void)
{
	int			wrong = 0;

	for (int i = 1; i <= goods_count; i++)
	{
		const char *a = goods_items[i].aliases;

		while (*a != '\0')
		{
			size_t		length = strcspn(a, "|");

			if (goods_of_text(a, length) != i)
			{
				printf("# %.*s is not %s\n", (int) length, a, goods_items[i].item);
				wrong++;
			}
			a += length + (a[length] == '|');
		}
		if (goods_of_id(goods_items[i].item, strlen(goods_items[i].item)) != i)
			wrong++;
		for (unit_id unit = 1; unit <= units_count(); unit++)
			for (int approx = 0; approx < 2; approx++)
			{
				seizure		s = {.item = (goods_id) i};

				s.approx = approx;
				quantity_make(2423, 3, unit, &s.quantity);
				wrong += !comes_back(&s);
				quantity_make(238000, 0, unit, &s.quantity);
				wrong += !comes_back(&s);
			}
	}
	ok(wrong == 0, "all %d items are found by all their names, and come back with all %d units",
	   goods_count, units_count());
	ok(goods_of_id("heroin ", 7) == 0 && goods_of_id("hero", 4) == 0 &&
	   goods_of_id("", 0) == 0, "an id is whole");
}

/* Texts that look like something else come back too. */
static void
check_texts(void)
{
	static const char *const texts[] = {
		"gạo", "tải gạo", "5 kg gạo", "gạo: 5 kg", "khoảng gạo", "nghi là gạo",
		"v.v.", "gạo (5 kg)", "\"gạo\"", ": gạo", "rưỡi gạo", "nghìn gạo",
		"gạo nặng 5 kg", "heroin, và gạo", "a;b|c}{", "đồ\nvật", "x: khoảng 2 kg",
		"13 bánh heroin", "tổng trọng lượng gạo", "hộp", "5", "..5", "(gạo)", "–"
	};
	int			wrong = 0;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		for (unit_id unit = 1; unit <= units_count(); unit++)
		{
			char		own[SEIZURE_TEXT_ROOM];
			seizure		s;

			memset(&s, 0, sizeof(s));
			if (seizure_parse_item(texts[i], strlen(texts[i]), own, &s) != SEIZURE_OK)
				continue;
			quantity_make(25, 1, unit, &s.quantity);
			if (!comes_back(&s))
			{
				char		printed[SEIZURE_CHARS];

				seizure_print(&s, printed);
				printf("# %s\n", printed);
				wrong++;
			}
		}
	ok(wrong == 0, "texts that look like something else come back");
}

static void
check_limits(void)
{
	char	   *text = malloc(10000);
	char		own[SEIZURE_TEXT_ROOM];
	seizure		s;
	size_t		where;

	memset(text, 'x', 10000);
	memcpy(text, "5 kg ", 5);
	ok(seizure_parse(text, 5 + SEIZURE_TEXT_BYTES, own, &s, &where) == SEIZURE_OK &&
	   s.length == SEIZURE_TEXT_BYTES && comes_back(&s), "the longest text");
	ok(seizure_parse(text, 6 + SEIZURE_TEXT_BYTES, own, &s, &where) == SEIZURE_TOO_LONG,
	   "one byte more is too long");
	ok(seizure_parse(text, 10000, own, &s, &where) == SEIZURE_TOO_LONG,
	   "much more is too long");
	memset(text + 5, '(', 3000);
	ok(seizure_parse(text + 5, 3000, own, &s, &where) == SEIZURE_NO_NUMBER,
	   "3,000 brackets");
	free(text);
}

int
main(void)
{
	check_valids();
	check_refuseds();
	check_items();
	check_texts();
	check_limits();
	return done();
}
