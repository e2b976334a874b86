"""Bytes to values: ``parse`` takes bytes and opens nothing; what is wrong is said with its line.

po              gettext's catalogues, read without loss and written back byte for byte
tbx             term bases in TBX, versions 2 and 3
term_table      term bases in CSV and TSV
term_record     what both say of a term, in the same words
"""
