/*
 * gazetteer_read.c
 *		Reads and checks the tables of data/gazetteer/.  See gazetteer.h.
 */
#include "gen/gazetteer.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "gen/csv.h"

unit_row   *units;
int			n_units;
change_row *changes;
int			n_changes;

static int	room_units;
static int	room_changes;

static const char *const levels[] = {"province", "district", "commune", "gate"};

static const struct
{
	const char *name;
	uint8_t		levels;			/* bits 1 << place_level */
}			kinds[PLACE_KINDS] = {
	[PLACE_TINH] = {"tỉnh", 1 << PLACE_PROVINCE},
	[PLACE_THANH_PHO] = {"thành phố", 1 << PLACE_PROVINCE | 1 << PLACE_DISTRICT},
	[PLACE_QUAN] = {"quận", 1 << PLACE_DISTRICT},
	[PLACE_HUYEN] = {"huyện", 1 << PLACE_DISTRICT},
	[PLACE_THI_XA] = {"thị xã", 1 << PLACE_DISTRICT},
	[PLACE_PHUONG] = {"phường", 1 << PLACE_COMMUNE},
	[PLACE_XA] = {"xã", 1 << PLACE_COMMUNE},
	[PLACE_THI_TRAN] = {"thị trấn", 1 << PLACE_COMMUNE},
	[PLACE_DAC_KHU] = {"đặc khu", 1 << PLACE_COMMUNE},
	[PLACE_CUA_KHAU_QUOC_TE] = {"quốc tế", 1 << PLACE_GATE},
	[PLACE_CUA_KHAU_CHINH] = {"chính", 1 << PLACE_GATE},
	[PLACE_CUA_KHAU_PHU] = {"phụ", 1 << PLACE_GATE},
};

static const char *const change_kinds[] = {
	[CHANGE_FULL] = "full",
	[CHANGE_PARTIAL] = "partial",
	[CHANGE_AREA] = "area",
	[CHANGE_POPULATION] = "population",
	[CHANGE_RENAME] = "rename",
	[CHANGE_RETYPE] = "retype",
	[CHANGE_REPARENT] = "reparent",
	[CHANGE_RENAME_RETYPE] = "rename+retype",
	[CHANGE_RETYPE_REPARENT] = "retype+reparent",
	[CHANGE_RENAME_REPARENT] = "rename+reparent",
	[CHANGE_RENAME_RETYPE_REPARENT] = "rename+retype+reparent",
};

#define CHANGE_KINDS	(sizeof(change_kinds) / sizeof(change_kinds[0]))

