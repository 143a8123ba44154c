FROM python:3.11-slim-bookworm
ENV PYTHONUNBUFFERED=1
# Compilers for psycopg2 and lxml.
RUN apt-get update && apt-get install -y --no-install-recommends \
    gcc libpq-dev libxml2-dev libxslt1-dev \
    curl \
    && rm -rf /var/lib/apt/lists/*
RUN useradd -m app
WORKDIR /home/app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY --chown=app:app . .
USER app
EXPOSE 8000
HEALTHCHECK CMD curl -f http://localhost:8000/ || exit 1
CMD gunicorn app.wsgi:application --bind 0.0.0.0:8000
