/*
 * The same ground on another day.
 */
#include "place/convert.h"

#include "tap.h"

static place_piece pieces[PLACE_PIECES_MAX];
static size_t count;

/* The first days of the periods between which nothing ended, and others. */
static const int days_of_test[][3] = {
	{2004, 1, 1}, {2005, 1, 1}, {2007, 6, 1}, {2008, 7, 31}, {2008, 8, 1},
	{2012, 1, 1}, {2015, 6, 1}, {2019, 11, 30}, {2020, 1, 1}, {2021, 12, 31},
	{2023, 4, 15}, {2024, 12, 1}, {2025, 1, 1}, {2025, 6, 30}, {2025, 7, 1},
	{2026, 4, 30}, {2026, 12, 1}
};

#define DAYS	(sizeof(days_of_test) / sizeof(days_of_test[0]))

static int32_t
day(int year, int month, int d)
{
	int32_t		days = 0;

	place_day_of(year, month, d, &days);
	return days;
}

/* A unit as the text form names it; the form decides the level. */
static place_index
unit(const char *text)
{
	char		buf[PLACE_TEXT_MAX];

	for (int i = 1; i <= gazetteer_units; i++)
	{
		gazetteer_text(i, buf);
		if (strcmp(buf, text) == 0)
			return i;
	}
	ok(false, "there is a unit %s", text);
	return 1;
}

/* The pieces as "CODE@FROM kind, …". */
static const char *
pieces_on(const char *text, int year, int month, int d)
{
	static char buf[PLACE_PIECES_MAX * 64];
	char	   *p = buf;

	count = place_pieces(unit(text), day(year, month, d), pieces);
	*p = '\0';
	for (size_t i = 0; i < count; i++)
	{
		char		name[PLACE_TEXT_MAX];

		gazetteer_text(pieces[i].unit, name);
		p += sprintf(p, "%s%s %s", i > 0 ? ", " : "", name,
					 pieces[i].changed ? gazetteer_change_name(pieces[i].kind) : "itself");
	}
	return buf;
}

static void
becomes(const char *text, int year, int month, int d, const char *expected)
{
	const char *got = pieces_on(text, year, month, d);

	if (!ok(strcmp(got, expected) == 0, "%s on %04d-%02d-%02d", text, year, month, d))
		printf("# %s\n", got);
}

static void
is_on(const char *text, int year, int month, int d, const char *expected)
{
	place_index got = place_on(unit(text), day(year, month, d));
	char		name[PLACE_TEXT_MAX] = "none";

	if (got != 0)
		gazetteer_text(got, name);
	if (!ok(strcmp(name, expected) == 0, "%s on %04d-%02d-%02d is %s", text,
			year, month, d, expected))
		printf("# %s\n", name);
}

static void
contains(const char *outer, const char *inner, bool expected)
{
	ok(place_contains(unit(outer), unit(inner)) == expected, "%s %s %s", outer,
	   expected ? "contains" : "does not contain", inner);
}

static bool
has_act(const place_piece *p, const char *act)
{
	for (int i = 0; i < p->acts; i++)
		if (strcmp(gazetteer_act(p->act[i]), act) == 0)
			return true;
	return false;
}

static void
test_forward(void)
{
	becomes("26740", 2021, 1, 1, "26740 itself");
	ok(pieces[0].acts == 0, "without a change there is no act");
	becomes("26740", 2026, 1, 1, "26740@2025-07-01 full");
	ok(pieces[0].date == day(2025, 7, 1) && has_act(&pieces[0], "1685/NQ-UBTVQH15"),
	   "by the resolution of that day");
	is_on("26740", 2026, 1, 1, "26740@2025-07-01");

	/* Đa Kao was divided. */
	becomes("26737", 2026, 1, 1, "26737@2025-07-01 partial, 26740@2025-07-01 partial");
	is_on("26737", 2026, 1, 1, "none");

	/* All people to one unit, some area to another. */
	becomes("00139", 2026, 1, 1,
			"00097@2025-07-01 area, 00118@2025-07-01 population, 00145@2025-07-01 area");
	is_on("00139", 2026, 1, 1, "00118@2025-07-01");

	/* A chain: 2019 and 2025. */
	becomes("18046", 2021, 1, 1, "18037@2020-01-01 full");
	becomes("18046", 2026, 1, 1, "18040@2025-07-01 full");
	ok(pieces[0].acts == 2, "both acts are named");
	is_on("18046", 2026, 1, 1, "18040@2025-07-01");

	/* No successor is known. */
	becomes("02224", 2026, 1, 1, "");
	is_on("02224", 2026, 1, 1, "none");
	contains("08@2025-07-01", "02224", false);

	/* A row stands for the end of its period, here Long Sơn's of 2025. */
	becomes("17002@2007-11-30", 2024, 1, 1, "17003@2007-11-30 full");
	becomes("17003@2007-11-30", 2007, 12, 1, "17003@2007-11-30 itself");
}

