"""Texts and their parts.

segment     a sentence-like part of a document, and how its id is made
unit        one source text and its target: what a reviewer decides on
faces       the plural forms of a unit, each as a unit of its own
catalogue   one rendering's units in order
join        a rendering that stands in an earlier segment: the ↑id
"""
