"""The report as one page of HTML, which needs nothing else: values in, text out.

page        the templates, filled in: jinja2's only home
"""
