/*
 * gazetteer.c
 *		The tables of the official units, and ways into them.  See gazetteer.h.
 */
#include "place/gazetteer.h"

#include "place/gazetteer_data.h"

#define ID_BLOCK	1024		/* as in src/gen/gazetteer.c */

static const char *const kind_names[PLACE_KINDS] = {
	[PLACE_TINH] = "tỉnh",
	[PLACE_THANH_PHO] = "thành phố",
	[PLACE_QUAN] = "quận",
	[PLACE_HUYEN] = "huyện",
	[PLACE_THI_XA] = "thị xã",
	[PLACE_PHUONG] = "phường",
	[PLACE_XA] = "xã",
	[PLACE_THI_TRAN] = "thị trấn",
	[PLACE_DAC_KHU] = "đặc khu",
	[PLACE_CUA_KHAU_QUOC_TE] = "cửa khẩu quốc tế",
	[PLACE_CUA_KHAU_CHINH] = "cửa khẩu chính",
	[PLACE_CUA_KHAU_PHU] = "cửa khẩu phụ",
};

static const char *const level_names[] = {
	[PLACE_PROVINCE] = "province",
	[PLACE_DISTRICT] = "district",
	[PLACE_COMMUNE] = "commune",
	[PLACE_GATE] = "gate",
};

static const char *const change_names[] = {
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

place_index
gazetteer_of_id(int32_t id)
{
	if (id < 0 || id > UINT16_MAX)
		return 0;
	return gazetteer_ids[gazetteer_id_blocks[id / ID_BLOCK] * ID_BLOCK +
						 id % ID_BLOCK];
}

place_index
gazetteer_first(place_level level, uint32_t code)
{
	uint32_t	at = gazetteer_codes_at[level];

	if (code >= gazetteer_codes_at[level + 1] - at)
		return 0;
	return gazetteer_codes[at + code];
}

place_index
gazetteer_next(place_index unit)
{
	const gazetteer_unit *u = gazetteer_get(unit);

	if (unit == gazetteer_units || u[1].code != u->code || u[1].level != u->level)
		return 0;
	return unit + 1;
}

place_index
gazetteer_find(place_level level, uint32_t code, int32_t day)
{
	place_index unit = gazetteer_first(level, code);

	while (unit != 0 && !gazetteer_alive(unit, day))
		unit = gazetteer_next(unit);
	return unit;
}

place_index
gazetteer_parent_on(place_index unit, int32_t day)
{
	place_index parent = gazetteer_get(unit)->parent;

	if (parent == 0 || gazetteer_alive(parent, day))
		return parent;
	return gazetteer_find(gazetteer_get(parent)->level,
						  gazetteer_get(parent)->code, day);
}

place_index
gazetteer_province_on(place_index unit, int32_t day)
{
	while (unit != 0 && gazetteer_get(unit)->level != PLACE_PROVINCE)
		unit = gazetteer_parent_on(unit, day);
	return unit;
}

const char *
gazetteer_name(place_index unit)
{
	return gazetteer_names + gazetteer_names_at[gazetteer_get(unit)->name];
}

const char *
gazetteer_kind_name(place_kind kind)
{
	return kind_names[kind];
}

const char *
gazetteer_level_name(place_level level)
{
	return level_names[level];
}

const char *
gazetteer_change_name(place_change kind)
{
	return change_names[kind];
}

const char *
gazetteer_act(uint16_t act)
{
	return gazetteer_acts + gazetteer_acts_at[act];
}

place_index
gazetteer_by_rank(uint16_t rank)
{
	return rank + 1;
}

size_t
gazetteer_children(place_index unit, const place_index **first)
{
	*first = gazetteer_children_run;
	if (unit > GAZETTEER_PARENTS)
		return 0;
	*first += gazetteer_children_at[unit];
	return gazetteer_children_at[unit + 1] - gazetteer_children_at[unit];
}

size_t
gazetteer_changes_from(place_index unit, const gazetteer_change **first)
{
	*first = gazetteer_changes + gazetteer_from_at[unit];
	return gazetteer_from_at[unit + 1] - gazetteer_from_at[unit];
}

size_t
gazetteer_changes_into(place_index unit, const uint16_t **first)
{
	*first = gazetteer_into + gazetteer_into_at[unit];
	return gazetteer_into_at[unit + 1] - gazetteer_into_at[unit];
}

const gazetteer_change *
gazetteer_change_at(uint16_t number)
{
	return &gazetteer_changes[number];
}

place_day
gazetteer_day(void)
{
	return GAZETTEER_DAY;
}

place_day
gazetteer_level_end(place_level level)
{
	return gazetteer_level_ends[level];
}

static char *
put_number(char *out, uint32_t number, int digits)
{
	for (int i = digits - 1; i >= 0; i--)
	{
		out[i] = (char) ('0' + number % 10);
		number /= 10;
	}
	return out + digits;
}

size_t
gazetteer_text(place_index unit, char *out)
{
	static const uint8_t digits[] = {2, 3, 5, 3};
	const gazetteer_unit *u = gazetteer_get(unit);
	char	   *p = out;

	if (u->level == PLACE_GATE)
	{
		*p++ = 'C';
		*p++ = 'K';
	}
	p = put_number(p, u->code, digits[u->level]);
	if (u->from != PLACE_ALWAYS)
	{
		int			year;
		int			month;
		int			day;

		place_day_split(u->from, &year, &month, &day);
		*p++ = '@';
		p = put_number(p, (uint32_t) year, 4);
		*p++ = '-';
		p = put_number(p, (uint32_t) month, 2);
		*p++ = '-';
		p = put_number(p, (uint32_t) day, 2);
	}
	*p = '\0';
	return (size_t) (p - out);
}
