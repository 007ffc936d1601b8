"""Rows for facets and their values, made the first time a product has them."""

from shop.search.models import Facet, FacetValue
from shop.sharing.stamps import touch

LISTS = ("products", "categories")  # what pages depend on that print the labels of facets


def facet_ids(said) -> dict:
    """Ids of the values in ``said`` by ``(code, key)``; missing rows are made, labels kept true.

    Two queries when all are there. Made in one order by everybody, so that nobody waits in a
    circle for the rows of another.
    """
    wanted = {(one.code, one.key): one for one in said if one.is_facet}
    if not wanted:
        return {}
    facets = _facets(wanted.values())
    known = _values(facets, wanted)
    missing = [wanted[pair] for pair in sorted(wanted.keys() - known.keys())]
    if missing:
        FacetValue.objects.bulk_create(
            [
                FacetValue(
                    facet=facets[one.code], key=one.key, labels=one.labels, swatch=one.swatch
                )
                for one in missing
            ],
            ignore_conflicts=True,
        )
        known = _values(facets, wanted)
    _correct(known, wanted)
    return {pair: value.pk for pair, value in known.items()}


def known_facet_ids(said) -> dict:
    """The same, writing nothing: 0 for a value that has no row."""
    wanted = {(one.code, one.key): one for one in said if one.is_facet}
    facets = {one.code: one for one in Facet.objects.filter(code__in={c for c, _key in wanted})}
    known = _values(facets, wanted)
    return {pair: known[pair].pk if pair in known else 0 for pair in wanted}


def _facets(said):
    labels = {one.code: one.attribute_labels for one in said}
    known = {facet.code: facet for facet in Facet.objects.filter(code__in=labels)}
    if labels.keys() - known.keys():
        made = [Facet(code=code, labels=labels[code]) for code in sorted(labels.keys() - known)]
        Facet.objects.bulk_create(made, ignore_conflicts=True)
        known = {facet.code: facet for facet in Facet.objects.filter(code__in=labels)}
    for code, facet in sorted(known.items()):
        if facet.labels != labels[code]:
            Facet.objects.filter(pk=facet.pk).update(labels=labels[code])
            touch(*LISTS)
    return known


def _values(facets, wanted):
    codes = {facet.pk: code for code, facet in facets.items()}
    rows = FacetValue.objects.filter(facet__in=codes, key__in={key for _code, key in wanted})
    found = {(codes[row.facet_id], row.key): row for row in rows}
    return {pair: row for pair, row in found.items() if pair in wanted}


def _correct(known, wanted):
    for pair, row in sorted(known.items()):
        said = wanted[pair]
        if (row.labels, row.swatch) != (said.labels, said.swatch):
            row.labels, row.swatch = said.labels, said.swatch
            row.save(update_fields=["labels", "swatch"])
            touch(*LISTS)
