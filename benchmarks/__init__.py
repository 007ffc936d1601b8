"""How fast the shop is: beside a stock Oscar, and as its catalogue grows (``make bench``)."""
