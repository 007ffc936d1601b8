"""Card numbers are refused wherever people type."""

import pytest
from django.core.exceptions import ValidationError

from shop.payment.cardnumbers import refuse_card_numbers


@pytest.mark.parametrize(
    "text",
    [
        "4242424242424242",
        "card 4242 4242 4242 4242 exp 12/30 cvc 123",
        "5555-5555-5555-4444",
        "378282246310005",
    ],
)
def test_a_card_number_is_refused_however_it_is_written(text):
    with pytest.raises(ValidationError) as refusal:
        refuse_card_numbers(text)

    assert refusal.value.code == "card-number"


@pytest.mark.parametrize(
    "text",
    ["", "Ring twice", "+84 912 345 678", "4242 4242 4242 4241", "Order 12345678901234567890123"],
)
def test_other_numbers_are_left_alone(text):
    assert refuse_card_numbers(text) is None
