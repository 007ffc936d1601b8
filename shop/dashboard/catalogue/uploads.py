"""Pictures that merchants upload: refused at the field when they are none, or too large."""

import warnings

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")


class PictureUploadField(forms.ImageField):
    """An image that can be decoded to its last row, of at most 10 MB and 40 megapixels."""

    default_error_messages = {
        "too_heavy": _("This file is larger than 10 MB. Save the picture smaller and try again."),
        "too_large": _("This picture has more than 40 megapixels. Save it smaller and try again."),
        "invalid_image": _("This is no picture that can be read. Use JPEG, PNG, WebP or AVIF."),
    }

    def to_python(self, data):
        if getattr(data, "size", 0) > MOST_BYTES:
            raise ValidationError(self.error_messages["too_heavy"], code="too_heavy")
        if data and hasattr(data, "read"):
            self._look_inside(data)
        return super().to_python(data)

    def _look_inside(self, data):
        """Refuse by the header first, then decode: ``verify`` alone lets cut-off files through."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", Image.DecompressionBombWarning)
                picture = Image.open(data, formats=FORMATS)
            width, height = picture.size
            if width * height <= MOST_PIXELS:
                picture.load()
        except Image.DecompressionBombError:
            width = height = MOST_PIXELS
        except Exception as broken:  # Pillow raises many kinds for a broken file
            raise ValidationError(
                self.error_messages["invalid_image"], code="invalid_image"
            ) from broken
        finally:
            data.seek(0)
        if width * height > MOST_PIXELS:
            raise ValidationError(self.error_messages["too_large"], code="too_large")