static void
test_provinces(void)
{
	becomes("28", 2010, 1, 1, "01 full");
	becomes("28", 2026, 1, 1, "01@2025-07-01 full");
	ok(pieces[0].acts == 2 && pieces[0].date == day(2025, 7, 1) &&
	   strcmp(gazetteer_act(pieces[0].act[0]), "15/2008/QH12") == 0,
	   "both acts are named, in their order");
	is_on("28", 2026, 1, 1, "01@2025-07-01");
	becomes("01@2025-07-01", 2010, 1, 1, "01 full");
	is_on("01@2025-07-01", 2010, 1, 1, "01");
	becomes("01@2025-07-01", 2008, 7, 31, "01 full, 28 full");
	is_on("01@2025-07-01", 2008, 7, 31, "none");
	becomes("44@2025-07-01", 2021, 1, 1, "44 full, 45 full");
	is_on("44", 2026, 1, 1, "44@2025-07-01");
	is_on("45", 2026, 1, 1, "44@2025-07-01");
	is_on("42", 2026, 1, 1, "42@2025-07-01");
	is_on("42@2025-07-01", 2021, 1, 1, "42");
	becomes("75@2026-04-30", 2005, 1, 1, "70 full, 75 full");
	becomes("75@2026-04-30", 2025, 7, 1, "75@2025-07-01 retype");
}

static void
test_districts(void)
{
	/* An island, by its communes and without. */
	becomes("203", 2026, 1, 1, "06994@2025-07-01 full");
	is_on("203", 2026, 1, 1, "06994@2025-07-01");
	is_on("755", 2026, 1, 1, "26732@2025-07-01");
	is_on("26732@2025-07-01", 2020, 1, 1, "755");

	/* Lý Sơn lost its communes in 2020. */
	is_on("21548@2025-07-01", 2021, 1, 1, "536");
	becomes("21548@2025-07-01", 2019, 1, 1, "21541 full, 21544 full, 21547 full");
	is_on("21541", 2021, 1, 1, "536");
	is_on("21541", 2026, 1, 1, "21548@2025-07-01");

	/* Ground of a district that belonged to no commune. */
	becomes("14698@2025-07-01", 2020, 1, 1, "376 area, 14695 full, 14698 full");
	count = place_pieces(unit("376"), day(2026, 1, 1), pieces);
	ok(count == 8, "Kim Sơn became parts of 8 communes (%zu)", count);

	/* Others. */
	becomes("681", 2025, 1, 1, "682@2024-12-01 full");
	becomes("682@2024-12-01", 2024, 1, 1, "681 full, 682 rename, 683 full");
	becomes("312", 2025, 1, 1, "303 partial, 312@2025-01-01 partial");
	is_on("312", 2025, 1, 1, "none");
	is_on("312@2025-01-01", 2024, 1, 1, "none");

	/*
	 * In 2008 Hoài Đức gave communes to Hà Đông, and the rest of it more in
	 * 2009: the unit on the way was left by a change within its period.
	 */
	becomes("274", 2010, 1, 1, "268@2009-05-09 partial, 274@2008-08-01 partial");
	count = place_pieces(unit("274"), day(2026, 1, 1), pieces);
	ok(count == 9 && gazetteer_get(pieces[0].unit)->level == PLACE_COMMUNE,
	   "Hoài Đức of 2004 is in 9 communes by those that it had (%zu)", count);
}

