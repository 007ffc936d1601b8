"""Celery: its broker, its queues, and what it does by the clock."""

from celery.schedules import crontab

from storefront.settings.base import REDIS_URL

CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# The web process does not wait for a broker that is away: the outbox's sweep catches up.
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_connect_timeout": 2, "socket_timeout": 5}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# A task that hangs is interrupted after five minutes, and its process ended after six.
CELERY_TASK_SOFT_TIME_LIMIT = 5 * 60
CELERY_TASK_TIME_LIMIT = 6 * 60
CELERY_TASK_DEFAULT_QUEUE = "default"
CELERY_TASK_ROUTES = {"shop.outbox.tasks.deliver": {"queue": "mail"}}
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE = {
    "deliver what waits in the outbox": {"task": "shop.outbox.tasks.sweep", "schedule": 60.0},
    "tell who waits for what is back": {
        "task": "shop.customer.tasks.send_product_alerts",
        "schedule": 15 * 60.0,
    },
    "release stock of unpaid orders": {
        "task": "shop.checkout.tasks.release_expired_orders",
        "schedule": 60.0,
    },
    "count what was searched for": {
        "task": "shop.search.tasks.flush_search_log",
        "schedule": 30.0,
    },
    "forget searches of long ago": {
        "task": "shop.search.tasks.purge_search_log",
        "schedule": crontab(hour=19, minute=40),
    },
    "say what sells best": {
        "task": "shop.search.tasks.recount_popularity",
        "schedule": 60 * 60.0,
    },
    "count long lists": {
        "task": "shop.search.tasks.recount_long_lists",
        "schedule": 15 * 60.0,
    },
    "count the words of titles": {
        "task": "shop.search.tasks.recount_words",
        "schedule": crontab(hour=19, minute=50),
    },
    "forget what the outbox delivered": {
        "task": "shop.outbox.tasks.purge",
        "schedule": crontab(hour=19, minute=30),  # UTC: night in Vietnam
    },
}
