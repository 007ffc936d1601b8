"""The register of changes that entries must follow."""

CHANGES = {}


def change(function):
    """A change of a ``goods.world()``; entries are true and different at each ``yield``."""
    CHANGES[function.__name__] = function
    return function


def save(row, **fields):
    """An ordinary save."""
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()
