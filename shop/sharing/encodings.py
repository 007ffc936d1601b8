"""How pages travel: brotli and gzip, packed once for what is kept."""

import gzip

import brotli

ENCODINGS = ("br", "gzip", "identity")
SHORTEST = 1000  # bytes that are worth packing while somebody waits
THOROUGH, QUICK = 6, 3  # brotli takes five times as long for the next level


def accepted(request) -> str:
    """The best of :data:`ENCODINGS` that the browser takes."""
    taken = {}
    for one in request.headers.get("Accept-Encoding", "").lower().split(","):
        name, _, quality = one.partition(";")
        taken[name.strip()] = quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return next((name for name in ENCODINGS[:2] if taken.get(name)), "identity")


def packed(body: bytes, encoding: str) -> bytes:
    """As well as is quick: who comes first waits for it."""
    if encoding == "br":
        return brotli.compress(body, quality=THOROUGH)
    if encoding == "gzip":
        return gzip.compress(body, THOROUGH, mtime=0)
    return body


def quickly_packed(body: bytes, request) -> tuple[bytes, str]:
    """``body`` as it goes to one visitor, and its encoding."""
    if "gzip" not in request.headers.get("Accept-Encoding", "") or len(body) < SHORTEST:
        return body, "identity"
    return gzip.compress(body, QUICK, mtime=0), "gzip"
