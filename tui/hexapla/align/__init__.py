"""Documents to beads: which segments of one text render which of another.

revision    two texts in, beads out; what is in doubt is looked at again if there are vectors
aligner     the same by words alone
text        what goes in
beads       groups of segments, and the kinds of them
lexicon     what is asked of dictionaries
tokens      what a segment shows of itself: words, numbers, names, signs
english     English words without their inflection
kin         words of different languages that look like one
keys        what tokens of two languages have in common
pivot       another rendering, whose words speak beside those of the source
lengths     how long a segment is
ends        whether a sentence ends where a segment does
shape       how well lengths and ends fit, as numbers
lexical     how well two stretches explain each other's words
tables      texts of tokens as numbers
scores      the score of every bead
vectors     vectors of texts, checked and packed
closeness   how close stretches are by their vectors
region      a part that is aligned by itself, more than once if need be
reach       which segments may meet
search      the best sequence of beads
margins     its lead over every other
parts       what may be aligned by itself
evidence    why a bead is one
likeness    whether one text renders the other at all
crossing    where a rendering has another order than its source
ladder      beads as lines of text

numpy is imported by tables, lexical, shape, scores, reach, search, margins, vectors and closeness,
and by what stands on them; none of these is loaded before an alignment is asked for.
"""
