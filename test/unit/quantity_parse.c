/*
 * quantity_parse.c
 *		The text form of a quantity: what is read, what is refused and where,
 *		and that what is printed is read back.
 */
#include "tap.h"

#include "seizure/quantity_parse.h"

#define NBSP	"\xC2\xA0"
#define NARROW	"\xE2\x80\xAF"
#define MINUS	"\xE2\x88\x92"
#define DASH	"\xE2\x80\x93"
#define SHY		"\xC2\xAD"

typedef struct valid
{
	const char *text;
	const char *plain;
	const char *grouped;		/* NULL: as plain */
} valid;

static const valid valids[] = {
	{"28kg", "28 kg"},
	{"28 kg", "28 kg"},
	{" \t28" NBSP "kg ", "28 kg"},
	{"28" NARROW "kg", "28 kg"},
	{"2" SHY "kg", "2 kg"},
	{"0,9 kg", "0,9 kg"},
	{"0,90 kg", "0,9 kg"},
	{"0.900 kg", "0,9 kg"},
	{"02 kg", "2 kg"},
	{"1.962 viên", "1962 viên", "1.962 viên"},
	{"1.234,5 g", "1234,5 g", "1.234,5 g"},
	{"1,234.5 g", "1234,5 g", "1.234,5 g"},
	{"1,234,567 g", "1234567 g", "1.234.567 g"},
	{"12.75 g", "12,75 g"},
	{"20 000 viên", "20000 viên", "20.000 viên"},
	{"20" NBSP "000viên", "20000 viên", "20.000 viên"},
	/* one comma and three digits */
	{"2,423 kg", "2,423 kg"},
	{"2,423 g", "2,423 g"},
	{"2,423 mg", "2,423 mg"},
	{"2,423 tấn", "2,423 tấn"},
	{"2,423 tạ", "2,423 tạ"},
	{"2,423 yến", "2,423 yến"},
	{"2,423 lạng", "2,423 lạng"},
	{"2,423 lít", "2,423 lít"},
	{"2,423 ml", "2,423 ml"},
	{"2,423 m3", "2,423 m3"},
	{"2,423 lượng", "2,423 lượng"},
	{"2,423 chỉ", "2,423 chỉ"},
	{"2,423 mét", "2,423 mét"},
	{"2,423 viên", "2423 viên", "2.423 viên"},
	{"2,423 bánh", "2423 bánh", "2.423 bánh"},
	{"2,423 bao", "2423 bao", "2.423 bao"},
	{"2,423 đồng", "2423 VND", "2.423 VND"},
	{"2,423 USD", "2423 USD", "2.423 USD"},
	{"2,423 nghìn viên", "2423 viên", "2.423 viên"},
	{"2,423 triệu viên", "2423000 viên", "2.423.000 viên"},
	{"2,423 triệu kg", "2423000 kg", "2.423.000 kg"},
	{"2,4230 viên", "2,4230 viên"},
	{"0,423 viên", "0,4230 viên"},
	{"1234,423 viên", "1234,4230 viên", "1.234,4230 viên"},
	{"2,42 viên", "2,42 viên"},
	/* scales and words */
	{"238 nghìn viên", "238000 viên", "238.000 viên"},
	{"238 ngàn viên", "238000 viên", "238.000 viên"},
	{"1,47 triệu viên", "1470000 viên", "1.470.000 viên"},
	{"2 vạn bao", "20000 bao", "20.000 bao"},
	{"37 tỷ đồng", "37000000000 VND", "37.000.000.000 VND"},
	{"37 tỉ đồng", "37000000000 VND", "37.000.000.000 VND"},
	{"1 tỷ 200 triệu đồng", "1200000000 VND", "1.200.000.000 VND"},
	{"1.500 tỷ đồng", "1500000000000 VND", "1.500.000.000.000 VND"},
	{"hai bánh", "2 bánh"},
	{"hai mươi ba kg", "23 kg"},
	{"HAI MƯƠI LĂM KG", "25 kg"},
	{"năm viên", "5 viên"},
	{"mười lăm viên", "15 viên"},
	{"một trăm linh hai viên", "102 viên"},
	{"trăm rưỡi viên", "150 viên"},
	{"một tỷ rưỡi đồng", "1500000000 VND", "1.500.000.000 VND"},
	/* halves */
	{"2 tấn rưỡi", "2,5 tấn"},
	{"hai bánh rưỡi", "2,5 bánh"},
	{"2 triệu viên rưỡi", "2000000,5 viên", "2.000.000,5 viên"},
	{"nửa kg", "0,5 kg"},
	{"nửa bánh", "0,5 bánh"},
	{"nửa triệu viên", "500000 viên", "500.000 viên"},
	/* names */
	{"5 KG", "5 kg"},
	{"5 Ki-lô-gam", "5 kg"},
	{"5 ki" DASH "lô" DASH "gam", "5 kg"},
	{"5 ki lô", "5 kg"},
	{"5 ki lô gam", "5 kg"},
	{"5 kí", "5 kg"},
	{"5 ký", "5 kg"},
	{"5 cân", "5 kg"},
	{"5 gờ ram", "5 g"},
	{"5 l", "5 lít"},
	{"5 l\xC3\xAD" "t", "5 lít"},
	{"5 li\xCC\x81" "t", "5 lít"},
	{"12m3", "12 m3"},
	{"12 m³", "12 m3"},
	{"12 M³", "12 m3"},
	{"12 m 3", "12 m3"},
	{"12 mét khối", "12 m3"},
	{"12 khối", "12 m3"},
	{"12 m", "12 mét"},
	{"3 ha", "3 ha"},
	{"3 m²", "3 m2"},
	{"3 bao tải", "3 bao tải"},
	{"3 đơn vị sản phẩm", "3 sản phẩm"},
	{"3 hộp gỗ", "3 hộp"},
	{"3 cái", "3 chiếc"},
	{"2 kíp", "2 kíp"},
	{"2 triệu kíp Lào", "2000000 LAK", "2.000.000 LAK"},
	{"700.000đ", "700000 VND", "700.000 VND"},
	{"700.000₫", "700000 VND", "700.000 VND"},
	{"100$", "100 USD"},
	{"100 US$", "100 USD"},
	{"12,5 €", "12,5 EUR"},
	{"100 đô la Mỹ", "100 USD"},
	/* signs */
	{"-5 kg", "-5 kg"},
	{MINUS "0,5kg", "-0,5 kg"},
	{"-0 kg", "0 kg"},
	{"-1.234,5 kg", "-1234,5 kg", "-1.234,5 kg"},
	{"-2,423 viên", "-2423 viên", "-2.423 viên"},
	/* limits */
	{"0 kg", "0 kg"},
	{"0000000000000000000000000000000000000000000007 kg", "7 kg"},
	{"9999999999999999999999999999 kg", "9999999999999999999999999999 kg",
	"9.999.999.999.999.999.999.999.999.999 kg"},
	{"0,0000000000000000000000000001 kg", "0,0000000000000000000000000001 kg"},
	{"0,00000000000000000000000000010000 kg", "0,0000000000000000000000000001 kg"}
};

