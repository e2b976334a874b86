"""Strings that know no human language: places in them, changes to them, how they look.

span            where something is: Span, Side, Mark
region          where something is in a file: Region
edit            a change: Edit, apply, without
difference      how one text became another: difference, edits
cuts            the parts by which texts are compared
subsequence     the most that two sequences have in common
offsets         code points against terminal cells and UTF-16: the only converter
breaking        the kinds of letters that tell where a row may end
rows            a text in rows of cells
roll            many texts behind one another: Roll
needles         many strings found in one pass: Needles
plain_needles   the same without a library
swap            signs for other signs, where few letters have another
visible         what the eye cannot see, or a terminal would obey, made visible
lookalike       letters of other scripts that look like Latin ones
quoted          a text within quotes, for a line of talk
placeholder     Placeholder: something in a text that a program reads
placeholders    all of them in a text, by the grammar that its flags call for
directive       readers of printf directives and shell variables
brace           readers of replacement fields, ICU messages and templates
markup          readers of tags, entities, reStructuredText and Markdown
agreement       how the placeholders of two texts differ
"""
