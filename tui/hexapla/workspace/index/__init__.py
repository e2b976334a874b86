"""What the files of a workspace hold, ready to be shown: made from them, and safe to delete.

database    one SQLite file for each workspace (sqlite3's only home)
schema      its tables
store       what goes in: rows, then one rendering at a time
reading     what comes out: pages, findings, rows that are wanted
web         what joins hold together
record      a finding as the columns show it
"""
