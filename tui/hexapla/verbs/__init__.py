"""All that a front end may do, once: one verb per file. The front ends decide nothing.

check       findings for PO files
explain     what a rule looks for
demo        a copy of the worked example
init        a first configuration
"""
