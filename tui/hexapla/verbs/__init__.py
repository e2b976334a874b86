"""All that a front end may do, once: one verb per file. The front ends decide nothing.

request     what a person asks for: files, languages, glossaries, rules
check       findings for PO files
columns     a workspace in columns: pages, findings, search
mend        another text for one segment, and the way back
reference   terms, concepts and manual pages, for a reader
index       the index that the columns are read from
terms       the term base itself: lint, look up, where, export, import, add, compile
discover    terms whose renderings waver, as suggestions for it
review      proposals and decisions, one by one or many at once; who has to do what
explain     what a rule looks for
demo        a copy of the worked example
init        a first configuration
compile     the MO files that programs read
add         a text brought in, as a new document or a new version of one
export      a document or a rendering as a text again
segment     the sentences of text files
align       two files of one segment a line, as beads; align_document: a rendering as a catalogue
realign     the beads of a catalogue changed step by step, and the way back
attest      a person's sittings, signed with their key
gate        no text passes that is not approved
waive       what editors have said to be no fault; hear: the same, as the index has it
release     what is approved, as it goes out
merge       two versions of a PO file made one, as git asks its merge drivers to
report      all of it on one page of HTML
score       numbers for renderings, with the places that lower them
trend       these numbers over time
compare     renderings in one language: how much one would be edited to be another

What these stand on: intake reads a text that is handed in, renew lets renderings follow a source,
desk judges catalogues, survey and preview see what a workspace holds, edit
changes one entry on the disk, journal remembers how it was, weave makes units of entries again,
standing tells what a catalogue holds before it is aligned, beside what English says beside it,
bench holds beads under a cursor, rerun has them aligned once more, encoding asks
the encoder that a person has chosen,
trial judges a draft, compose lends it to another editor, narrow reads a filter as it is typed,
along takes in renderings that come with their source; for the gate, cases gathers what there is to
know of each text, records tells which events to believe, guise looks for files that mislead,
backbone for what a rendering stands on;
measure reads off one rendering what is scored; edition reads what a report tells of documents.
"""
