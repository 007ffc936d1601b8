"""A real Chromium against a live server; ``CHROMIUM`` names the browser."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

# Playwright's synchronous API keeps an event loop in this thread; Django would refuse the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

NAMES = ("chromium", "chromium-browser", "google-chrome")
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    """One browser for all; a missing one is an error, never a silent skip."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, live_server):
    """Open pages as ``visit(javascript=False, viewport=PHONE)``; foreign hosts are an error."""
    contexts = []

    def open_page(*, javascript=True, viewport=PHONE, **options):
        context = chromium.new_context(
            base_url=live_server.url, java_script_enabled=javascript, viewport=viewport, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.foreign = []
        page.on(
            "request",
            lambda request: (
                request.url.startswith((live_server.url, "data:", "blob:"))
                or page.foreign.append(request.url)
            ),
        )
        return page

    yield open_page
    for context in contexts:
        context.close()
