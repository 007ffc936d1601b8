"""What ends an import: one line that says what is wrong and what to do."""


class ImportStopped(Exception):
    """The file cannot be imported; the message is one line for a person."""


class FileEndsEarly(ImportStopped):
    """The file is cut off or damaged; what was complete before that point stays imported."""
