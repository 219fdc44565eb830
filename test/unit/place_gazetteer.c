/*
 * The tables of the gazetteer and the ways into them.
 */
#include "place/gazetteer.h"

#include "tap.h"

static int32_t
day(int year, int month, int d)
{
	int32_t		days = 0;

	if (!place_day_of(year, month, d, &days))
		ok(false, "%d-%d-%d is a date", year, month, d);
	return days;
}

static bool
is(place_index unit, int level, int kind, const char *name, const char *text)
{
	char		buf[PLACE_TEXT_MAX];
	const gazetteer_unit *u = gazetteer_get(unit);

	if (unit == 0)
		return false;
	return u->level == level && u->kind == kind &&
		strcmp(gazetteer_name(unit), name) == 0 &&
		gazetteer_text(unit, buf) == strlen(text) && strcmp(buf, text) == 0;
}

static void
test_dates(void)
{
	static const struct
	{
		int			year,
					month,
					day;
		bool		good;
	}			dates[] = {
		{2004, 1, 1, true}, {2004, 2, 29, true}, {2005, 2, 29, false},
		{1900, 2, 29, false}, {2000, 2, 29, true}, {2024, 12, 31, true},
		{2025, 0, 1, false}, {2025, 13, 1, false}, {2025, 4, 31, false},
		{2025, 4, 0, false}, {0, 1, 1, false}, {10000, 1, 1, false},
		{1, 1, 1, true}, {9999, 12, 31, true}
	};
	int32_t		days;
	int			wrong = 0;
	int			year = 2004,
				month = 1,
				d = 1;

	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
		ok(place_day_of(dates[i].year, dates[i].month, dates[i].day, &days) == dates[i].good,
		   "%d-%d-%d is %s date", dates[i].year, dates[i].month, dates[i].day,
		   dates[i].good ? "a" : "no");
	ok(day(2004, 1, 1) == 0 && day(2003, 12, 31) == -1 && day(2025, 7, 1) == 7852,
	   "days are counted from 2004-01-01");
	for (int32_t i = day(1, 1, 1); i <= day(9999, 12, 31); i++)
	{
		place_day_split(i, &year, &month, &d);
		if (!place_day_of(year, month, d, &days) || days != i)
			wrong++;
	}
	ok(wrong == 0, "every day of the calendar is itself again");
	place_day_split(INT32_MIN, &year, &month, &d);
	ok(month >= 1 && month <= 12 && d >= 1 && d <= 31, "a day far away has a date");
	place_day_split(INT32_MAX, &year, &month, &d);
	ok(month >= 1 && month <= 12 && d >= 1 && d <= 31, "likewise in the future");
}

static void
test_find(void)
{
	place_index hanoi = gazetteer_find(PLACE_PROVINCE, 1, day(2020, 1, 1));
	place_index unit;

	ok(is(hanoi, PLACE_PROVINCE, PLACE_THANH_PHO, "Hà Nội", "01"), "Hà Nội before the reform");
	ok(is(gazetteer_find(PLACE_PROVINCE, 1, day(2025, 7, 1)), PLACE_PROVINCE,
		  PLACE_THANH_PHO, "Hà Nội", "01@2025-07-01"), "… and after it");
	ok(gazetteer_find(PLACE_PROVINCE, 1, day(2025, 6, 30)) == hanoi, "the day before is before");
	ok(gazetteer_find(PLACE_PROVINCE, 1, INT32_MIN) == hanoi, "and so is the day of all days");
	ok(gazetteer_find(PLACE_PROVINCE, 1, INT32_MAX) == gazetteer_next(hanoi) &&
	   gazetteer_next(gazetteer_next(hanoi)) == 0, "the last version is in force for ever");

	/* One code, two units. */
	ok(is(gazetteer_find(PLACE_COMMUNE, 26740, day(2021, 12, 31)), PLACE_COMMUNE,
		  PLACE_PHUONG, "Bến Nghé", "26740"), "26740 is Bến Nghé");
	ok(is(gazetteer_find(PLACE_COMMUNE, 26740, day(2026, 1, 1)), PLACE_COMMUNE,
		  PLACE_PHUONG, "Sài Gòn", "26740@2025-07-01"), "26740 is Sài Gòn now");
	ok(is(gazetteer_find(PLACE_PROVINCE, 24, day(2021, 1, 1)), PLACE_PROVINCE,
		  PLACE_TINH, "Bắc Giang", "24"), "24 is Bắc Giang");
	ok(is(gazetteer_find(PLACE_PROVINCE, 24, day(2026, 9, 20)), PLACE_PROVINCE,
		  PLACE_THANH_PHO, "Bắc Ninh", "24@2026-09-20"), "24 is Bắc Ninh now, and a city");
	ok(is(gazetteer_find(PLACE_PROVINCE, 28, day(2008, 7, 31)), PLACE_PROVINCE,
		  PLACE_TINH, "Hà Tây", "28") &&
	   gazetteer_find(PLACE_PROVINCE, 28, day(2008, 8, 1)) == 0, "Hà Tây ends in 2008");
	ok(is(gazetteer_find(PLACE_DISTRICT, 1, day(2021, 1, 1)), PLACE_DISTRICT,
		  PLACE_QUAN, "Ba Đình", "001"), "a district's code is not a province's");
	ok(gazetteer_find(PLACE_DISTRICT, 1, day(2025, 7, 1)) == 0, "there are no districts any more");
	ok(gazetteer_find(PLACE_COMMUNE, 99999, 0) == 0 &&
	   gazetteer_find(PLACE_COMMUNE, UINT32_MAX, 0) == 0 &&
	   gazetteer_find(PLACE_GATE, 999999, 0) == 0 &&
	   gazetteer_find(PLACE_PROVINCE, 0, 0) == 0, "a code that is none");

	unit = gazetteer_find(PLACE_GATE, 1, day(2020, 1, 1));
	ok(unit != 0 && gazetteer_get(unit)->level == PLACE_GATE &&
	   gazetteer_get(unit)->kind >= PLACE_CUA_KHAU_QUOC_TE, "gates are found");
}

