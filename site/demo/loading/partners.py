"""The workshops whose goods are sold."""

from oscar.core.loading import get_model

from demo.goods import Catalogue

Partner = get_model("partner", "Partner")


def load(catalogue: Catalogue) -> int:
    """Make the missing partners."""
    made = 0
    for workshop in catalogue.partners:
        defaults = {"name": workshop.name.vi}
        made += Partner.objects.get_or_create(code=workshop.slug, defaults=defaults)[1]
    return made


def by_code() -> dict[str, Partner]:
    """Every partner of the shop."""
    return {partner.code: partner for partner in Partner.objects.all()}