static void
test_back(void)
{
	becomes("26740@2025-07-01", 2021, 1, 1, "26737 partial, 26740 full, 26746 partial");
	is_on("26740@2025-07-01", 2021, 1, 1, "none");
	becomes("18040@2025-07-01", 2004, 10, 1,
			"18034 full, 18037 full, 18040 full, 18046 full, "
			"18052 full, 18058 full, 18061 full, 18064 full");
	becomes("00118@2025-07-01", 2021, 1, 1,
			"00115 partial, 00118 population, 00124 partial, 00130 partial, "
			"00133 full, 00139 population, 00145 area, 00151 partial");
	ok(place_pieces(unit("00008@2005-01-20"), 0, pieces) == 0,
	   "nothing is known before a unit that came from nowhere");
	is_on("00008@2005-01-20", 2005, 1, 1, "none");
}

static void
test_contains(void)
{
	contains("42", "42", true);
	contains("42", "436", true);
	contains("436", "42", false);
	contains("01", "26740", false);
	contains("79", "26740", true);
	contains("79@2025-07-01", "26740", true);
	contains("79", "26740@2025-07-01", true);
	contains("760", "26740", true);
	contains("26740@2025-07-01", "26740", true);
	contains("26740", "26740@2025-07-01", false);
	contains("26740@2025-07-01", "26737", false);
	contains("28", "01@2025-07-01", false);
	contains("01@2025-07-01", "28", true);
	contains("01@2025-07-01", "274", true);
	contains("28", "274", true);
	contains("01", "274", false);
	contains("01", "274@2008-08-01", true);
	contains("26732@2025-07-01", "755", true);
	contains("26", "08974", false);
	contains("01", "08974", true);
}

/* One unit against all that can be said of it on one day. */
typedef struct faults
{
	long		dead,
				unsorted,
				kinds,
				one,
				back,
				within;
} faults;

static void
check_unit(place_index u, int32_t on, faults *f)
{
	static place_piece there[PLACE_PIECES_MAX];
	size_t		n = place_pieces(u, on, there);
	place_index one = place_on(u, on);
	bool		forward = on >= gazetteer_get(u)->to;
	size_t		people = 0;
	bool		has_one = one == 0;

	/* Not those that came to a unit within its period. */
#define ARRIVED_FIRST(p) \
	((p)->changed && forward && (p)->date <= gazetteer_get((p)->unit)->from)

	for (size_t i = 0; i < n; i++)
	{
		const place_piece *p = &there[i];
		bool		whole = p->kind == CHANGE_FULL || p->kind >= CHANGE_RENAME;

		if (!gazetteer_alive(p->unit, on))
			f->dead++;
		if (i > 0 && there[i - 1].unit >= p->unit)
			f->unsorted++;
		if (p->kind != CHANGE_AREA)
			people++;
		if (p->unit == one)
		{
			has_one = true;
			if (ARRIVED_FIRST(p) && !place_contains(one, u))
				f->within++;
		}

		/* Forward, one who has all has no others beside it. */
		if (p->changed && forward &&
			((whole && n > 1) || (p->kind == CHANGE_POPULATION && n < 2)))
			f->kinds++;

		/* What went as a whole is found from the other side. */
		if (ARRIVED_FIRST(p) && whole &&
			gazetteer_get(u)->level == gazetteer_get(p->unit)->level)
		{
			size_t		m = place_pieces(p->unit, gazetteer_get(u)->to - 1, pieces);
			bool		found = false;

			for (size_t k = 0; k < m; k++)
				if (pieces[k].unit == u &&
					(pieces[k].kind == CHANGE_FULL || pieces[k].kind >= CHANGE_RENAME))
					found = true;
			if (!found)
				f->back++;
		}
		if (p->changed && !forward && whole &&
			place_on(p->unit, gazetteer_get(u)->from) != u &&
			gazetteer_get(p->unit)->to <= gazetteer_get(u)->from)
			f->back++;
	}
	if (!has_one || (one != 0 && people != 1))
		f->one++;
}

