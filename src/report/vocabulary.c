/*
 * vocabulary.c
 *		The tables of vocabulary.h, as made from data/vocabulary/.
 */
#include "report/vocabulary.h"

#include "report/vocabulary_data.h"
