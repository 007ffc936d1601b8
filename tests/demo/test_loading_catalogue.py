"""A shop around the goods of a CSV file."""

import pytest
from django.core.management import CommandError, call_command
from oscar.core.loading import get_model
from wagtail.models import Site

from demo.loading import refusal
from tests import factories

Order = get_model("order", "Order")
Product = get_model("catalogue", "Product")

FILE = "sku,title,price,stock,category\nA-1,Clay whistle,120000,7,Toys > Clay\n"


@pytest.fixture
def catalogue(tmp_path):
    """A file with one product."""
    file = tmp_path / "goods.csv"
    file.write_text(FILE, encoding="utf-8")
    return file


@pytest.fixture
def load(tmp_path):
    """Run the command without pictures; gives the password file."""

    def run(**options):
        logins = tmp_path / "logins.txt"
        call_command("load_demo", no_pictures=True, logins=logins, **options)
        return logins

    return run


@pytest.mark.django_db
def test_the_files_goods_are_sold_on_the_demos_site(load, catalogue, client, capsys):
    load(catalogue=catalogue)

    product = Product.objects.get()
    home = client.get("/").content.decode()

    assert product.title_en == "Clay whistle"
    assert "Clay whistle" in home
    assert Site.objects.get().root_page.specific.hero_title
    assert Order.objects.count() == 0
    assert "Nobody has bought these goods yet" in capsys.readouterr().out


@pytest.mark.django_db
def test_a_second_run_adds_nothing(load, catalogue):
    load(catalogue=catalogue)
    people = factories.user("somebody@example.com").pk

    load(catalogue=catalogue)

    assert Product.objects.count() == 1
    assert factories.user("another@example.com").pk == people + 1


@pytest.mark.django_db
def test_the_demos_own_goods_are_not_mixed_with_a_file(load, catalogue):
    factories.product(upc="TB-PHO-BOWL")

    with pytest.raises(CommandError, match=r"^The shop holds 1 products of the demo\."):
        load(catalogue=catalogue)

    assert Product.objects.count() == 1
    assert not Site.objects.exists()


@pytest.mark.django_db
def test_a_file_that_is_not_there_is_named(load, tmp_path):
    with pytest.raises(CommandError, match=r"^There is no file .*missing\.csv\.$"):
        load(catalogue=tmp_path / "missing.csv")


@pytest.mark.django_db
def test_old_tables_are_refused(load, monkeypatch):
    monkeypatch.setattr(refusal.MigrationExecutor, "migration_plan", lambda *_: ["one to go"])

    with pytest.raises(CommandError, match=r"Run `manage.py migrate` first\.$"):
        load()

    assert not Site.objects.exists()


@pytest.mark.django_db
def test_a_password_from_the_environment_is_used_and_kept(load, catalogue, monkeypatch, client):
    monkeypatch.setenv("DEMO_PASSWORD", "correct-horse")
    logins = load(catalogue=catalogue)
    monkeypatch.delenv("DEMO_PASSWORD")
    before = logins.read_text()

    load(catalogue=catalogue)

    assert logins.read_text() == before
    assert before.endswith("Password: correct-horse\n")
    assert client.login(username="admin@shop.example", password="correct-horse")
