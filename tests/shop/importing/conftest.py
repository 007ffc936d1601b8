"""A folder to import from, and the commands run on what lies in it."""

import gzip
import io

import pytest
from django.core.management import call_command


class Run:
    """Writes a file and imports it; ``out`` and ``errors`` are of the last run."""

    def __init__(self, folder, command):
        self.folder = folder
        self.command = command
        self.out = ""

    def __call__(self, content, *options, name="goods.csv"):
        path = self.folder / name
        if content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        out = io.StringIO()
        try:
            call_command(self.command, str(path), *options, stdout=out, stderr=out)
        finally:
            self.out = out.getvalue()
        return self.out

    def rejected(self, name="goods.csv"):
        """Lines of the rejected file after its header, without line ends."""
        path = self.folder / f"{name}.rejected.csv"
        return (
            path.read_bytes().decode("utf-8", "replace").splitlines()[1:] if path.exists() else []
        )


@pytest.fixture
def import_products(tmp_path, db, settings):
    settings.OSCAR_DEFAULT_CURRENCY = "GBP"
    return Run(tmp_path, "import_products")


@pytest.fixture
def import_orders(tmp_path, db, settings):
    settings.OSCAR_DEFAULT_CURRENCY = "GBP"
    return Run(tmp_path, "import_orders")


@pytest.fixture
def truncated():
    """A gzip file cut off in the middle."""

    def cut(text, share=0.5):
        whole = gzip.compress(text.encode(), mtime=0)
        return whole[: int(len(whole) * share)]

    return cut
