/*
 * place_resolve.c
 *		Which unit a text means: what holds of all units, and of any text.  What
 *		single texts mean is tested in SQL.
 */
#include "place/convert.h"
#include "place/key.h"
#include "place/resolve.h"

#include "tap.h"

static place_match found[PLACE_CANDIDATES_MAX];
static size_t count;
static bool certain;

static place_index
resolve(const char *text, int32_t as_of, place_index within)
{
	count = place_resolve_text(text, strlen(text), as_of, within, found,
							   PLACE_CANDIDATES_MAX, &certain, NULL);
	return certain ? found[0].unit : 0;
}

/* "xã A, huyện B, tỉnh C" as it was on the last day of the period. */
static void
full_name(place_index unit, char *out, bool bare)
{
	const gazetteer_unit *u = gazetteer_get(unit);
	int32_t		day = u->to == PLACE_EVER ? INT32_MAX : u->to - 1;

	for (*out = '\0'; unit != 0; unit = gazetteer_parent_on(unit, day))
	{
		u = gazetteer_get(unit);
		out += sprintf(out, "%s%s%s", bare ? "" : gazetteer_kind_name((place_kind) u->kind),
					   bare ? "" : " ", gazetteer_name(unit));
		if (u->parent != 0)
			out += sprintf(out, ", ");
	}
}

/* Have two units names that are compared as one: Sĩ, Sỹ? */
static bool
same_name(place_index a, place_index b)
{
	char		keys[2][256];
	const char *names[2] = {gazetteer_name(a), gazetteer_name(b)};
	size_t		length[2];

	for (int i = 0; i < 2; i++)
		length[i] = place_key_of(names[i], strlen(names[i]), keys[i], NULL);
	return length[0] == length[1] && memcmp(keys[0], keys[1], length[0]) == 0;
}

/*
 * Each unit by its full name on the last day of its period.  Where two in one
 * district have that name on it, which the tables have for a few weeks, no
 * answer is right; a wrong one never is.
 */
static void
test_units(void)
{
	int			units = 0;
	int			none = 0;
	int			wrong = 0;
	int			wrong_day = 0;
	int			none_now = 0;

	for (int i = 1; i <= gazetteer_units; i++)
	{
		const gazetteer_unit *u = gazetteer_get((place_index) i);
		int32_t		day = u->to == PLACE_EVER ? gazetteer_day() : u->to - 1;
		char		text[512];
		place_index answer;

		if (u->level == PLACE_GATE)
			continue;
		units++;
		full_name((place_index) i, text, false);
		answer = resolve(text, day, 0);
		if (answer != i)
		{
			if (answer == 0)
				none++;
			else
				wrong++;
			if (none + wrong <= 10)
				printf("# %s: unit %d, not %d\n", text, answer, i);
		}
		/* without a day it is one with this name, of any time */
		answer = resolve(text, PLACE_NO_DAY, 0);
		if (answer == 0)
			none_now++;
		else if (gazetteer_get(answer)->code != u->code &&
				 !same_name(answer, (place_index) i))
		{
			wrong_day++;
			printf("# %s, no day: unit %d, not %d\n", text, answer, i);
		}
	}
	printf("# %d units: %d none, %d wrong; no day: %d none, %d wrong\n",
		   units, none, wrong, none_now, wrong_day);
	ok(units > 17000, "there are units");
	ok(wrong == 0 && none <= units / 1000, "each by its full name and a day");
	ok(wrong_day == 0 && none_now <= units / 1000, "each by its full name");
}

/* Within a unit: only what is in it; each commune by its name. */
static void
test_within(void)
{
	int			outside = 0;
	int			wrong = 0;
	int			none = 0;
	int			units = 0;

	for (int i = 1; i <= gazetteer_units; i += 7)
	{
		const gazetteer_unit *u = gazetteer_get((place_index) i);
		char		text[256];
		place_index answer;

		if (u->level != PLACE_COMMUNE)
			continue;
		units++;
		snprintf(text, sizeof(text), "%s %s", gazetteer_kind_name((place_kind) u->kind), gazetteer_name((place_index) i));
		answer = resolve(text, u->to == PLACE_EVER ? gazetteer_day() : u->to - 1, u->parent);
		wrong += answer != i && answer != 0;
		none += answer == 0;
		if (answer != i)
			printf("# %s within unit %d: unit %d, not %d\n", text, u->parent, answer, i);
		for (size_t k = 0; k < count; k++)
			if (!place_contains(u->parent, found[k].unit))
			{
				outside++;
				printf("# %s within unit %d: unit %d is not in it\n", text, u->parent, found[k].unit);
			}
	}
	ok(units > 1000 && outside == 0, "within: nothing else");
	ok(wrong == 0 && none <= units / 500, "within: each by its kind and name");
}

static void
test_room(void)
{
	const char *text = "xã Tân Thành";
	size_t		all;

	resolve(text, 5000, 0);
	all = count;
	ok(all > 10 && !certain, "several, and none is certain");
	ok(place_resolve_text(text, strlen(text), 5000, 0, found, 3, &certain, NULL) == 3 && !certain,
	   "as many as there is room for");
	ok(place_resolve_text(text, strlen(text), 5000, 0, found, 0, &certain, NULL) == 0 && !certain,
	   "no room");
	ok(resolve("", PLACE_NO_DAY, 0) == 0 && count == 0, "no text");
	ok(resolve("tỉnh Hà Tĩnh", INT32_MAX, 0) != 0 && resolve("tỉnh Hà Tĩnh", -INT32_MAX, 0) != 0,
	   "days far away");
}

/* Each cut of an address is read, in memory that ends there. */
static void
test_cuts(void)
{
	const char *text = "Số 5, đường Trần Phú, xã Ea H’leo, H. Ea Hleo – TP.HCM (P1), tỉnh Đắk Lắk";
	int			failed = 0;

	for (size_t n = 0; n <= strlen(text); n++)
	{
		count = place_resolve_text(text, n, PLACE_NO_DAY, 0, found, PLACE_CANDIDATES_MAX, &certain, NULL);
		failed += certain && count == 0;
	}
	ok(failed == 0, "each beginning of a text");
}

static void
test_methods(void)
{
	static const char *const names[] = {"exact", "tone", "iy", "folded", "alias", "fuzzy", "successor"};

	for (int i = METHOD_EXACT; i <= METHOD_SUCCESSOR; i++)
		ok(strcmp(place_method_name((place_method) i), names[i]) == 0, "method %s", names[i]);
}

int
main(void)
{
	test_units();
	test_within();
	test_room();
	test_cuts();
	test_methods();
	return done();
}
