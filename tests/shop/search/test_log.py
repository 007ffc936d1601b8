"""The log of searches: counted, without a person, and never in a page's way."""

from datetime import timedelta

import pytest
from django.utils import timezone
from redis import Redis
from redis.exceptions import ConnectionError as RedisConnectionError

from shop.search import log
from shop.search.log import flush, is_robot, log_click, log_search, purge
from shop.search.models import SearchTerm

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty_list(settings):
    Redis.from_url(settings.REDIS_URL).delete(log.LIST)
    log.paused_until = 0.0
    yield
    log.paused_until = 0.0


def counted():
    return list(
        SearchTerm.objects.order_by("language", "folded_query").values_list(
            "language", "folded_query", "query", "searches", "found", "clicks"
        )
    )


def test_searches_that_differ_in_spelling_are_one_and_add_up(django_assert_num_queries):
    log_search("Ao dai", "vi", 3)
    log_search(" áo  DÀI ", "vi", 5)
    log_search("ao dai", "en", 0)
    log_click("áo dài", "vi", 7)

    with django_assert_num_queries(3):  # one INSERT between savepoints
        moved = flush()
    log_search("áo dài", "vi", 4)
    log_click("áo dài", "vi", 7)
    flush()

    assert moved == 4
    assert counted() == [
        ("en", "ao dai", "ao dai", 1, 0, 0),
        ("vi", "ao dai", "áo dài", 3, 4, 2),
    ]
    assert SearchTerm.objects.filter(day=timezone.localdate()).count() == 2


def test_logging_asks_the_database_for_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        log_search("teapot", "en", 3)
        log_click("teapot", "en", 7)


def test_a_click_after_midnight_tells_that_something_was_found():
    log_click("teapot", "en", 7)

    flush()

    assert counted() == [("en", "teapot", "teapot", 0, 1, 1)]


@pytest.mark.parametrize(
    "text",
    ["lan@example.com", "me @ home", "4111 1111 1111 1111", "090 123 4567", "", "!!!", "\x00 "],
)
def test_what_may_be_personal_or_says_nothing_is_not_logged(text):
    log_search(text, "en", 0)
    log_click(text, "en", 1)

    assert flush() == 0


def test_odd_text_is_logged_as_far_as_it_can_be_kept():
    log_search("tea\x00 \ud800pot" + "x" * 500, "xx", 0)

    flush()

    term = SearchTerm.objects.get()
    assert (term.language, term.query) == ("en", "tea pot" + "x" * 193)


def test_without_redis_pages_go_on_and_one_line_a_minute_says_so(monkeypatch, caplog):
    asked = []

    def away():
        asked.append(1)
        raise RedisConnectionError("redis://:secret@nowhere")

    monkeypatch.setattr(log, "_redis", away)

    for _again in range(5):
        log_search("teapot", "en", 1)

    assert len(asked) == 1
    assert caplog.messages == ["Searches are not logged for a minute: ConnectionError"]


def test_the_list_is_capped_when_nobody_empties_it(monkeypatch):
    monkeypatch.setattr(log, "MOST_WAITING", 2)

    for word in ("one", "two", "three"):
        log_search(word, "en", 1)

    assert flush() == 2
    assert [row[1] for row in counted()] == ["three", "two"]


def test_lines_are_moved_in_batches(monkeypatch):
    monkeypatch.setattr(log, "BATCH", 2)
    for word in ("one", "two", "three", "one", "one"):
        log_search(word, "en", 1)

    assert flush() == 5
    assert [(row[1], row[3]) for row in counted()] == [("one", 3), ("three", 1), ("two", 1)]


def test_lines_that_could_not_be_written_wait_in_their_order(monkeypatch):
    log_search("one", "en", 1)
    log_search("one", "en", 2)
    with monkeypatch.context() as broken:
        broken.setattr(log, "_write", lambda counts: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            flush()

    assert flush() == 2
    assert counted() == [("en", "one", "one", 2, 2, 0)]


def test_old_counts_are_forgotten(settings):
    settings.SEARCH_LOG_DAYS = 30
    today = timezone.localdate()
    for days in (29, 30, 31, 400):
        SearchTerm.objects.create(
            day=today - timedelta(days=days), language="en", folded_query="x", query="x"
        )

    assert purge() == 2
    assert min(SearchTerm.objects.values_list("day", flat=True)) == today - timedelta(days=30)


@pytest.mark.parametrize(
    ("user_agent", "expected"),
    [
        ("", True),
        ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", True),
        ("Mozilla/5.0 (compatible; bingbot/2.0)", True),
        ("Mozilla/5.0 (compatible; AhrefsBot/7.0)", True),
        ("Mozilla/5.0 (compatible; Baiduspider/2.0)", True),
        ("facebookexternalhit/1.1", True),
        ("curl/8.5.0", True),
        ("python-requests/2.32", True),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36", False),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", False),
        ("Mozilla/5.0 (Linux; Android 9; CUBOT_X19) Chrome/120.0 Mobile Safari/537.36", False),
    ],
)
def test_robots_are_told_apart(user_agent, expected):
    assert is_robot(user_agent) is expected