/* Ends the program with a message that names a row's place. */
__attribute__((format(printf, 3, 4), noreturn))
static void
fail_at(const char *file, int line, const char *format,...)
{
	va_list		args;

	fprintf(stderr, "%s:%d: ", file, line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(1);
}

static void *
grow(void *rows, int count, int *room, size_t size)
{
	if (count < *room)
		return rows;
	*room = *room == 0 ? 1024 : *room * 2;
	rows = realloc(rows, *room * size);
	if (rows == NULL)
	{
		fprintf(stderr, "out of memory\n");
		exit(1);
	}
	return rows;
}

static const char *
copy(const char *s)
{
	char	   *c = strdup(s);

	if (c == NULL)
	{
		fprintf(stderr, "out of memory\n");
		exit(1);
	}
	return c;
}

int
code_level(const char *code, size_t length, uint32_t *number)
{
	bool		gate = length == 5 && memcmp(code, "CK", 2) == 0;
	size_t		i = gate ? 2 : 0;

	*number = 0;
	for (; i < length; i++)
	{
		if (!isdigit((unsigned char) code[i]))
			return -1;
		*number = *number * 10 + (code[i] - '0');
	}
	if (gate)
		return PLACE_GATE;
	return length == 2 ? PLACE_PROVINCE : length == 3 ? PLACE_DISTRICT :
		length == 5 ? PLACE_COMMUNE : -1;
}

/* A date as YYYY-MM-DD; no text is the given default. */
static place_day
day_of(const csv *c, const char *text, place_day none)
{
	int			year;
	int			month;
	int			day;
	int			end = 0;
	int32_t		days;

	if (text[0] == '\0')
		return none;
	if (sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3 ||
		end != 10 || text[end] != '\0' ||
		!place_day_of(year, month, day, &days))
		csv_fail(c, "\"%s\" is no date", text);
	if (days <= PLACE_ALWAYS || days >= PLACE_EVER)
		csv_fail(c, "%s is outside of the records", text);
	return (place_day) days;
}

static int
kind_of(const csv *c, const char *name, int level)
{
	for (int k = 0; k < PLACE_KINDS; k++)
		if (strcmp(kinds[k].name, name) == 0 && kinds[k].levels & 1 << level)
			return k;
	csv_fail(c, "\"%s\" is no kind of a %s", name, levels[level]);
}

/* The columns that units and gates share. */
static void
read_unit(csv *c, unit_row *row, int level, const char *code, const char *kind)
{
	char	   *end;
	long		id = strtol(csv_get(c, "id"), &end, 10);
	uint32_t	number;

	if (*end != '\0' || id < 1 || id > UINT16_MAX)
		csv_fail(c, "\"%s\" is no number of a row", csv_get(c, "id"));
	if (code_level(code, strlen(code), &number) != level)
		csv_fail(c, "\"%s\" is no code of a %s", code, levels[level]);
	row->unit.id = (uint16_t) id;
	row->unit.level = (uint8_t) level;
	row->unit.code = number;
	row->unit.kind = (uint8_t) kind_of(c, kind, level);
	row->unit.from = day_of(c, csv_get(c, "from"), PLACE_ALWAYS);
	row->unit.to = day_of(c, csv_get(c, "to"), PLACE_EVER);
	if (row->unit.from >= row->unit.to)
		csv_fail(c, "the period is empty");
	row->name = copy(csv_get(c, "name"));
	row->province = copy(csv_get(c, "province"));
	row->file = c->path;
	row->line = c->line;
	if (row->name[0] == '\0')
		csv_fail(c, "no name");
}

static void
read_units(const char *path, bool gates)
{
	csv			c;
	int			last = 0;

	csv_open(&c, path);
	while (csv_next(&c))
	{
		unit_row   *row;

		if (n_units == 0)
			n_units = 1;
		units = grow(units, n_units, &room_units, sizeof(unit_row));
		row = &units[n_units];
		memset(row, 0, sizeof(*row));
		if (gates)
		{
			read_unit(&c, row, PLACE_GATE, csv_get(&c, "code"),
					  csv_get(&c, "class"));
			row->parent = row->province;
			row->act = copy(csv_get(&c, "act"));
		}
		else
		{
			const char *level = csv_get(&c, "level");
			int			l = 0;

			while (l < PLACE_GATE && strcmp(levels[l], level) != 0)
				l++;
			if (l == PLACE_GATE)
				csv_fail(&c, "unknown level \"%s\"", level);
			read_unit(&c, row, l, csv_get(&c, "code"), csv_get(&c, "kind"));
			row->parent = copy(csv_get(&c, "parent"));
		}
		if (row->unit.id <= last)
			csv_fail(&c, "number %d does not follow %d", row->unit.id, last);
		last = row->unit.id;
		n_units++;
	}
}

static int
compare_units(const void *a, const void *b)
{
	const gazetteer_unit *x = &((const unit_row *) a)->unit;
	const gazetteer_unit *y = &((const unit_row *) b)->unit;

	if (x->level != y->level)
		return x->level < y->level ? -1 : 1;
	if (x->code != y->code)
		return x->code < y->code ? -1 : 1;
	return x->from < y->from ? -1 : x->from > y->from;
}

/* The first index of a level and code, or where it would be. */
static int
unit_place(int level, uint32_t code)
{
	unit_row	wanted = {.unit = {.level = (uint8_t) level,.code = code}};
	int			low = 1;
	int			high = n_units + 1;

	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (compare_units(&units[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
same_code(int i, int level, uint32_t code)
{
	return i <= n_units && units[i].unit.level == level &&
		units[i].unit.code == code;
}

int
unit_on(int level, uint32_t code, int32_t day)
{
	for (int i = unit_place(level, code); same_code(i, level, code); i++)
		if (units[i].unit.from <= day && day < units[i].unit.to)
			return i;
	return 0;
}

/* The unit above a row by its code, in force on a day of the row's period. */
static int
above(const unit_row *row, const char *code, int32_t day)
{
	uint32_t	number;
	int			level = code_level(code, strlen(code), &number);
	int			i = level < 0 ? 0 : unit_on(level, number, day);

	if (i == 0)
		fail_at(row->file, row->line, "unit \"%s\" was not in force all the time", code);
	if (units[i].unit.level >= row->unit.level)
		fail_at(row->file, row->line, "unit \"%s\" is not of a higher level", code);
	return i;
}

static void
place_units(void)
{
	static int	seen[UINT16_MAX + 1];

	qsort(units + 1, n_units, sizeof(unit_row), compare_units);
	for (int i = 1; i <= n_units; i++)
	{
		const unit_row *row = &units[i];
		const unit_row *before = &units[i - 1];

		if (seen[row->unit.id] != 0)
			fail_at(row->file, row->line, "number %d is in use", row->unit.id);
		seen[row->unit.id] = i;
		if (i > 1 && before->unit.level == row->unit.level &&
			before->unit.code == row->unit.code &&
			before->unit.to > row->unit.from)
			fail_at(row->file, row->line, "the period overlaps with %s:%d",
					before->file, before->line);
	}
}

/* The units above each, on the last day; and that they are there always. */
static void
place_parents(void)
{
	for (int i = 1; i <= n_units; i++)
	{
		unit_row   *row = &units[i];
		int32_t		last = row->unit.to == PLACE_EVER ? PLACE_EVER - 1 : row->unit.to - 1;
		int			parent = 0;

		row->unit.rank = (uint16_t) (i - 1);
		row->unit.province = (place_index) i;
		if (row->unit.level == PLACE_PROVINCE)
		{
			if (row->parent[0] != '\0')
				fail_at(row->file, row->line, "a province has no parent");
			continue;
		}
		for (int32_t day = row->unit.from; day <= last; day = units[parent].unit.to)
			parent = above(row, row->parent, day);
		row->unit.parent = (place_index) parent;
		row->unit.province = (place_index) above(row, row->province, last);
		if (units[parent].unit.level == PLACE_DISTRICT)
			parent = above(row, units[parent].province, last);
		if (parent != row->unit.province)
			fail_at(row->file, row->line, "province %s is not that of its parent",
					row->province);
	}
}

/* A unit as change.csv names it: its code, and the day on which it began. */
static int
referred(const csv *c, const char *text)
{
	size_t		length = strcspn(text, "@");
	uint32_t	code;
	int			level = code_level(text, length, &code);
	place_day	from = day_of(c, text[length] == '@' ? text + length + 1 : "",
							  PLACE_ALWAYS);

	if (level >= 0)
		for (int i = unit_place(level, code); same_code(i, level, code); i++)
			if (units[i].unit.from == from)
				return i;
	csv_fail(c, "there is no unit \"%s\"", text);
}

/*
 * A change that ends a unit takes all of it away, so the unit may not go on
 * behind a whole one.
 */
static void
check_change(const change_row *row)
{
	const gazetteer_change *change = &row->change;
	const gazetteer_unit *old = &units[change->old].unit;
	const gazetteer_unit *new = &units[change->new].unit;

	if (old->from >= change->date || old->to < change->date)
		fail_at(row->file, row->line, "the old unit was not in force the day before");
	if (new->from > change->date || new->to <= change->date)
		fail_at(row->file, row->line, "the new unit was not in force on the day");
	if (old->to > change->date && change->kind != CHANGE_PARTIAL &&
		change->kind != CHANGE_AREA)
		fail_at(row->file, row->line, "the old unit goes on, so it was not all of it");
	if (change->old == change->new)
		fail_at(row->file, row->line, "a unit does not become itself");
}

static change_row *
add_change(int old, int new, place_day date, int kind, const char *act,
		   const char *file, int line)
{
	change_row *row;

	changes = grow(changes, n_changes, &room_changes, sizeof(change_row));
	row = &changes[n_changes++];
	memset(row, 0, sizeof(*row));
	row->change.old = (place_index) old;
	row->change.new = (place_index) new;
	row->change.date = date;
	row->change.kind = (uint8_t) kind;
	row->act = act;
	row->file = file;
	row->line = line;
	check_change(row);
	return row;
}

static void
read_changes(const char *path)
{
	csv			c;
	char		last[256] = "";

	csv_open(&c, path);
	while (csv_next(&c))
	{
		char		key[256];
		const char *kind = csv_get(&c, "kind");
		size_t		k = 0;

		while (k < CHANGE_KINDS && strcmp(change_kinds[k], kind) != 0)
			k++;
		if (k == CHANGE_KINDS)
			csv_fail(&c, "unknown kind \"%s\"", kind);
		snprintf(key, sizeof(key), "%s,%s,%s", csv_get(&c, "date"),
				 csv_get(&c, "old"), csv_get(&c, "new"));
		if (strcmp(last, key) > 0)
			csv_fail(&c, "the line must come before the one above it");
		strcpy(last, key);
		add_change(referred(&c, csv_get(&c, "old")),
				   referred(&c, csv_get(&c, "new")),
				   day_of(&c, csv_get(&c, "date"), PLACE_ALWAYS), (int) k,
				   copy(csv_get(&c, "act")), c.path, c.line);
	}
}

/* The changes of the gates: what differs between a version and the next. */
static void
compare_gates(void)
{
	static const uint8_t joined[8] = {
		CHANGE_FULL, CHANGE_RENAME, CHANGE_RETYPE, CHANGE_RENAME_RETYPE,
		CHANGE_REPARENT, CHANGE_RENAME_REPARENT, CHANGE_RETYPE_REPARENT,
		CHANGE_RENAME_RETYPE_REPARENT
	};

	for (int i = 1; i < n_units; i++)
	{
		const unit_row *old = &units[i];
		const unit_row *new = &units[i + 1];
		place_day	date = new->unit.from;
		int			what;

		if (old->unit.level != PLACE_GATE || new->unit.code != old->unit.code ||
			old->unit.to != date)
			continue;
		what = (strcmp(old->name, new->name) != 0) |
			(old->unit.kind != new->unit.kind) << 1 |
			(above(old, old->province, date - 1) !=
			 above(new, new->province, date)) << 2;
		if (what == 0)
			fail_at(new->file, new->line, "nothing has changed");
		add_change(i, i + 1, date, joined[what], new->act, new->file, new->line);
	}
}

static int
how_little(int kind)
{
	return kind == CHANGE_AREA ? 3 : kind == CHANGE_PARTIAL ? 2 :
		kind == CHANGE_POPULATION ? 1 : 0;
}

static int
compare_changes(const void *a, const void *b)
{
	const gazetteer_change *x = &((const change_row *) a)->change;
	const gazetteer_change *y = &((const change_row *) b)->change;

	if (x->old != y->old)
		return x->old < y->old ? -1 : 1;
	if (x->date != y->date)
		return x->date < y->date ? -1 : 1;
	if (x->new != y->new)
		return x->new < y->new ? -1 : 1;
	return how_little(x->kind) - how_little(y->kind);
}

/*
 * A district with communes becomes what they become: an edge that says so once
 * more would count its ground twice.  Ground that belonged to no commune
 * stays.
 */
static bool
told_by_communes(const change_row *row)
{
	const gazetteer_change *change = &row->change;

	if (units[change->old].unit.level != PLACE_DISTRICT ||
		units[change->new].unit.level != PLACE_COMMUNE ||
		change->kind == CHANGE_AREA)
		return false;
	for (int i = 1; i <= n_units; i++)
		if (units[i].unit.level == PLACE_COMMUNE &&
			units[i].unit.from < change->date &&
			units[i].unit.to >= change->date &&
			above(&units[i], units[i].parent, change->date - 1) == change->old)
			return true;
	return false;
}

/*
 * Two lines can tell of the same move, one of all and one of some communes:
 * the larger counts, which sorts first.
 */
static void
place_changes(void)
{
	int			kept = 0;

	qsort(changes, n_changes, sizeof(change_row), compare_changes);
	for (int i = 0; i < n_changes; i++)
	{
		const gazetteer_change *change = &changes[i].change;

		if (kept > 0 && changes[kept - 1].change.old == change->old &&
			changes[kept - 1].change.date == change->date &&
			changes[kept - 1].change.new == change->new)
			continue;
		if (!told_by_communes(&changes[i]))
			changes[kept++] = changes[i];
	}
	n_changes = kept;
}

void
gazetteer_read(const char *directory)
{
	static char paths[3][4096];
	static const char *const names[3] = {"unit.csv", "gate.csv", "change.csv"};

	for (int i = 0; i < 3; i++)
		snprintf(paths[i], sizeof(paths[i]), "%s/%s", directory, names[i]);
	read_units(paths[0], false);
	read_units(paths[1], true);
	n_units--;
	if (n_units < 1 || n_units >= UINT16_MAX)
	{
		fprintf(stderr, "%s: %d units\n", directory, n_units);
		exit(1);
	}
	place_units();
	place_parents();
	read_changes(paths[2]);
	compare_gates();
	place_changes();
	if (n_changes >= UINT16_MAX)
	{
		fprintf(stderr, "%s: %d changes\n", directory, n_changes);
		exit(1);
	}
}
