"""What people do with changes: see them, decide on them, and ask who has to do what.

page        a rendering under review: its units, its events, who may decide
entries     its units, and what is to be done with each, by whom
status      who has to do what, what waits for whom, what was said
decide      one decision, put on record
batch       many at once
weigh       a finding confirmed or waived
past        texts as they stood at an earlier commit
renamed     reviews of documents that have another name now
queue       all that there is to decide on in a workspace
narrow      some of it, as a person types it
docket      changes in order, and what has become of each
session     an editor at work on them, and the way back
gauge       what a change does to the scores of its rendering
"""
