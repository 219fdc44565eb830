-- What holds for every object of the extension, whatever the module: each
-- test lists the objects that break a rule.
BEGIN;
SELECT plan(16);

CREATE TEMPORARY VIEW member AS
    SELECT classid, objid, pg_describe_object(classid, objid, objsubid) AS name
    FROM pg_depend
    WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
      AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'secstat');

-- Of the members themselves, not the array and row types that follow them.
CREATE TEMPORARY VIEW member_type AS
    SELECT t.* FROM pg_type t JOIN member ON classid = 'pg_type'::regclass AND objid = t.oid
    WHERE t.typcategory <> 'A' AND t.typrelid = 0;

CREATE TEMPORARY VIEW member_function AS
    SELECT p.*, p.oid::regprocedure::text AS name, l.lanname
    FROM pg_proc p
    JOIN member ON classid = 'pg_proc'::regclass AND objid = p.oid
    JOIN pg_language l ON l.oid = p.prolang;

CREATE TEMPORARY VIEW member_opclass AS
    SELECT c.*, a.amname
    FROM pg_opclass c
    JOIN member ON classid = 'pg_opclass'::regclass AND objid = c.oid
    JOIN pg_am a ON a.oid = c.opcmethod;

SELECT isnt_empty($$ SELECT name FROM member $$, 'the extension has objects');

-- A family made by CREATE OPERATOR CLASS is described with its class.
SELECT is_empty($$
    SELECT name FROM member m
    WHERE obj_description(objid, classid::regclass::text) IS NULL
      AND classid <> 'pg_opfamily'::regclass
      AND NOT (classid = 'pg_type'::regclass
               AND (SELECT typcategory = 'A' OR typrelid <> 0 FROM pg_type WHERE oid = m.objid))
$$, 'every object has a comment');

SELECT is_empty($$
    SELECT name, obj_description(objid, classid::regclass::text) AS comment FROM member
    WHERE obj_description(objid, classid::regclass::text) ~ '^\s*$|^\s|\s$|\.$'
$$, 'comments are phrases');

SELECT is_empty($$
    SELECT name, proparallel FROM member_function WHERE proparallel <> 's'
$$, 'every function and aggregate is PARALLEL SAFE');

-- No function depends on what a session sets; only the name of a database's
-- encoding and the like may be looked up.
SELECT is_empty($$
    SELECT name FROM member_function WHERE prokind = 'f' AND provolatile = 'v'
$$, 'no function is VOLATILE, the default of a forgotten word');

SELECT is_empty($$
    SELECT name FROM member_function WHERE prosecdef OR proleakproof OR proconfig IS NOT NULL
$$, 'no function is SECURITY DEFINER or LEAKPROOF, or has settings');

SELECT is_empty($$
    SELECT name, lanname FROM member_function
    WHERE lanname NOT IN ('c', 'internal', 'sql') OR (lanname = 'sql' AND prosqlbody IS NULL)
$$, 'functions are written in C, or in SQL parsed at creation');

SELECT is_empty($$
    SELECT typname FROM member_type
    WHERE typtype = 'b' AND (typsend = 0 OR typreceive = 0 OR typcategory <> 'U' OR typispreferred)
$$, 'every type has a binary form, and a category of its own');

SELECT is_empty($$
    SELECT typname, amname FROM member_type, (VALUES ('btree'), ('hash')) AS m (amname)
    WHERE typtype = 'b'
      AND NOT EXISTS (
        SELECT FROM member_opclass c
        WHERE opcintype = member_type.oid AND opcdefault AND c.amname = m.amname)
$$, 'every type has a default btree and hash operator class');

SELECT is_empty($$
    SELECT opcname FROM member_opclass WHERE NOT amvalidate(oid)
$$, 'the server finds every operator class valid');

SELECT is_empty($$
    SELECT opcname FROM member_opclass c
    WHERE amname = 'hash'
      AND NOT EXISTS (
        SELECT FROM pg_amproc
        WHERE amprocfamily = opcfamily AND amproclefttype = opcintype AND amprocnum = 2)
$$, 'every hash class has an extended hash function');

SELECT is_empty($$
    SELECT name FROM member_function f JOIN pg_aggregate a ON a.aggfnoid = f.oid
    WHERE aggcombinefn = 0 OR aggtranstype = 'internal'::regtype
$$, 'every aggregate can be combined, and its state is a type that can be sent');

SELECT is_empty($$
    SELECT castsource::regtype, casttarget::regtype FROM pg_cast
    JOIN member ON classid = 'pg_cast'::regclass AND objid = pg_cast.oid
    WHERE castcontext = 'i'
$$, 'no cast is implicit');

-- The library and the SQL objects may come from different releases.
SELECT is((SELECT substring(library FROM '^\d+\.\d+') FROM secstat_version()),
    (SELECT extversion FROM pg_extension WHERE extname = 'secstat'),
    'the library is of the version that the SQL objects have');
SELECT is((SELECT gazetteer FROM secstat_version()),
    (SELECT greatest(max(valid_from), max(valid_to)) FROM admin_unit),
    'the gazetteer has the day of its last change');
SELECT is((SELECT vocabulary FROM secstat_version()), NULL::date, 'the vocabulary has no day yet');

SELECT * FROM finish();
ROLLBACK;
