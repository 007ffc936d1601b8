"""Public order numbers: random, so they reveal no volume and cannot be counted through."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that reads like another sign
LENGTH = 10  # 31 ** 10: about 49 bits


def new_number() -> str:
    """A fresh order number such as ``K7QH-2MXW-9T`` without its dashes."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
