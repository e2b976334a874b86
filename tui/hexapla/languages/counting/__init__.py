"""Numbers in languages that count in thousands, from a table for each.

table       Table: the words with which a language counts
vocabulary  the same, ready for reading
reading     the numbers of a text
run         number words in a row; sum: what they are worth
figures     numbers that begin with a figure; figure: how figures are grouped
suffix      what follows a number: per cent, times, decades
told        numbers beside each other: two thirds, 20 to 30 per cent
plain       texts that state their numbers in plain figures
writing     a number written anew in the manner of another
counting    all of that for one table

The tables: de, el, es, fi, fr, id, it, la, pt, ru, sa.
"""
