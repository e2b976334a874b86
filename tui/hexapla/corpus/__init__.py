"""Texts and their parts.

segment     a sentence-like part of a document, and how its id is made
document    a text: its segments, and what stands between them
renewal     which segments live on when a text changes
unit        one source text and its target: what a reviewer decides on
faces       the plural forms of a unit, each as a unit of its own
catalogue   one rendering's units in order
columns     source and renderings side by side
page        units whose texts are looked at all at once
compose     a rendering as a running text
bitext      a source beside one rendering: its beads
bead_note   what a catalogue notes of a bead: doubt, a person's word, an addition
laying      a rendering that is handed in, laid on the segments of its source
locks       beads that a person has locked, in a rendering that is handed in
explained   which old texts a rendering that is handed in explains
untouched   what a rendering that is handed in has in the source's own words
realign     beads changed by hand
recut       segments and sentences cut in two, or put together
rerun       what an aligner is told of a bitext, and what it makes of it
join        a rendering that stands in an earlier segment: the ↑id
"""
