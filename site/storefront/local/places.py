"""Where things lie in a checkout."""

from pathlib import Path

SITE = Path(__file__).resolve().parents[2]
ROOT = SITE.parent
VAR = ROOT / "var"
