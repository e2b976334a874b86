"""Bytes to values: ``parse`` takes bytes and opens nothing; what is wrong is said with its line.

po              gettext's catalogues, read without loss and written back byte for byte
document        texts, pages, DOCX, tables, in blocks and segments
tbx             term bases in TBX, versions 2 and 3
tbx_dialect     how a TBX file writes what is new in it
tbx_writer      TBX written: a new file, or an old one with nothing else changed
term_table      term bases in CSV and TSV, one row a concept
term_rows       the same, one row a term
term_header     what the columns of a table hold, as people name them
term_writer     both kinds of table, written
ledger          the events of people, one a line
forms           the forms of the words of a glossary, a word a line
term_record     what all of them say of a term, in the same words
xlsx            term bases in workbooks of spreadsheets
workbook        a workbook: the sheets in its file
sheet           what stands in a sheet: rows and cells
workbook_writer a workbook of one sheet, written
xml_reader      XML from strangers
freedict        FreeDict's dictionaries, entry by entry
srx             rules of segmentation in SRX 2.0
srx_pattern     their expressions, as Python's
srx_classes     classes of characters by name
zipped          ZIP archives in memory
"""
