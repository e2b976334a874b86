"""The tables of the index."""

VERSION = 4  # another number, and an index is made anew
APPLICATION = 0x68657861  # "hexa": what the file says it is

TABLES = """
create table files (
    path text primary key, size integer, mtime_ns integer, inode integer, digest text
) without rowid;
create table leaves (
    path text primary key, scope text, ours integer, source_tag text, tag text
) without rowid;
create table documents (
    id integer primary key, place text unique, position integer, name text, source text,
    source_tag text, ours integer, backbone text not null default ''
);
create table renderings (
    document integer, tag text, position integer, path text,
    version text not null default '', problem text not null default '',
    heard text not null default '?',
    primary key (document, tag)
) without rowid;
create table rows (
    document integer, n integer, extra integer, key text, source text, folded text,
    primary key (document, n)
) without rowid;
create index rows_by_key on rows (document, key);
create table cells (
    document integer, tag text, n integer, state text, line integer, flags text, head text,
    note text, text text, folded text, primary key (document, tag, n)
) without rowid;
create index cells_by_state on cells (state, tag);
create table findings (
    document integer, n integer, tag text, number integer, line integer, rule text, level text,
    fingerprint text, record text,
    primary key (document, n, tag, number)
) without rowid;
create index findings_by_rule on findings (rule, level, tag);
create table waived (
    document integer, tag text, fingerprint text, by text, reason text,
    primary key (document, tag, fingerprint)
) without rowid;
"""
# rows.extra is 1 where the backbone lacks the key. A folded text is null where it is the text.
# What editors have waived stands beside the findings, so that neither is made anew for the other;
# renderings.heard names the records that it was read from.
# The versions name what a row or rendering was made of; an empty one was not made yet.
