"""What a demo does once it is open: it draws and loads the other views of its goods, unhurried."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from storefront.local import stamps
from storefront.local.catalogues import Shop
from storefront.local.loading import LOG, MANAGE, PICTURES, memory
from storefront.local.services import Service, running, say

NICENESS = 15  # whoever looks at the shop comes first


class LaterPictures:
    """A helper process of an open shop; the shop goes on however it ends.

    identity : of the database cluster; empty when it is not ours, and then no memory counts.
    """

    def __init__(self, shop: Shop, identity: str) -> None:
        command = [*MANAGE, "load_demo", "--only-pictures", "--pictures", str(PICTURES)]
        self.shop = shop
        self.stamp = stamps.of_data(identity, shop)
        self.helper = Service("later-pictures", command, LOG / "later-pictures.log", NICENESS)
        remembered = identity and memory(shop).recall("pictures") == self.stamp
        self.is_over = bool(remembered or shop.catalogue is not None)

    @contextmanager
    def coming(self, environment: Mapping[str, str]) -> Iterator[list[Service]]:
        """Have the helper run for the length of a ``with``; gives it if there is work for it."""
        helpers = [] if self.is_over else [self.helper]
        with running(helpers, environment):
            if helpers:
                say("Drawing further views of the goods meanwhile")
            yield helpers

    def look(self) -> None:
        """See whether the helper is done: say so once, and remember success for the next start."""
        if self.is_over or self.helper.exit_code is None:
            return
        self.is_over = True
        if self.helper.exit_code == 0:
            memory(self.shop).note(pictures=self.stamp)
            say("All pictures are there")
        else:
            say(f"Some pictures are missing until the next start. Why: {self.helper.log}")
