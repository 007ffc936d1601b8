"""``rebuild_entries`` makes all entries true, ``check_entries`` proves that they are."""

import io

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection
from oscar.core.loading import get_model

from shop.search.entries import rebuilding
from shop.search.entries.rebuilding import Fault, faults
from shop.search.models import Entry, FacetValue
from tests import factories
from tests.shop.search import goods

pytestmark = pytest.mark.django_db

Product = get_model("catalogue", "Product")


def run(command, **options):
    out = io.StringIO()
    call_command(command, stdout=out, stderr=out, **options)
    return out.getvalue()


@pytest.fixture
def portions(monkeypatch):
    """Three products in portions of one; the ids that were refreshed, and where it stops."""
    monkeypatch.setattr(rebuilding, "PORTION", 1)
    products = [factories.product(title=f"Bowl {number}") for number in range(3)]
    refreshed, stop_at, refresh = [], [], rebuilding.refresh

    def noting(ids):
        if ids[0] in stop_at:
            raise KeyboardInterrupt
        refreshed.extend(ids)
        return refresh(ids)

    monkeypatch.setattr(rebuilding, "refresh", noting)
    return [product.pk for product in products], refreshed, stop_at


def test_true_entries_are_said_to_be_true():
    goods.world()
    factories.product()

    assert run("check_entries") == "The entries of 2 products are true.\n"


def test_a_planted_fault_is_found_and_mended():
    product = factories.product()
    good = [row | {"price_since": ""} for row in goods.state()]
    Entry.objects.filter(language="vi").update(title="Wrong", price=1)

    with pytest.raises(CommandError, match=r"^1 entries are not true, of 1 products\. Make them"):
        run("check_entries")
    out = run("rebuild_entries")

    assert "1 products, 1 entries written" in out
    assert [row | {"price_since": ""} for row in goods.state()] == good
    assert list(faults()) == []
    assert goods.entry(product, "vi").title == "Celadon teapot"


def test_each_kind_of_fault_has_its_name():
    missing, needless, both = (factories.product(title=title) for title in "ABC")
    Entry.objects.filter(product=missing, language="vi").delete()
    Product.objects.filter(pk=needless.pk).update(is_public=False)
    Entry.objects.filter(product=both, language="en").update(rating=5, currency="USD")

    assert list(faults()) == [
        Fault(missing.pk, "vi", "missing"),
        Fault(needless.pk, "en", "needless"),
        Fault(needless.pk, "vi", "needless"),
        Fault(both.pk, "en", "different", ("currency", "rating")),
    ]
    assert str(Fault(7, "vi", "missing")) == "product 7 (vi) missing"
    assert str(list(faults())[-1]) == f"product {both.pk} (en) different: currency, rating"


def test_a_variant_and_a_language_no_longer_spoken_have_no_entry():
    parent = factories.product_with_variants(colours=[("Sand", "1000", 1)])
    stray = Entry.objects.filter(product=parent, language="en")
    stray.update(product=parent.children.get())
    Entry.objects.filter(product=parent, language="vi").update(language="fr")

    found = {(one.product_id, one.language, one.what) for one in faults()}
    run("rebuild_entries")

    assert found == {
        (parent.pk, "en", "missing"),
        (parent.pk, "vi", "missing"),
        (parent.pk, "fr", "needless"),
        (parent.children.get().pk, "en", "needless"),
    }
    assert list(faults()) == []
    assert Entry.objects.count() == 2


def test_checking_writes_nothing():
    parent = goods.world()
    FacetValue.objects.filter(facet__code="maker").delete()

    assert {(one.product_id, one.columns) for one in faults()} == {(parent.pk, ("facet_ids",))}
    assert FacetValue.objects.filter(facet__code="maker").count() == 0
    run("rebuild_entries")
    assert list(faults()) == []


def test_a_second_run_writes_nothing():
    goods.world()
    before = goods.state()

    out = run("rebuild_entries")

    assert "1 products, 0 entries written" in out
    assert goods.state() == before


def test_a_run_that_was_interrupted_goes_on_where_it_was(portions):
    ids, refreshed, stop_at = portions
    stop_at.append(ids[1])

    with pytest.raises(CommandError, match=r"^Stopped; run it again to go on\.$") as stopped:
        run("rebuild_entries")
    stop_at.clear()
    out = run("rebuild_entries")

    assert stopped.value.returncode == 130
    assert refreshed == ids
    assert out.startswith(f"Going on after product {ids[0]}\n")
    assert "2 products, 0 entries written" in out
    assert cache.get("search:rebuilt-to") is None


def test_a_run_can_begin_anew(portions):
    ids, refreshed, _stop_at = portions
    cache.set("search:rebuilt-to", ids[1])

    run("rebuild_entries", from_start=True)

    assert refreshed == ids


def test_progress_is_said(portions):
    told = []

    rebuilding.rebuild(tell=lambda done, last: told.append((done, last)))

    assert told == list(enumerate(portions[0], start=1))


def test_what_moves_meanwhile_is_told_as_it_stands_then(portions):
    shelf = factories.category("Bowls")
    last = Product.objects.get(pk=portions[0][-1])
    last.categories.add(shelf)
    cellar = factories.category("Cellar", is_public=False)

    def move(done, _last):
        if done == 1:
            shelf.refresh_from_db()
            shelf.move(cellar, "last-child")
            type(shelf).objects.get(pk=shelf.pk).save()

    rebuilding.rebuild(tell=move)

    assert goods.entry(last).category_ids == []
    assert list(faults()) == []


def test_a_bulk_load_is_true_after_a_rebuild():
    goods.bulk(30)

    assert Entry.objects.count() == 60
    assert list(faults()) == []


def test_postgresql_knows_how_many_entries_were_written():
    factories.product()
    Entry.objects.all().delete()

    run("rebuild_entries")

    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'search_entry'")
        assert cursor.fetchone()[0] == Entry.objects.count() == 2
