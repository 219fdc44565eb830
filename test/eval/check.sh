#!/bin/sh
# Are the annotated sentences well formed?  Any database will do.
exec sh "$(dirname "$0")/tap.sh" check.sql
