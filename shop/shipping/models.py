"""Oscar's delivery methods, kept by merchants; names are translated in ``translation.py``."""

from oscar.apps.shipping.models import *
