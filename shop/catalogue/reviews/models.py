"""Oscar's reviews and votes; no table differs."""

from oscar.apps.catalogue.reviews.models import *