typedef struct refused
{
	const char *text;
	quantity_refusal why;
	const char *from;			/* what is wrong begins with that; "" at the
								 * end */
} refused;

static const refused refuseds[] = {
	{"", QUANTITY_EMPTY, ""},
	{" \t" NBSP, QUANTITY_EMPTY, ""},
	{"kg", QUANTITY_MISSING_NUMBER, "kg"},
	{"heroin", QUANTITY_MISSING_NUMBER, "heroin"},
	{"khoảng 28 kg", QUANTITY_MISSING_NUMBER, "khoảng"},
	{"=28 kg", QUANTITY_MISSING_NUMBER, "=28"},
	{",5 kg", QUANTITY_MISSING_NUMBER, ",5"},
	{"NaN kg", QUANTITY_MISSING_NUMBER, "NaN"},
	{"-", QUANTITY_SIGN, "-"},
	{"- 28 kg", QUANTITY_SIGN, "- 28"},
	{"-hai kg", QUANTITY_SIGN, "-hai"},
	{"--5 kg", QUANTITY_SIGN, "--5"},
	{"+5 kg", QUANTITY_SIGN, "+5"},
	{"1.96.2 kg", QUANTITY_BAD_DIGITS, "1.96.2"},
	{"31.12.2021 kg", QUANTITY_BAD_DIGITS, "31.12"},
	{"hai ba kg", QUANTITY_BAD_ORDER, "ba"},
	{"2 3 kg", QUANTITY_BAD_ORDER, "3"},
	{"28 0000 kg", QUANTITY_BAD_ORDER, "0000"},
	{"1.234 567 kg", QUANTITY_BAD_ORDER, "567"},
	{"2,5 kg rưỡi", QUANTITY_BAD_ORDER, "rưỡi"},
	{"nửa kg rưỡi", QUANTITY_BAD_ORDER, "rưỡi"},
	{"hai rưỡi kg rưỡi", QUANTITY_BAD_ORDER, "rưỡi"},
	{"2 triệu triệu kg", QUANTITY_BAD_ORDER, "triệu kg"},
	{"hai trăm linh kg", QUANTITY_UNFINISHED, "kg"},
	{"trăm kg", QUANTITY_UNFINISHED, "kg"},
	{"một triệu hai kg", QUANTITY_UNFINISHED, "kg"},
	{"28", QUANTITY_MISSING_UNIT, ""},
	{"28 ", QUANTITY_MISSING_UNIT, ""},
	{"238 nghìn", QUANTITY_MISSING_UNIT, ""},
	{"28 người", QUANTITY_UNKNOWN_UNIT, "người"},
	{"28 kgx", QUANTITY_UNKNOWN_UNIT, "kgx"},
	{"28 m³³", QUANTITY_UNKNOWN_UNIT, "m³³"},
	{"28 m4", QUANTITY_UNKNOWN_UNIT, "m4"},
	{"94,48%", QUANTITY_UNKNOWN_UNIT, "%"},
	{"10-15 kg", QUANTITY_UNKNOWN_UNIT, "-15"},
	{"171/181 kg", QUANTITY_UNKNOWN_UNIT, "/181"},
	{"1e5 kg", QUANTITY_UNKNOWN_UNIT, "e5"},
	{"28 ta", QUANTITY_UNKNOWN_UNIT, "ta"},
	{"28 vien", QUANTITY_UNKNOWN_UNIT, "vien"},
	{"28 kg heroin", QUANTITY_TRAILING, "heroin"},
	{"28 kg.", QUANTITY_TRAILING, "."},
	{"2 tấn 3 tạ", QUANTITY_TRAILING, "3"},
	{"2 tấn rưỡi rưỡi", QUANTITY_TRAILING, "rưỡi"},
	{"2 m 34", QUANTITY_TRAILING, "34"},
	{"4 triệu đồng/kg", QUANTITY_TRAILING, "/kg"},
	{"28 kg\xFF", QUANTITY_UNKNOWN_UNIT, "kg"},
	{"28 \xFF", QUANTITY_UNKNOWN_UNIT, "\xFF"},
	{"10000000000000000000000000000 kg", QUANTITY_TOO_LARGE, "1000"},
	{"0,00000000000000000000000000001 kg", QUANTITY_TOO_LARGE, "0,000"},
	{"99999999999999999999 tỷ kg", QUANTITY_TOO_LARGE, "9999"},
	{"99999999999999999999999999999999999999999 kg", QUANTITY_TOO_LARGE, "9999"}
};

