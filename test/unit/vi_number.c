/*
 * vi_number.c
 *		Numbers in digits, in words and in both.
 */
#include "tap.h"

#include "vi/number.h"

typedef struct expectation
{
	const char *text;
	const char *value;
} expectation;

static const expectation numbers[] = {
	/* digits: spec 2.1 */
	{"1.962", "1962"}, {"8.500.000", "8500000"}, {"1.234,56", "1234.56"},
	{"0,9", "0.9"}, {"12,5", "12.5"}, {"2,34", "2.34"}, {"2,3456", "2.3456"},
	{"1,969", "1969"}, {"1,234,567", "1234567"}, {"1,234,567.5", "1234567.5"},
	{"0.900", "0.900"}, {"2.5", "2.5"}, {"12.75", "12.75"}, {"0,123", "0.123"},
	{"20 000", "20000"}, {"1 234 567", "1234567"}, {"02", "2"}, {"0", "0"},
	{"20\xC2\xA0" "000", "20000"}, {" 7 ", "7"}, {"1234,567", "1234.567"},
	{"1.5000", "1.5000"},
	/* scale words: 2.2 */
	{"238 nghìn", "238000"}, {"1,47 triệu", "1470000"},
	{"1.500 tỷ", "1500000000000"}, {"2,423 triệu", "2423000"},
	{"1 tỷ 200 triệu", "1200000000"}, {"2.300 nghìn tỷ", "2300000000000000"},
	{"3 vạn", "30000"}, {"3 vạn 5 nghìn", "35000"}, {"5 chục", "50"},
	{"3 trăm", "300"}, {"1 tỉ", "1000000000"}, {"1,5 ngàn", "1500"},
	{"238nghìn", "238000"},
	/* words: 2.3 */
	{"hai mươi ba", "23"}, {"một tỷ rưỡi", "1500000000"},
	{"trăm rưỡi", "150"}, {"mười", "10"}, {"mười lăm", "15"},
	{"hai mươi mốt", "21"}, {"hai mươi tư", "24"}, {"ba mươi lăm", "35"},
	{"một trăm", "100"}, {"hai trăm linh năm", "205"},
	{"hai trăm lẻ năm", "205"}, {"hai trăm ba mươi tám", "238"},
	{"hai trăm mười", "210"}, {"hai trăm rưỡi", "250"},
	{"một nghìn chín trăm sáu mươi hai", "1962"},
	{"một nghìn không trăm linh năm", "1005"},
	{"hai nghìn ba trăm tỷ", "2300000000000"},
	{"ba triệu hai trăm nghìn", "3200000"}, {"nửa triệu", "500000"},
	{"hai mươi nghìn năm trăm", "20500"}, {"bẩy", "7"}, {"không", "0"},
	{"HAI MƯƠI BA", "23"}, {"Hai Mươi Ba", "23"}, {"một nghìn tỷ", "1000000000000"},
	{"hai triệu rưỡi", "2500000"}, {"2 triệu rưỡi", "2500000"},
	/* decomposed */
	{"hai mu\xCC\x9Bo\xCC\x9Bi ba", "23"}, {"sa\xCC\x81u", "6"},
	{"99999999999999999999999999999999999999",
	"99999999999999999999999999999999999999"},
};

typedef struct refusal
{
	const char *text;
	vi_number_status status;
	size_t		where;
} refusal;

static const refusal refusals[] = {
	{"", VI_NUMBER_EMPTY, 0}, {"  ", VI_NUMBER_EMPTY, 2},
	{"abc", VI_NUMBER_UNKNOWN_WORD, 0}, {"-5", VI_NUMBER_UNKNOWN_WORD, 0},
	{"+5", VI_NUMBER_UNKNOWN_WORD, 0}, {"5%", VI_NUMBER_UNKNOWN_WORD, 1},
	{"5 kg", VI_NUMBER_UNKNOWN_WORD, 2}, {"12.", VI_NUMBER_UNKNOWN_WORD, 2},
	{"31.12.2021", VI_NUMBER_BAD_DIGITS, 0}, {"1.96,2.5", VI_NUMBER_BAD_DIGITS, 0},
	{"0.123.456", VI_NUMBER_BAD_DIGITS, 0}, {"12,34,56", VI_NUMBER_BAD_DIGITS, 0},
	{"0962 665 953", VI_NUMBER_BAD_ORDER, 5}, {"1 20", VI_NUMBER_BAD_ORDER, 2},
	{"1 triệu 2", VI_NUMBER_UNFINISHED, 11}, {"một triệu hai", VI_NUMBER_UNFINISHED, 17},
	{"hai trăm ba", VI_NUMBER_UNFINISHED, 12}, {"hai mươi linh", VI_NUMBER_BAD_ORDER, 11},
	{"trăm", VI_NUMBER_UNFINISHED, 5}, {"trăm hai", VI_NUMBER_BAD_ORDER, 6},
	{"triệu", VI_NUMBER_BAD_ORDER, 0}, {"mươi", VI_NUMBER_BAD_ORDER, 0},
	{"chục", VI_NUMBER_BAD_ORDER, 0}, {"hai ba", VI_NUMBER_BAD_ORDER, 4},
	{"mười năm", VI_NUMBER_BAD_ORDER, 8}, {"hai mươi năm", VI_NUMBER_BAD_ORDER, 11},
	{"lăm", VI_NUMBER_BAD_ORDER, 0}, {"2 nghìn 3 triệu", VI_NUMBER_BAD_ORDER, 11},
	{"1 tỷ tỷ", VI_NUMBER_BAD_ORDER, 7}, {"hai trăm linh", VI_NUMBER_UNFINISHED, 14},
	{"một tỷ rưỡi hai", VI_NUMBER_BAD_ORDER, 19},
	{"100000000000000000000000000000000000000", VI_NUMBER_TOO_LARGE, 0},
	{"99999999999999999999999999999999999999 triệu", VI_NUMBER_TOO_LARGE, 46},
};

int
main(void)
{
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
	{
		vi_decimal	value = {0};
		size_t		where;
		char		buf[VI_DECIMAL_CHARS] = "";
		vi_number_status status = vi_number_read(numbers[i].text,
												 strlen(numbers[i].text),
												 &value, &where);

		if (status == VI_NUMBER_OK)
			vi_decimal_print(value, buf);
		ok(status == VI_NUMBER_OK && strcmp(buf, numbers[i].value) == 0,
		   "%s is %s (got %s, status %d)", numbers[i].text, numbers[i].value,
		   buf, status);
	}
	for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++)
	{
		vi_decimal	value;
		size_t		where;
		vi_number_status status = vi_number_read(refusals[i].text,
												 strlen(refusals[i].text),
												 &value, &where);

		ok(status == refusals[i].status && where == refusals[i].where,
		   "\"%s\" is refused with status %d at %zu (got %d at %zu)",
		   refusals[i].text, refusals[i].status, refusals[i].where, status,
		   where);
	}
	return done();
}
