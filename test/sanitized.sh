#!/bin/sh
# Runs a command whose programs are built with AddressSanitizer.
set -eu

# The core allocates nothing, so leaks cannot be; and finding them needs
# ptrace, which many containers forbid.
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=0
export UBSAN_OPTIONS=print_stacktrace=1

# Kernels that randomise addresses widely move a mapping into what clang 14
# takes for its shadow memory; a fixed layout avoids it, where it is allowed.
if setarch -R true 2>/dev/null; then
    exec setarch -R "$@"
fi
exec "$@"
