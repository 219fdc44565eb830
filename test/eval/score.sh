#!/bin/sh
# How well does report_figures read them?  Needs the extension created.
exec sh "$(dirname "$0")/tap.sh" score.sql
