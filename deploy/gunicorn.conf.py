"""How gunicorn serves the shop, in the image and in the demo; flags and the environment win."""

import gc
import os
from pathlib import Path

bind = f"0.0.0.0:{os.environ.get('PORT', '8000')}"

# Threads wait for PostgreSQL while others compute: 2 x 4 uses two cores and at most 8 connections
# per container. More containers rather than more workers.
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))

# Django and its 90 packages load once and are shared with the workers: half the start, less memory.
# Nothing is connected at import, so no socket crosses the fork.
preload_app = True

# Long searches get an answer from the shop, not gunicorn's bare one; a proxy in front has limits.
limit_request_line = 0

# A page has 30 s; a load balancer usually closes idle connections after 60 s, so we keep them
# longer: the side that closes first must not be ours, or it sends into a closed socket.
timeout = 30
graceful_timeout = 25
keepalive = 75

# Workers are replaced now and then, each at another time, so that no leak grows for ever.
max_requests = 2000
max_requests_jitter = 200

# Workers prove that they live by touching a file: on a disk that waits they would look dead.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  (memory, not /tmp)

# The control socket would be made in the home folder, which a container may not have.
control_socket_disable = True

# One line for each request is the proxy's job; errors go to standard error.
accesslog = os.environ.get("WEB_ACCESS_LOG") or None
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1")


def when_ready(server):
    """What is loaded now stays: collecting garbage need not look at it, and pages stay shared."""
    gc.collect()
    gc.freeze()
