"""People one can sign in as, with one password, told in a file only its owner may read."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, Permission
from oscar.core.loading import get_model

from demo.loading.people import everybody
from shop.users.groups import EDITORS, SHOP_MANAGERS, complete_groups

Partner = get_model("partner", "Partner")
User = get_user_model()

LAST_LINE = "Password: "


@dataclass(frozen=True)
class Login:
    """Somebody to sign in as; ``does`` is told beside the address."""

    email: str
    first_name: str
    last_name: str
    does: str
    group: str = ""
    is_superuser: bool = False
    is_seller: bool = False


STAFF = (
    Login("admin@shop.example", "Hà", "Trần", "administrator: everything", is_superuser=True),
    Login("editor@shop.example", "Mai", "Phạm", "editor: pages in /cms/", group=EDITORS),
    Login("manager@shop.example", "Tuấn", "Lê", "shop manager: /dashboard/", group=SHOP_MANAGERS),
    Login("seller@shop.example", "Minh", "Vũ", "seller: its own goods and orders", is_seller=True),
)


def load(file: Path) -> int:
    """Make the missing logins. A password that ``file`` does not hold yet is set for them all."""
    recorded = _recorded(file)
    password = os.environ.get("DEMO_PASSWORD") or recorded or secrets.token_urlsafe(9)
    made = sum(_login(login, password, renew=password != recorded) for login in _logins())
    _write(file, password)
    return made


def _logins() -> list[Login]:
    """Staff, and the first of the customers who bought something."""
    people = everybody()
    bought = set(User.objects.filter(orders__isnull=False).values_list("email", flat=True))
    one = next((person for person in people if person.email in bought), people[0])
    does = "customer: an account with a past"
    return [*STAFF, Login(one.email, one.first_name, one.last_name, does)]


def _login(login: Login, password: str, *, renew: bool) -> bool:
    user = User.objects.filter(email=login.email).first() or _user(login)
    is_new = not user.has_usable_password()
    if is_new or renew:
        user.set_password(password)
        user.save()
    if is_new:
        _give_rights(user, login)
    return is_new


def _user(login: Login) -> User:
    return User(
        email=login.email,
        first_name=login.first_name,
        last_name=login.last_name,
        is_staff=login.is_superuser,
        is_superuser=login.is_superuser,
        password=make_password(None),
    )


def _give_rights(user, login: Login) -> None:
    if login.group:
        complete_groups()
        user.groups.add(Group.objects.get(name=login.group))
    if login.is_seller:
        user.user_permissions.add(Permission.objects.get(codename="dashboard_access"))


def load_seller() -> int:
    """Let the seller look after one partner, once there are partners."""
    seller = User.objects.get(email=next(login.email for login in STAFF if login.is_seller))
    partner = Partner.objects.order_by("code").first()
    if partner is None or seller.partners.exists():
        return 0
    partner.users.add(seller)
    return 1


def told(file: Path) -> str:
    """The file's words."""
    return file.read_text(encoding="utf-8")


def _recorded(file: Path) -> str | None:
    lines = told(file).splitlines() if file.exists() else []
    passwords = (line.removeprefix(LAST_LINE) for line in lines if line.startswith(LAST_LINE))
    return next(passwords, None)


def _write(file: Path, password: str) -> None:
    logins = _logins()
    width = max(len(login.email) for login in logins)
    lines = [f"{login.email:<{width}}  {login.does}" for login in logins]
    text = "\n".join([*lines, f"{LAST_LINE}{password}", ""])
    if file.exists() and told(file) == text:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    private = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(private, "w", encoding="utf-8") as out:
        out.write(text)
