"""Entries kept equal to their sources: what changed, what an entry says, how it is written."""
