-- Complain if the script is sourced in psql, rather than via CREATE EXTENSION.
\echo Use "CREATE EXTENSION secstat" to load this file. \quit

