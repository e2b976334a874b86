"""People: what they propose and decide, and what their words come to.

event       one act of one person upon one unit, never changed
standing    what all events about a unit come to, whatever their order
roles       who may decide what, and what a decision needs to count
"""
