"""The term base and its matching.

concept     Concept, Term, Status, Termbase
ids         ids of concepts, each given once
notice      what a reader of term bases wants a person to know
seen        forms of terms that texts had
tracks      where terms stand by the steps of their patterns
kin         where the words of terms stand, as dictionaries compare them
finder      where terms stand in a text, in any inflected form
name        names that programs read, which hold no terms
lint        what is wrong with a term base itself
merge       what one term base says, taken into another
scope       in which documents terms count
place       where a term stands, and what stands for it in one rendering
search      terms as a person looks for them
stop_words  words that nearly every sentence has
pairing     places in a target, shared out among the occurrences that they may render
scripts     terms looked for in several scripts alike
sides       the two sides of a term base: what is looked for, what may answer it
rendering   what became of each term of a source: its counterpart
reason      why words count as a counterpart, for who asks
altered     verbatim terms that stand otherwise than they must
stead       what probably stands in the place of a missing term
likeness    how like one word is to another
"""
