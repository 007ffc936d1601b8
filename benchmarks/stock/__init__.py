"""django-oscar as it is released: its apps, its templates, Whoosh for search."""
