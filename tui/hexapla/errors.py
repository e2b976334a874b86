"""What can go wrong with the world (not with a text): every error names place and remedy.

A fault *in a translation* is a finding, never an exception.

    HexaplaError
    ├── UsageError        the command line or its arguments
    ├── ConfigError       hexapla.toml or [tool.hexapla]
    ├── GlossaryError     a term base that cannot be read
    ├── UnreadableError   a file that cannot be opened or decoded
    ├── SaveError         a file that cannot be written, or may not be
    ├── DictionaryError   words of a language cannot be looked up
    └── EncoderError      sentences cannot be made into vectors
"""


class HexaplaError(Exception):
    """An error for a person: what is wrong, where, and what to do about it.

    ``path`` is shown as given, ``line`` counts from 1 (0: the whole file).
    """

    def __init__(self, message: str, *, path: str = "", line: int = 0, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.message}" + (f" ({self.remedy})" if self.remedy else "")


class UsageError(HexaplaError):
    """The command was called in a way that it cannot follow."""


class ConfigError(HexaplaError):
    """The configuration does not say what it seems to say."""


class GlossaryError(HexaplaError):
    """A term base cannot be read."""


class UnreadableError(HexaplaError):
    """A file cannot be opened, or its bytes are not text in the charset it declares."""


class SaveError(HexaplaError):
    """A file was not written; what was on the disk before is still there."""


class DictionaryError(HexaplaError):
    """There is no dictionary for a language, or no room to keep it."""


class EncoderError(HexaplaError):
    """What makes vectors of sentences is not installed, or gives none."""
