"""Numbers that can be traced to a word: one metric per file.

score       what a number is made of: shares, groups, and the places that lower them
fold        what a metric is, and its scores over units: sums, intervals
resample    samples of units for a bootstrap, made from a seed

The shelf of metrics:
"""

SHELF = ("adherence", "completeness", "consistency", "repetition")
