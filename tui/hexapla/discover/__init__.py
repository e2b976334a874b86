"""Recurring terms whose renderings waver, found without a term base: suggestions for a person.

Nothing here is certain, so no score and no gate may ask it: the ladder keeps it beside both.

words       texts as words that know their other forms
light       words that say nothing of a subject
forms       which words are forms of one
phrases     runs of words, and the lines that they stand in
recurring   the terms of the sources
links       which word renders which, by association and dictionary
family      which words are of one root, and adverbs
evidence    the texts, and what phrases have in common
meanings    which words of a line render others than the term's
names       which renderings are written as names
wavering    what a term is rendered by, and where otherwise
trust       how far a rendering is to be trusted
ranking     which of it is worth a look
suggestion  what a person is shown
"""
