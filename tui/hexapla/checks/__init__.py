"""What can be said of a translation.

finding     Severity, Level, Fix, Remark, Finding
rule        the @rule decorator, Rule, Context: what a rule is and what it may know
counted     which numbers of a text count things
examples    a rule's docstring read as examples
remedy      the fix that puts a term in the place of other words
outcome     what a check of a file came to, and of all of them together
suite       rules over a catalogue: findings
rules       the shelf: one rule per file
"""
