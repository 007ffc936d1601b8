# syntax=docker/dockerfile:1

FROM python:3.12-slim-bookworm AS packages
# A compiler may be needed for a package without a wheel; it stays in this stage.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends build-essential \
    && rm -rf /var/lib/apt/lists/*
RUN python -m venv /venv
COPY requirements/base.txt /tmp/base.txt
RUN /venv/bin/pip install --no-cache-dir --disable-pip-version-check \
    --require-hashes --requirement /tmp/base.txt


FROM python:3.12-slim-bookworm
ENV PATH=/venv/bin:$PATH \
    PYTHONPATH=/app:/app/site \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=storefront.settings.production \
    MEDIA_ROOT=/media
WORKDIR /app
# Numbered, so that Kubernetes can check runAsNonRoot; /media is theirs before a volume covers it.
RUN groupadd --gid 10001 shop \
    && useradd --uid 10001 --gid shop --no-create-home --home-dir /app --no-log-init shop \
    && install --directory --owner shop --group shop /media
COPY --from=packages /venv /venv
COPY . .
# Production settings refuse to load without these; the values are for this one command.
RUN DJANGO_SECRET_KEY=for-collectstatic-only ALLOWED_HOSTS=localhost \
    DATABASE_URL=postgres://nobody@localhost/none REDIS_URL=redis://localhost/0 \
    BASE_URL=http://localhost EMAIL_URL=dummymail:// \
    python manage.py collectstatic --noinput --verbosity 0
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=40s CMD ["python", "deploy/healthy.py"]
CMD ["gunicorn", "--config", "deploy/gunicorn.conf.py", "storefront.wsgi"]
