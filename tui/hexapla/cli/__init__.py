"""The command line: one module per command, each with ``add_arguments`` and ``run``.

``COMMANDS`` is the table of contents, with what the help says of each. The view is no member: it
is handed in. ``main`` finds the command, ``streams`` is how all of them talk, ``discover``
is an act of ``terms``.
"""

VIEW = "open the workspace in columns (the same as no command)"
COMMANDS = {
    "check": "show the faults in PO files, under the words",
    "explain": "say what a rule looks for, with examples",
    "rules": "list the rules",
    "terms": "look up, mend and convert the term base",
    "compile": "make the MO files that programs read",
    "index": "read the workspace into its index, for the view",
    "segment": "print the sentences of text files, one a line",
    "add": "bring a text in, as segments; again, as a new version",
    "export": "write a document or a rendering as a text again",
    "align": "say which segments of two texts render which",
    "review": "propose, approve and reject texts, and talk about them",
    "status": "say who has to do what",
    "inbox": "list what waits for you",
    "log": "list what was said of renderings",
    "report": "write one page of HTML: texts, findings, scores",
    "score": "measure renderings, each number traced to its places",
    "compare": "say how far renderings in one language are apart",
    "attest": "sign what you have said in reviews",
    "release": "write what is approved: documents, PO and MO files",
    "merge": "merge two versions of a PO file entry by entry, for git",
    "init": "write a first configuration for this folder",
    "demo": "write a copy of the worked example, to play with",
}
