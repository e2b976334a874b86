"""What gettext itself does is asked where it is installed."""

from shutil import which

collect_ignore = [] if which("msgmerge") else ["test_gettext.py"]
