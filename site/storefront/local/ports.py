"""Ports of this machine."""

import socket

from storefront.local.problems import CannotRun

HOST = "127.0.0.1"
PROPOSED_FROM, PROPOSALS = 8000, 50


def free_port() -> int:
    """Let the system choose a free port."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def check_port(port: int) -> None:
    """Raise CannotRun when we cannot serve on ``port``, naming one that is free."""
    refused = _refusal(port)
    if refused:
        raise CannotRun(f"Port {port} {refused}. Try: make demo PORT={_free_after(port)}", code=2)


def _refusal(port: int) -> str:
    if not 0 < port < 65536:
        return "is not a port (1 to 65535)"
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            return "is kept for the system"
        except OSError:
            return "is in use"
    return ""


def _free_after(port: int) -> int:
    first = max(port + 1, PROPOSED_FROM)
    candidates = range(first, min(first + PROPOSALS, 65536))
    return next((other for other in candidates if not _refusal(other)), None) or free_port()
