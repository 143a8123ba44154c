FROM python:3.11
RUN apt-get update && apt-get install -y build-essential
WORKDIR /app
RUN pip install poetry
COPY pyproject.toml poetry.lock ./
RUN poetry config virtualenvs.create false && poetry install --no-root --only main
COPY . .
CMD ["uvicorn", "app.main:app", "--host", "0.0.0.0"]