typedef struct prefix
{
	const char *text;
	const char *plain;
	const char *rest;
} prefix;

static const prefix prefixes[] = {
	{"13 bánh heroin", "13 bánh", " heroin"},
	{"2 bao tải gạo", "2 bao tải", " gạo"},
	{"2 bao thuốc lá", "2 bao", " thuốc lá"},
	{"2 hộp gỗ trắc", "2 hộp", " trắc"},
	{"hai bánh rưỡi heroin", "2,5 bánh", " heroin"},
	{"28kg, 3 viên", "28 kg", ", 3 viên"},
	{"2 kíp nổ", "2 kíp", " nổ"},
	{"2 kíp Lào", "2 LAK", ""},
	{"5 m dây cháy chậm", "5 mét", " dây cháy chậm"},
	{"3 cây cần sa", "3 cây", " cần sa"}
};

static bool
reads_back(const quantity *q, const char *text)
{
	quantity	back;
	size_t		where;

	return quantity_parse(text, strlen(text), &back, &where) == QUANTITY_READ &&
		memcmp(&back, q, sizeof(back)) == 0;
}

static void
check_valid(const valid *v)
{
	quantity	q = {0};
	size_t		where;
	char		plain[QUANTITY_CHARS] = "";
	char		grouped[QUANTITY_CHARS] = "";
	bool		read = quantity_parse(v->text, strlen(v->text), &q, &where) == QUANTITY_READ;

	if (read)
	{
		quantity_print(&q, plain);
		quantity_print_grouped(&q, grouped);
	}
	if (!ok(read && where == strlen(v->text) && quantity_is_valid(&q) &&
			strcmp(plain, v->plain) == 0 &&
			strcmp(grouped, v->grouped != NULL ? v->grouped : v->plain) == 0 &&
			reads_back(&q, plain) && reads_back(&q, grouped),
			"\"%s\" is %s", v->text, v->plain))
		printf("# %s, %s\n", plain, grouped);
}

