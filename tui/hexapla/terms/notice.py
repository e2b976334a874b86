"""What a reader of term bases wants a person to know."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in a term base that was passed over, or kept with a doubt.

    ``line`` counts from 1 (0: the whole file); ``remedy`` says what to do about it. What is
    harmless leaves nothing unenforced that was meant to be.
    """

    line: int
    message: str
    remedy: str
    harmless: bool = False