static void
test_all(void)
{
	faults		f = {0};
	size_t		most = 0;

	for (size_t d = 0; d < DAYS; d++)
	{
		int32_t		on = day(days_of_test[d][0], days_of_test[d][1], days_of_test[d][2]);

		for (int u = 1; u <= gazetteer_units; u++)
		{
			size_t		n = place_pieces(u, on, pieces);

			if (n > most)
				most = n;
			check_unit(u, on, &f);
		}
	}
	ok(f.dead == 0, "every piece is in force on the day (%ld)", f.dead);
	ok(f.unsorted == 0, "pieces are sorted, each once (%ld)", f.unsorted);
	ok(f.kinds == 0, "whole and population fit to what is beside them (%ld)", f.kinds);
	ok(f.one == 0, "the one unit is the only piece with people (%ld)", f.one);
	ok(f.back == 0, "whole changes are the same from both sides (%ld)", f.back);
	ok(f.within == 0, "what a unit became as a whole contains it (%ld)", f.within);
	ok(most > 8 && most * 4 <= PLACE_PIECES_MAX, "there is room for more pieces than %zu", most);
}

/* The walk lists all communes of a district at once. */
static void
test_room(void)
{
	size_t		most = 0;

	for (int u = 1; u <= gazetteer_units; u++)
	{
		const place_index *child;
		size_t		n = gazetteer_children(u, &child);

		if (gazetteer_get(u)->level == PLACE_DISTRICT && n > most)
			most = n;
	}
	ok(most < PLACE_PIECES_MAX, "there is room for the communes of a district: %zu", most);
}

/* What is in what, against the pieces and the hierarchy. */
static void
test_hierarchy(void)
{
	int32_t		before = day(2025, 6, 30);
	int32_t		after = day(2025, 7, 1);
	int			own = 0,
				moved = 0,
				back = 0;

	for (int u = 1; u <= gazetteer_units; u++)
	{
		const gazetteer_unit *row = gazetteer_get(u);
		bool		old = gazetteer_alive(u, before) && row->level != PLACE_GATE;
		bool		new = gazetteer_alive(u, after) && row->level != PLACE_GATE;

		if (!place_contains(row->province, u) ||
			(row->parent != 0 && !place_contains(row->parent, u)))
			own++;
		if (!old && !new)
			continue;
		count = place_pieces(u, old ? after : before, pieces);
		for (int p = 1; gazetteer_get(p)->level == PLACE_PROVINCE; p++)
		{
			bool		all = true;
			bool		any = false;

			if (!gazetteer_alive(p, old ? after : before))
				continue;
			for (size_t i = 0; i < count; i++)
				if (pieces[i].kind != CHANGE_AREA)
				{
					any = true;
					all = all && gazetteer_province_on(pieces[i].unit, old ? after : before) == p;
				}
			if (place_contains(p, u) != (all && any))
			{
				if (old)
					moved++;
				else
					back++;
			}
		}
	}
	ok(own == 0, "every unit is in its parent and in its province (%d)", own);
	ok(moved == 0, "the units of June 2025 are in the provinces of July where their pieces are (%d)", moved);
	ok(back == 0, "and the other way round (%d)", back);
}

/* The rule of the reform: every commune has a future and a past. */
static void
test_reform(void)
{
	int			lost = 0,
				whole = 0,
				population = 0,
				divided = 0,
				unborn = 0;

	for (int u = 1; u <= gazetteer_units; u++)
	{
		const gazetteer_unit *row = gazetteer_get(u);

		if (row->level != PLACE_COMMUNE)
			continue;
		if (gazetteer_alive(u, day(2025, 7, 1)) &&
			place_pieces(u, day(2025, 6, 30), pieces) == 0)
			unborn++;
		if (row->to > day(2019, 1, 1) && place_pieces(u, day(2026, 12, 1), pieces) == 0)
			lost++;
		if (!gazetteer_alive(u, day(2025, 6, 30)))
			continue;
		count = place_pieces(u, day(2025, 7, 1), pieces);
		if (place_on(u, day(2025, 7, 1)) == 0)
			divided++;
		else if (count == 1)
			whole++;
		else
			population++;
	}
	ok(lost == 0, "every commune since 2019 has a unit of today (%d)", lost);
	ok(unborn == 0, "every commune of today has its past (%d)", unborn);
	ok(whole == 9595, "9,595 communes went into one (%d)", whole);
	ok(population + divided == 440, "440 were divided");
	ok(divided == 381, "381 of them with their people (%d)", divided);
}

int
main(void)
{
	test_forward();
	test_provinces();
	test_districts();
	test_back();
	test_contains();
	test_all();
	test_room();
	test_hierarchy();
	test_reform();
	return done();
}
