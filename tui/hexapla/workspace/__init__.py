"""The disk: the only package that opens files.

config      hexapla.toml or [tool.hexapla]: what a workspace says of itself
keys        where in a TOML file a key stands
files       bytes in, and bytes out whole or not at all
fresh       files that were not there before, or are made from others
discover    the PO files below a folder
eflomal     words linked by a program of that name, where it is installed
home        the folders that documents live in
documents   which files make a document
cache       the folder for what can be made again
index       what the files hold, ready to be shown
habit       what was chosen in the view the last time
ledger      the files of events, read; place: where they lie
recollection    what they held the last time
resting     many values made, and no search for garbage among them
sitting     a file of events, written
person      who sits here
authors     who wrote a line, where git knows
history     files as they were in an earlier commit
trail       the states of a file that commits have left
commits     what a base branch holds, and who brought in what since
policy      what rules at the gate, as the base branch has it
ssh         signatures, made and looked at by ssh-keygen
lock        one writer at a time in a folder
glossary    term bases, whatever their format
forms       locks: the forms of the words of a glossary, by language
lexicon     a Chinese dictionary, for the aligner
vectors     vectors that an encoder has made before
freedict    dictionaries into English that the user has installed, for the aligner
gloss_table what such a dictionary holds, kept in the cache
dictionaries    forms and their lemmas, by language
example     the worked example, in a checkout or an installed package
"""
