"""People: what they propose and decide, and what their words come to.

event       one act of one person upon one unit, never changed
standing    what all events about a unit come to, whatever their order
roles       who may decide what, and what a decision needs to count
change      what there is to decide on: a text that is not the one last approved
gate        whether a text may pass, or why not
release     which text of a unit may go out
attestation a signature over a file of events
fault       what is wrong with a record of events
progress    how many texts were accepted by when
guise       names that could be taken for other names
"""
