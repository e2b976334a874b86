"""All that may be done with a term base itself.

book        its files, opened
texts       the workspace's catalogues, where its terms stand
lint        what is wrong with it
look        the concepts that a person asks for
where       every occurrence of a term, and its counterparts
export      all of it, as a table or as TBX
compile     the forms of its words, listed for machines without dictionaries
merge       what one file says, taken into another
"""
