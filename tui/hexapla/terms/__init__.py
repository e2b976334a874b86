"""The term base and its matching.

concept     Concept, Term, Status, Termbase
needles     many strings found in one pass
occurrence  the terms of a source text: verbatim first, then leftmost-longest
rendering   what became of each occurrence in the target: its counterpart
"""
