"""What people do with changes: see them, decide on them, and ask who has to do what."""
