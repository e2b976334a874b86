"""The view: a workspace in columns, in the terminal (textual's only home).

main      the way in: arguments, what must be so before the view opens
app       the application: its theme, its keys, its first screen
keys      all that a person can do, once; keymap: with which keys
palette   commands, places and themes by their names
theme     papers and inks
screens   the columns; help, and what is asked between
widgets   the sheet, the drawer, the editor, the status line
layout    where everything stands: columns across, rows down
scroll    what of a very long page is in view
sight     what is shown of each cell, and what is known of its words
painter   a line of the sheet; paint its stretches
yoke      a bead on the screen: two columns, and the strokes between; yoke_painter: a line of it
caret     where a text can be cut in two
pager     rows of the index, read as they come into view
garbage   when the interpreter looks for it
glyphs    cells counted as terminals do
messages  what workers tell the screens; tidings: what they tell of beads,
          rulings: of changes
outside   the terminal lent to another editor
leaving   how the application ends; alone: whether there is still a terminal
scored    scores as a screen has them
"""
