"""Forks stay in step with the Oscar they come from."""

from pathlib import Path

import oscar
import pytest

ROOT = Path(__file__).resolve().parents[2]
OSCAR = Path(oscar.__file__).parent / "apps"


def migrations(folder):
    return {path.name: path.read_text() for path in folder.glob("0*.py")}


@pytest.mark.parametrize("app", ["catalogue", "partner", "shipping"])
def test_a_fork_with_tables_of_its_own_holds_every_migration_of_oscar_unedited(app):
    theirs = migrations(OSCAR / app / "migrations")
    ours = migrations(ROOT / "shop" / app / "migrations")

    assert {name: ours.get(name) for name in theirs} == theirs


@pytest.mark.parametrize("app", ["basket", "customer", "order", "payment"])
def test_a_fork_without_tables_of_its_own_has_no_migrations(app):
    assert not (ROOT / "shop" / app / "migrations").exists()


def test_every_fork_is_in_the_list_with_its_reason():
    listed = (ROOT / "shop/README.md").read_text()
    forks = {
        path.parent.relative_to(ROOT / "shop").as_posix() for path in ROOT.glob("shop/**/apps.py")
    }

    assert [fork for fork in sorted(forks) if f"`{fork}`" not in listed] == []
