/*
 * seizure_law.c
 *		Nominal weights, and the classes of weight of the penal code.
 */
#include "tap.h"

#include <stdlib.h>

#include "seizure/factors.h"
#include "seizure/seizure_parse.h"
#include "seizure/thresholds.h"

/* Days since 2000-01-01 */
#define DAY_2017_12_31	6574
#define DAY_2018_01_01	6575
#define DAY_2025_06_30	9312
#define DAY_2025_07_01	9313

static bool
read_seizure(const char *text, seizure *s)
{
	char		own[SEIZURE_TEXT_ROOM];
	size_t		where;

	return seizure_parse(text, strlen(text), own, s, &where) == SEIZURE_OK;
}

static void
estimate(const char *text, const char *expected)
{
	char		shown[QUANTITY_CHARS] = "none";
	quantity	mass;
	quantity_status status;
	seizure		s;

	if (read_seizure(text, &s) &&
		factor_estimate(s.item, &s.quantity, &mass, &status))
		quantity_print(&mass, shown);
	ok(strcmp(shown, expected) == 0, "%s: %s (%s)", text, expected, shown);
}

/* The seizures of a case, parted by ";". */
static void
clause(const char *text, int day, int expected)
{
	threshold_case c = {0};
	char	   *copy = strdup(text);
	int			found;
	bool		read = true;

	for (char *p = strtok(copy, ";"); p != NULL; p = strtok(NULL, ";"))
	{
		seizure		s;

		read = read && read_seizure(p, &s);
		if (read)
			threshold_add(&c, s.item, &s.quantity, day);
	}
	found = threshold_clause(&c);
	ok(read && found == expected, "%s on day %d: %d (%d)", text, day, expected, found);
	free(copy);
}

int
main(void)
{
	ok(strcmp(unit_get(UNIT_KG)->symbol, "kg") == 0 &&
	   strcmp(unit_get(UNIT_G)->symbol, "g") == 0 &&
	   strcmp(unit_get(UNIT_LITRE)->symbol, "lít") == 0, "units are where they should be");

	estimate("13 bánh heroin", "4,55 kg");
	estimate("238.000 viên hồng phiến", "21,42 kg");
	estimate("4 viên thuốc lắc", "0,001 kg");
	estimate("10 điếu cần sa", "0,005 kg");
	estimate("2,5 lít ketamine", "2,5 kg");
	estimate("250 ml ma túy tổng hợp", "0,25 kg");
	estimate("0 bánh heroin", "0 kg");
	estimate("5 kg heroin", "none");
	estimate("100 viên ma túy tổng hợp", "none");
	estimate("5 gói heroin", "none");
	estimate("5 túi ma túy đá", "none");
	estimate("10 tem LSD", "none");
	estimate("5 bao gạo", "none");
	estimate("9999999999999999999999999 bánh heroin", "3499999999999999999999999,65 kg");
	estimate("9999999999999999999999999999 bánh heroin", "none");

	clause("0,09 g heroin", DAY_2018_01_01, 0);
	clause("0,1 g heroin", DAY_2018_01_01, 1);
	clause("4,999999 g heroin", DAY_2018_01_01, 1);
	clause("5 g heroin", DAY_2018_01_01, 2);
	clause("30 g heroin", DAY_2018_01_01, 3);
	clause("100 g heroin", DAY_2018_01_01, 4);
	clause("5000 tấn heroin", DAY_2018_01_01, 4);
	clause("9999999999999999999999999999 g heroin", DAY_2018_01_01, 4);
	clause("5 g heroin", DAY_2017_12_31, 0);
	clause("1 kg cần sa", DAY_2018_01_01, 1);
	clause("80 kg cần sa", DAY_2018_01_01, 4);
	/* ketamine and fentanyl changed their group */
	clause("90 g ketamine", DAY_2025_06_30, 2);
	clause("90 g ketamine", DAY_2025_07_01, 3);
	clause("0,5 g fentanyl", DAY_2025_06_30, 0);
	clause("0,5 g fentanyl", DAY_2025_07_01, 1);
	clause("100 ml ketamine", DAY_2025_06_30, 2);
	clause("100 ml ketamine", DAY_2025_07_01, 0);
	/* a group is added up; several are added as parts of what is asked for */
	clause("60 g heroin;50 g ma túy đá", DAY_2018_01_01, 4);
	clause("60 g heroin;100 g ketamine", DAY_2018_01_01, 3);
	clause("60 g heroin;120 g ketamine", DAY_2018_01_01, 4);
	clause("60 g heroin;119,999999999999 g ketamine", DAY_2018_01_01, 3);
	clause("60 g heroin;40 g ketamine", DAY_2025_07_01, 4);
	clause("0,05 g heroin;0,5 g ketamine", DAY_2018_01_01, 1);
	clause("0,05 g heroin;0,4 g ketamine", DAY_2018_01_01, 0);
	/* others are passed over; a drug that cannot be told makes it unknown */
	clause("5 g heroin;2 khẩu súng;100 kg gạo", DAY_2018_01_01, 2);
	clause("2 khẩu súng", DAY_2018_01_01, 0);
	clause("5 g heroin;13 bánh heroin", DAY_2018_01_01, 0);
	clause("5 g heroin;1 kg ma túy", DAY_2018_01_01, 0);
	clause("1 kg quả thuốc phiện", DAY_2018_01_01, 0);
	return done();
}