static void
test_parents(void)
{
	place_index me_linh = gazetteer_find(PLACE_DISTRICT, 250, day(2005, 1, 1));
	place_index ben_nghe = gazetteer_find(PLACE_COMMUNE, 26740, day(2021, 1, 1));
	place_index sai_gon = gazetteer_find(PLACE_COMMUNE, 26740, day(2026, 1, 1));
	place_index commune = gazetteer_find(PLACE_COMMUNE, 8974, day(2005, 1, 1));
	const place_index *child;
	size_t		count;
	int			wrong = 0;

	ok(strcmp(gazetteer_name(gazetteer_get(ben_nghe)->parent), "1") == 0 &&
	   strcmp(gazetteer_name(gazetteer_get(ben_nghe)->province), "Hồ Chí Minh") == 0,
	   "Bến Nghé is in the first district");
	ok(gazetteer_get(sai_gon)->parent == gazetteer_get(sai_gon)->province,
	   "Sài Gòn has a province only");

	/* A commune's own row goes on while its district moves. */
	ok(me_linh != 0 && gazetteer_get(commune)->from == PLACE_ALWAYS &&
	   gazetteer_get(gazetteer_get(commune)->province)->code == 1 &&
	   gazetteer_parent_on(commune, day(2005, 1, 1)) == me_linh &&
	   gazetteer_get(gazetteer_province_on(commune, day(2005, 1, 1)))->code == 26 &&
	   gazetteer_get(gazetteer_province_on(commune, day(2010, 1, 1)))->code == 1,
	   "a commune of Mê Linh was in Vĩnh Phúc, and then in Hà Nội");
	ok(gazetteer_province_on(gazetteer_get(commune)->province, 0) ==
	   gazetteer_get(commune)->province, "a province is its own province");
	ok(gazetteer_parent_on(gazetteer_get(commune)->province, 0) == 0, "and has no parent");

	count = gazetteer_children(gazetteer_find(PLACE_PROVINCE, 42, day(2026, 1, 1)), &child);
	ok(count == 69, "Hà Tĩnh has 69 communes (%zu)", count);
	for (size_t i = 0; i < count; i++)
		if (gazetteer_get(child[i])->level != PLACE_COMMUNE ||
			(i > 0 && child[i - 1] >= child[i]))
			wrong++;
	ok(wrong == 0, "they are communes in their order");
	ok(gazetteer_children(sai_gon, &child) == 0, "a commune has no units below");
	ok(gazetteer_children(0, &child) == 0, "nor has no unit");
}

