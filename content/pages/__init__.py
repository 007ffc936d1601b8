"""Page types, one module for each."""
