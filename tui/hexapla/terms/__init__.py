"""The term base and its matching.

concept     Concept, Term, Status, Termbase
notice      what a reader of term bases wants a person to know
finder      where terms stand in a text, in any inflected form
pairing     places in a target, shared out among the occurrences that they may render
rendering   what became of each term of a source: its counterpart
"""
