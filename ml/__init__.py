"""Models: recommendations and review sentiment. They read the shop; the shop knows no model."""
