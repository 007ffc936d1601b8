"""Which function hears which topic."""

from collections.abc import Callable

Handler = Callable[[dict], None]
handlers: dict[str, list[Handler]] = {}


def hears(topic: str) -> Callable[[Handler], Handler]:
    """Register a handler: ``@hears("order.placed")``. It must be safe to run twice."""

    def register(handler: Handler) -> Handler:
        handlers.setdefault(topic, []).append(handler)
        return handler

    return register
