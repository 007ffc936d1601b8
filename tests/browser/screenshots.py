"""Pictures of the main pages for ``docs/screenshots``: run beside ``make demo``.

``make screenshots`` looks at http://127.0.0.1:8000; the variable ``SHOP_URL`` names another shop.
"""

import io
import os
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

URL = os.environ.get("SHOP_URL", "http://127.0.0.1:8000")
OUT = Path(os.environ.get("SCREENSHOTS", "docs/screenshots"))
LOGINS = Path("var/demo-logins.txt")
WIDTHS = {390: 844, 1280: 900}


def main() -> None:
    """Walk the shop once for each width, keeping a picture of each stop."""
    OUT.mkdir(parents=True, exist_ok=True)
    browser_path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"]
        )
        for width, height in WIDTHS.items():
            page = browser.new_page(viewport={"width": width, "height": height}, base_url=URL)
            walk(page, width)
            page.context.close()
        browser.close()


def walk(page: Page, width: int) -> None:
    """Home, category, product, basket, checkout, account, dashboard."""
    shop(page, width)
    checkout(page, width)
    back_offices(page, width)


def shop(page: Page, width: int) -> None:
    page.goto("/")
    keep(page, f"home-{width}")
    page.goto("/shop/")
    page.locator("main a[href*='/shop/c/']").first.click()
    keep(page, f"category-{width}")
    page.locator("main .card a[href*='/shop/p/']").first.click()
    keep(page, f"product-{width}")
    page.get_by_role("button", name="Add to basket").first.click()
    page.wait_for_timeout(600)
    page.goto("/basket/")
    keep(page, f"basket-{width}")


def checkout(page: Page, width: int) -> None:
    page.goto("/checkout/")
    page.get_by_label("Email").fill("guest@example.com")
    page.get_by_role("button", name="Continue").click()
    for label, text in (
        ("First name", "Lan"),
        ("Last name", "Nguyễn"),
        ("Street and number", "1 Hàng Gai"),
        ("City or district", "Hà Nội"),
    ):
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("radio", name="Test card").check()
    keep(page, f"checkout-{width}")


def back_offices(page: Page, width: int) -> None:
    lines = LOGINS.read_text().splitlines()
    password = next(line.split(": ", 1)[1] for line in lines if line.startswith("Password"))
    emails = [word for line in lines for word in line.split() if "@" in word]
    for email, path, name in (
        (emails[-1], "/account/", "account"),
        ("admin@shop.example", "/dashboard/", "dashboard"),
    ):
        page.context.clear_cookies()
        page.goto("/account/login/")
        form = page.locator("form:has([name='login-username'])")
        form.locator("[name='login-username']").fill(email)
        form.locator("[name='login-password']").fill(password)
        form.get_by_role("button").last.click()
        page.goto(path)
        keep(page, f"{name}-{width}")


def keep(page: Page, name: str) -> None:
    """Write what is on the screen as WebP."""
    page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot()))
    picture.convert("RGB").save(OUT / f"{name}.webp", quality=82, method=6)
    print(OUT / f"{name}.webp", file=sys.stderr)


if __name__ == "__main__":
    main()
