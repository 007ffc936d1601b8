"""The shop: Oscar's apps, forked where needed (README.md), and our own beside them."""