static void
test_all(void)
{
	int			ids = 0,
				order = 0,
				parents = 0,
				found = 0,
				children = 0,
				names = 0;
	place_index counts[PLACE_GATE + 1][2] = {{0}};

	for (int i = 1; i <= gazetteer_units; i++)
	{
		const gazetteer_unit *u = gazetteer_get(i);
		const gazetteer_unit *before = gazetteer_get(i - 1);
		int32_t		last = u->to - 1;
		const place_index *child;
		bool		is_child = u->parent == 0 || u->level == PLACE_GATE;

		if (gazetteer_of_id(u->id) != i)
			ids++;
		if (gazetteer_by_rank(u->rank) != i ||
			(i > 1 && (before->rank >= u->rank || before->level > u->level ||
					   (before->level == u->level && before->code > u->code) ||
					   (before->level == u->level && before->code == u->code &&
						before->to > u->from))))
			order++;
		if (gazetteer_find(u->level, u->code, u->from) != i ||
			gazetteer_find(u->level, u->code, last) != i ||
			!gazetteer_alive(i, u->from) || !gazetteer_alive(i, last) ||
			(u->to != PLACE_EVER && gazetteer_alive(i, u->to)) ||
			(u->from != PLACE_ALWAYS && gazetteer_alive(i, u->from - 1)))
			found++;
		if ((u->parent == 0) != (u->level == PLACE_PROVINCE) ||
			gazetteer_province_on(i, last) != u->province ||
			gazetteer_parent_on(i, last) != u->parent ||
			(u->parent != 0 && gazetteer_parent_on(i, u->from) == 0))
			parents++;
		for (size_t k = gazetteer_children(u->parent, &child); k > 0; k--)
			if (child[k - 1] == i)
				is_child = true;
		if (!is_child)
			children++;
		if (gazetteer_name(i)[0] == '\0' || gazetteer_kind_name(u->kind) == NULL)
			names++;
		for (int n = 0; n < 2; n++)
			if (gazetteer_alive(i, n == 0 ? day(2025, 6, 30) : day(2025, 7, 1)))
				counts[u->level][n]++;
	}
	ok(ids == 0, "every row is found by its number");
	ok(order == 0, "rows are sorted by level, code and day, and do not overlap");
	ok(found == 0, "every row is found by code and day, within its period only");
	ok(parents == 0, "every row has the units above it that it had on its last day");
	ok(children == 0, "every row is below its parent");
	ok(names == 0, "every row has a name and a kind");
	ok(counts[0][0] == 63 && counts[1][0] == 696 && counts[2][0] == 10035,
	   "63 provinces, 696 districts, 10,035 communes before the reform");
	ok(counts[0][1] == 34 && counts[1][1] == 0 && counts[2][1] == 3321,
	   "34 provinces, no districts, 3,321 communes after it");
	ok(gazetteer_of_id(0) == 0 && gazetteer_of_id(-1) == 0 &&
	   gazetteer_of_id(49999) == 0 && gazetteer_of_id(65535) == 0 &&
	   gazetteer_of_id(65536) == 0 && gazetteer_of_id(INT32_MIN) == 0 &&
	   gazetteer_of_id(INT32_MAX) == 0, "a number that no row has");
	ok(gazetteer_level_end(PLACE_DISTRICT) == day(2025, 7, 1) &&
	   gazetteer_level_end(PLACE_COMMUNE) == PLACE_EVER, "districts ended, communes did not");
	ok(gazetteer_day() >= day(2026, 9, 20), "the records reach to September 2026");
}

static void
test_changes(void)
{
	int			wrong = 0;
	int			total = 0;
	int			into_total = 0;

	for (int i = 1; i <= gazetteer_units; i++)
	{
		const gazetteer_change *change;
		const uint16_t *into;
		size_t		count = gazetteer_changes_from(i, &change);

		for (size_t k = 0; k < count; k++)
		{
			total++;
			if (change[k].old != i || !gazetteer_alive(i, change[k].date - 1) ||
				!gazetteer_alive(change[k].new, change[k].date) ||
				(k > 0 && change[k].date < change[k - 1].date) ||
				gazetteer_change_name(change[k].kind) == NULL)
				wrong++;
		}
		count = gazetteer_changes_into(i, &into);
		for (size_t k = 0; k < count; k++)
		{
			into_total++;
			if (gazetteer_change_at(into[k])->new != i ||
				(k > 0 && gazetteer_change_at(into[k])->date <
				 gazetteer_change_at(into[k - 1])->date))
				wrong++;
		}
	}
	ok(wrong == 0, "changes go from a unit in force the day before to one in force on the day");
	ok(total == into_total && total > 14000, "each is found from both sides");
	ok(strcmp(gazetteer_act(0), "") == 0, "act 0 is none");
	ok(strcmp(gazetteer_change_name(CHANGE_RENAME_RETYPE), "rename+retype") == 0 &&
	   strcmp(gazetteer_level_name(PLACE_GATE), "gate") == 0 &&
	   strcmp(gazetteer_kind_name(PLACE_CUA_KHAU_PHU), "cửa khẩu phụ") == 0,
	   "names of kinds, levels and changes");
}

int
main(void)
{
	test_dates();
	test_find();
	test_parents();
	test_all();
	test_changes();
	return done();
}