static void
check_refused(const refused *r)
{
	quantity	q = {.low = 7};
	size_t		where = 9999;
	quantity_refusal why = quantity_parse(r->text, strlen(r->text), &q, &where);

	if (!ok(why == r->why && q.low == 7 && where <= strlen(r->text) &&
			(*r->from == '\0' ? where == strlen(r->text) :
			 strncmp(r->text + where, r->from, strlen(r->from)) == 0),
			"\"%s\" is refused", r->text))
		printf("# %d at %zu\n", (int) why, where);
}

/* Every unit is read as itself, by each of its names. */
static void
check_units(void)
{
	int			wrong = 0;

	for (int i = 1; i <= units_count(); i++)
	{
		const unit_info *info = unit_get((unit_id) i);
		const char *name = info->aliases;
		unit_id		unit = 0;

		wrong += !unit_parse(info->symbol, strlen(info->symbol), &unit) || unit != i;
		while (*name != '\0')
		{
			size_t		length = strcspn(name, "|");

			unit = 0;
			if (!unit_parse(name, length, &unit) || unit != i)
			{
				wrong++;
				printf("# %s\n", name);
			}
			name += length + (name[length] == '|');
		}
	}
	ok(wrong == 0, "all names of %d units are read", units_count());
	ok(unit_get(0) == NULL && unit_get((unit_id) (units_count() + 1)) == NULL &&
	   unit_get(UINT16_MAX) == NULL, "other numbers are no units");
}

/* Long texts: none takes long, none is read in part. */
static void
check_long(void)
{
	static char text[100000];
	quantity	q;
	size_t		where;

	memset(text, ' ', sizeof(text));
	ok(quantity_parse(text, sizeof(text), &q, &where) == QUANTITY_TOO_LONG, "many blanks");
	ok(quantity_read(text, sizeof(text), &q, &where) == QUANTITY_TOO_LONG, "many blanks before");
	memset(text, '1', sizeof(text));
	ok(quantity_parse(text, sizeof(text), &q, &where) == QUANTITY_TOO_LONG, "many digits");
	ok(quantity_read(text, sizeof(text), &q, &where) != QUANTITY_READ, "many digits before");
	memset(text, 'a', sizeof(text));
	memcpy(text, "5 kg ", 5);
	ok(quantity_read(text, sizeof(text), &q, &where) == QUANTITY_READ && where == 4,
	   "a long text behind a quantity");
	memset(text, ' ', sizeof(text));
	memcpy(text + QUANTITY_TEXT_BYTES - 4, "5 kgx", 5);
	ok(quantity_read(text, sizeof(text), &q, &where) == QUANTITY_TOO_LONG, "no word is cut in two");
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(valids) / sizeof(valids[0]); i++)
		check_valid(&valids[i]);
	for (size_t i = 0; i < sizeof(refuseds) / sizeof(refuseds[0]); i++)
		check_refused(&refuseds[i]);
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
	{
		quantity	q;
		size_t		where = 0;
		char		plain[QUANTITY_CHARS] = "";

		if (quantity_read(prefixes[i].text, strlen(prefixes[i].text), &q, &where) == QUANTITY_READ)
			quantity_print(&q, plain);
		ok(strcmp(plain, prefixes[i].plain) == 0 &&
		   strcmp(prefixes[i].text + where, prefixes[i].rest) == 0,
		   "\"%s\" begins with %s", prefixes[i].text, prefixes[i].plain);
	}
	check_units();
	check_long();
	return done();
}
