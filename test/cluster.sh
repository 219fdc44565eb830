#!/bin/sh
# Runs a command beside a private PostgreSQL server and ends the server.
#
#   test/cluster.sh BUILD NAME COMMAND [ARGUMENT]...
#
# The server lives in BUILD/cluster/, listens on a Unix socket only, loads the
# extension staged in BUILD/stage, and is gone with all its files when the
# command ends, however it ends.  The command gets PGHOST, PGPORT and PGUSER.
# The server's log stays in BUILD/log/NAME.server.log.  PG_CONFIG chooses the
# server version.
#
# Root cannot run a server, so there another user does, who need not be able
# to reach the build folder: the server gets its folder as an open file (9)
# and names it /proc/self/fd/9.  Blanks, quotes and colons in the name of the
# working folder, and names longer than a socket's 107 bytes, do no harm then.
set -eu
umask 022

die() {
    echo "cluster.sh: $*" >&2
    exit 1
}

[ $# -ge 3 ] || die "usage: cluster.sh BUILD NAME COMMAND [ARGUMENT]..."
build=$(cd "$1" && pwd)
name=$2
shift 2

pg_config=${PG_CONFIG:-pg_config}
bin=$("$pg_config" --bindir) || die "cannot run $pg_config"
stage=$build/stage
[ -d "$stage" ] || die "there is no staged extension in $stage"

# Nothing of the caller's own servers, settings and locale reaches the tests.
unset PGDATABASE PGSERVICE PGSERVICEFILE PGPASSFILE PGPASSWORD PGOPTIONS \
    PGHOSTADDR PGDATA PGTZ PGDATESTYLE PGSSLMODE PGREQUIREPEER PGCHANNELBINDING \
    PGTARGETSESSIONATTRS PGAPPNAME PSQL_PAGER PAGER LANGUAGE TZ
export LC_ALL=C.UTF-8 PGCLIENTENCODING=UTF8 PGPORT=5432 PGUSER=postgres
export PSQL_HISTORY=/dev/null PSQLRC=/dev/null PG_COLOR=never

# True where process $1 is a server that runs in folder $2.
serves() {
    [ "$(readlink "/proc/$1/cwd" 2>/dev/null)" = "$2" ] &&
        [ "$(cat "/proc/$1/comm" 2>/dev/null)" = postgres ]
}

# Ends the server of folder $1 at once: its files are thrown away anyway.
end_server() {
    pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) || return 0
    case $pid in
        '' | *[!0-9]*) return 0 ;;
    esac
    serves "$pid" "$1/data" || return 0
    kill -QUIT "$pid" 2>/dev/null || return 0
    tries=0
    while serves "$pid" "$1/data" && [ $tries -lt 100 ]; do
        tries=$((tries + 1))
        sleep 0.1
    done
}

# What a killed run has left behind.
mkdir -p "$build/cluster" "$build/log"
for old in "$build"/cluster/*/; do
    old=${old%/}
    [ -d "$old" ] || continue
    kill -0 "${old##*/}" 2>/dev/null && continue
    end_server "$old"
    rm -rf "$old"
done

here=$build/cluster/$$
log=$build/log/$name.server.log
server=
child=
finish() {
    status=$?
    trap '' INT TERM HUP
    if [ -n "$child" ]; then
        kill -TERM "$child" 2>/dev/null || :
        wait "$child" || :
    fi
    # At once: a server that has just crashed may not heed a fast shutdown.
    if [ -n "$server" ]; then
        kill -QUIT "$server" 2>/dev/null || :
        wait "$server" || :
    fi
    rm -rf "$here"
    exit $status
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m 700 "$here"
cp -R "$stage" "$here/stage"
as=
if [ "$(id -u)" -eq 0 ]; then
    as=postgres
    id "$as" >/dev/null 2>&1 || as=nobody
    chmod -R a+rX "$here/stage"
    chown "$as" "$here"
fi
exec 9<"$here"
if [ -e /proc/self/fd/9 ]; then
    folder=/proc/self/fd/9
    PGHOST=/proc/$$/fd/9/data
else
    folder=$here
    PGHOST=$here/data
fi
export PGHOST

# Runs a program of the server in / as the server's user, and ends it should
# this script be killed.  Start it in the background, then it is $!.
as_server() {
    cd /
    if [ -n "$as" ]; then
        exec setpriv --reuid="$as" --regid="$(id -g "$as")" --clear-groups \
            --pdeathsig=QUIT "$@"
    fi
    exec setpriv --pdeathsig=QUIT "$@"
}

(as_server "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust \
    --encoding=UTF8 --locale=C --no-sync --no-instructions) >"$log" 2>&1 ||
    { cat "$log" >&2; die "initdb failed"; }

# Links what stands in folder $1 into folder $2, but what is there already.
link_into() {
    mkdir -p "$2"
    for original in "$1"/*; do
        [ -e "$2/${original##*/}" ] || ln -s "$original" "$2"
    done
}

# How a server finds an extension that is not installed: Debian's servers
# have extension_destdir, and from 18 on all have extension_control_path.
# The others look beside their own program: they get a copy of it in the
# stage, and there links to all that is installed.  Its user must be able to
# reach the build folder then.
found=$(printf '%s' "$folder/stage" | sed "s/'/''/g")
share=$("$pg_config" --sharedir)
lib=$("$pg_config" --pkglibdir)
settings=$("$bin/postgres" --describe-config | cut -f 1)
has() {
    printf '%s\n' "$settings" | grep -qx "$1"
}
postgres=$bin/postgres
if ! has extension_control_path && ! has extension_destdir; then
    link_into "$share/extension" "$here/stage$share/extension"
    link_into "$share" "$here/stage$share"
    link_into "$lib" "$here/stage$lib"
    mkdir -p "$here/stage$bin"
    cp "$bin/postgres" "$here/stage$bin"
    postgres=$folder/stage$bin/postgres
fi
{
    echo "listen_addresses = ''"
    echo "unix_socket_directories = '.'"
    echo "fsync = off"
    echo "synchronous_commit = off"
    echo "full_page_writes = off"
    echo "shared_buffers = 128MB"
    echo "timezone = 'UTC'"
    echo "log_timezone = 'UTC'"
    if has extension_control_path; then
        echo "extension_control_path = '$found$share:\$system'"
        echo "dynamic_library_path = '$found$lib:\$libdir'"
    elif has extension_destdir; then
        echo "extension_destdir = '$found'"
    fi
} >"$here/settings"
cat "$here/settings" >>"$here/data/postgresql.conf"

(as_server "$postgres" -D "$folder/data") >>"$log" 2>&1 </dev/null &
server=$!
tries=0
until "$bin/pg_isready" --quiet; do
    tries=$((tries + 1))
    if ! kill -0 "$server" 2>/dev/null || [ $tries -ge 600 ]; then
        cat "$log" >&2
        die "the server did not start"
    fi
    sleep 0.1
done

# In the background, so that a signal reaches the trap above at once.
exec 8<&0
setpriv --pdeathsig=TERM env --default-signal=INT,QUIT "$@" <&8 8<&- &
child=$!
status=0
wait "$child" || status=$?
child=
kill -0 "$server" 2>/dev/null || die "the server has gone, see $log"
exit $status
