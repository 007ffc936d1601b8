"""Fill the shop with the demo: one module for each kind of thing, each safe to run again."""
