-- what is loaded; of no module, because it speaks of all of them

-- STABLE: a new release of the library answers differently.
CREATE FUNCTION secstat_version(OUT library text, OUT gazetteer date, OUT vocabulary date) RETURNS record
LANGUAGE c STABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION secstat_version() IS 'version of the loaded library, and the days to which its gazetteer and its vocabulary reach; NULL where a table says no day';
