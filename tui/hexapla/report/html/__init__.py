"""The report as one page of HTML, which needs nothing else: values in, text out.

page        the templates, filled in: jinja2's only home
edition     a text and its renderings in step, with notes below them
stretches   a text cut where its marks begin and end
figures     scores, each with its bar and its places
heat        how far terms have one rendering, in each language
plots       where bars and lines lie; the rules that found something

The templates are text beside this, and are handed in: nothing here reads a file.
"""
