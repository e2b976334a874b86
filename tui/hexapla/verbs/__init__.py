"""All that a front end may do, once: one verb per file. The front ends decide nothing.

check       findings for PO files
columns     a workspace in columns: pages, findings, search
mend        another text for one segment, and the way back
reference   terms, concepts and manual pages, for a reader
index       the index that the columns are read from
terms       the term base itself: lint, look up, where, export, import, add
explain     what a rule looks for
demo        a copy of the worked example
init        a first configuration
"""
