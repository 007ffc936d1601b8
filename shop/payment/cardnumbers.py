"""Card numbers do not belong into a shop: find them in what people type."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

CANDIDATE = re.compile(r"(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)")


def refuse_card_numbers(text: str) -> None:
    """Raise ``ValidationError`` when ``text`` holds 13 to 19 digits that pass the Luhn check."""
    if any(passes_luhn(re.sub(r"\D", "", found)) for found in CANDIDATE.findall(text or "")):
        raise ValidationError(
            _("Please do not write card numbers here. We never need them."), code="card-number"
        )


def passes_luhn(digits: str) -> bool:
    """ISO/IEC 7812-1, annex B: every second digit from the right doubled, digits summed."""
    doubled = [int(digit) * 2 for digit in digits[-2::-2]]
    total = sum(int(digit) for digit in digits[-1::-2]) + sum(n // 10 + n % 10 for n in doubled)
    return total % 10 == 0
