#!/bin/sh
# Runs once, when the database volume is empty: the service's own login. It may make the four roles that the migrations ask
# for, and is no superuser, so row-level security holds for it too.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$PARLEY_DATABASE_PASSWORD" --username "$POSTGRES_USER" <<'SQL'
CREATE ROLE parley LOGIN NOSUPERUSER NOCREATEDB CREATEROLE PASSWORD :'password';
CREATE DATABASE parley OWNER parley;
\connect parley
-- Lets the fuzzy search use its index under row-level security; only a superuser may say this (see the first migration).
CREATE EXTENSION pg_trgm;
ALTER FUNCTION word_similarity_op(text, text) LEAKPROOF;
ALTER FUNCTION word_similarity_commutator_op(text, text) LEAKPROOF;
SQL
