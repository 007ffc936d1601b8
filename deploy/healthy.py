"""Ask the web server of this container whether it lives; exit code 0 if so.

It has to ask for a host that the shop serves, so it takes the first of ALLOWED_HOSTS.
"""

import os
import sys
from http.client import HTTPConnection, HTTPException

host = os.environ.get("ALLOWED_HOSTS", "").split(",")[0].strip().lstrip(".*") or "localhost"
line = HTTPConnection("127.0.0.1", int(os.environ.get("PORT", "8000")), timeout=4)
try:
    line.request("GET", "/health/live/", headers={"Host": host})
    sys.exit(line.getresponse().status != 200)
except (OSError, HTTPException) as problem:
    sys.exit(f"no answer: {problem}")
