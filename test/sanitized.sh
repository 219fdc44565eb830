#!/bin/sh
# Runs a command whose programs are built with AddressSanitizer.
set -eu

# Kernels that randomise addresses widely move a mapping into what clang 14
# takes for its shadow memory; a fixed layout avoids it, where it is allowed.
if setarch -R true 2>/dev/null; then
    exec setarch -R "$@"
fi
exec "$@"
