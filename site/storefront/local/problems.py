"""What ends a command: one sentence that says what is wrong and what to try."""


class CannotRun(Exception):
    """The command cannot go on; ``code`` is its exit status (2: the caller can change the call)."""

    def __init__(self, message: str, *, code: int = 1) -> None:
        super().__init__(message)
        self.code = code
