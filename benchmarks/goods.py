"""One seeded catalogue as plain rows; the same goods for whichever shop they are written to.

A row may hold columns that only one of the shops has; the other leaves them out.
"""

import random
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from benchmarks.words import Words

ROOTS, BRANCHES, LEAVES = 8, 5, 4
NEWEST = datetime(2026, 1, 1, tzinfo=UTC)
COLOURS = "black white grey navy blue teal green olive yellow orange red plum".split()  # noqa: SIM905
SIZES = "XS S M L XL XXL".split()  # noqa: SIM905
MATERIALS = 15
BRANDS = 200
PARENT_EVERY, VARIANTS, MOST_VARIANTS = 5, 3, 6
PICTURE = "images/products/benchmark.jpg"
PICTURE_SIZE = (1000, 1250)
TITLE_WORDS, TEXT_WORDS = 5, 40
IN_STOCK_ALWAYS = 100  # the first of them go into baskets

Rows = dict[str, list[dict]]  # by model, ``app.Model``


class Goods:
    """``number`` products beside their variants. Product 1 has six variants and ten reviews."""

    def __init__(self, number, seed=1):
        self.number = number
        self.words = Words(seed)
        self._random = random.Random(seed)
        self.values = self._values()

    def base(self) -> Rows:
        """What products refer to."""
        rows = defaultdict(list)
        rows["partner.Partner"].append({"id": 1, "code": "bench", "name": "Bench"})
        rows["catalogue.ProductClass"].append(
            {"id": 1, "name": "Goods", "slug": "goods", "track_stock": True}
        )
        for key, (code, options) in enumerate(self.values.items(), 1):
            self._add_attribute(rows, key, code, options)
        rows["catalogue.Category"] = list(self._categories())
        return rows

    def portion(self, numbers) -> Rows:
        """Products with everything of theirs; ``numbers`` count from 0 and go upwards."""
        rows = defaultdict(list)
        for number in numbers:
            self._add_product(rows, number)
        return rows

    def _values(self):
        words = iter(self.words.by_rank[5_000:])
        return {
            "colour": [word.title() for word in COLOURS],
            "size": SIZES,
            "material": [next(words).title() for _ in range(MATERIALS)],
            "brand": [next(words).title() for _ in range(BRANDS)],
        }

    def _add_attribute(self, rows, key, code, options):
        name = code.title()
        rows["catalogue.AttributeOptionGroup"].append({"id": key, "name": name})
        rows["catalogue.ProductAttribute"].append(
            {"id": key, "product_class_id": 1, "name": name, "name_en": name, "code": code}
            | {"type": "option", "option_group_id": key, "is_facet": True, "required": False}
        )
        for place, option in enumerate(options):
            swatch = f"#{place * 20:02x}6080" if code == "colour" else ""
            rows["catalogue.AttributeOption"].append(
                {"id": option_id(key, place), "group_id": key, "option": option}
                | {"option_en": option, "swatch": swatch}
            )

    def _categories(self):
        for key, path in enumerate(paths(), 1):
            name = " ".join(self.words.by_rank[2_000 + 2 * key :][:2]).capitalize()
            depth = len(path) // 4
            yield {
                "id": key,
                "path": path,
                "depth": depth,
                "numchild": {1: BRANCHES, 2: LEAVES, 3: 0}[depth],
                "name": name,
                "name_en": name,
                "slug": name.lower().replace(" ", "-"),
            }

    def _add_product(self, rows, number):
        key, is_parent = number + 1, number % PARENT_EVERY == 0
        title = " ".join(self.words.some(TITLE_WORDS)).capitalize()
        text = " ".join(self.words.some(TEXT_WORDS)).capitalize() + "."
        scores = self._scores(number)
        rows["catalogue.Product"].append(
            self._product(key, number, title)
            | {"structure": "parent" if is_parent else "standalone", "product_class_id": 1}
            | {"description": text, "description_en": text}
            | {"rating": sum(scores) / len(scores) if scores else None}
        )
        rows["catalogue.ProductCategory"].append(
            {"product_id": key, "category_id": self._random.choice(LEAF_IDS)}
        )
        rows["catalogue.ProductImage"].append(
            {"product_id": key, "original": PICTURE, "display_order": 0}
            | dict(zip(("width", "height"), PICTURE_SIZE, strict=True))
        )
        self._say(rows, key, "material", "brand")
        self._add_reviews(rows, key, scores)
        if is_parent:
            self._add_variants(rows, key, number, title)
        else:
            self._say(rows, key, "colour", "size")
            self._add_record(rows, key, number)

    def _product(self, key, number, title):
        moment = NEWEST - timedelta(minutes=number)
        slug = title.lower().replace(" ", "-")
        return {"id": key, "upc": f"B{key:09}", "title": title, "title_en": title, "slug": slug} | {
            "date_created": moment,
            "date_updated": moment,
        }

    def _add_variants(self, rows, parent, number, title):
        first = self.number + number // PARENT_EVERY * MOST_VARIANTS + 1
        for place in range(VARIANTS if number else MOST_VARIANTS):
            key = first + place
            rows["catalogue.Product"].append(
                self._product(key, number, title) | {"structure": "child", "parent_id": parent}
            )
            self._say(rows, key, colour=place // 2 + number % 9, size=place % 2)
            self._add_record(rows, key, number)

    def _say(self, rows, product, *codes, **chosen):
        """Attribute values: of ``codes`` any, of ``chosen`` the one at that place."""
        places = {code: self._random.randrange(len(self.values[code])) for code in codes} | chosen
        for code, place in places.items():
            attribute = list(self.values).index(code) + 1
            rows["catalogue.ProductAttributeValue"].append(
                {"product_id": product, "attribute_id": attribute}
                | {"value_option_id": option_id(attribute, place)}
            )

    def _add_record(self, rows, key, number):
        price = Decimal(round(20 * 100 ** self._random.random())) * 1000  # 20,000 to 2,000,000
        is_there = number < IN_STOCK_ALWAYS or self._random.random() < 0.9
        is_on_sale = self._random.random() < 0.15
        rows["partner.StockRecord"].append(
            {"product_id": key, "partner_id": 1, "partner_sku": f"SKU-{key}"}
            | {"price": price, "num_in_stock": 500 if is_there else 0}
            | {"previous_price": price * 5 / 4 if is_on_sale else None}
        )

    def _scores(self, number):
        amount = 10 if number == 0 else self._random.choice([0] * 9 + [2])
        return [self._random.randint(1, 5) for _ in range(amount)]

    def _add_reviews(self, rows, key, scores):
        for score in scores:
            body = " ".join(self.words.some(30))
            rows["reviews.ProductReview"].append(
                {"product_id": key, "score": score, "status": 1, "name": "A buyer"}
                | {"title": body[:20], "body": body, "email": "buyer@example.com"}
            )


def option_id(attribute, place):
    """Ids of options, attribute by attribute."""
    return attribute * 1000 + place


def paths():
    """Places in treebeard's tree, from the root down: ``0001``, ``00010001``, …"""
    for root in range(1, ROOTS + 1):
        yield f"{root:04}"
        for branch in range(1, BRANCHES + 1):
            yield f"{root:04}{branch:04}"
            for leaf in range(1, LEAVES + 1):
                yield f"{root:04}{branch:04}{leaf:04}"


LEAF_IDS = [key for key, path in enumerate(paths(), 1) if len(path) == 12]
