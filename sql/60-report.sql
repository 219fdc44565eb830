-- Module report: figures out of running text.

CREATE FUNCTION report_figures(
    report text,
    OUT ordinal int,
    OUT kind text,
    OUT quote text,
    OUT pos int,
    OUT num numeric,
    OUT den numeric,
    OUT value numeric,
    OUT unit text,
    OUT item text,
    OUT approx boolean,
    OUT lo numeric,
    OUT hi numeric,
    OUT change text,
    OUT dup boolean,
    OUT sub boolean,
    OUT per boolean,
    OUT ratio ratio)
RETURNS SETOF record
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
COST 1000 ROWS 20;

COMMENT ON FUNCTION report_figures(text) IS
    'figures in the running text of a report: ratios, cases, percentages and counts';
