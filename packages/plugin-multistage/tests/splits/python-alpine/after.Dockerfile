FROM python:3.12-alpine AS build
RUN apk add --no-cache gcc musl-dev libffi-dev postgresql-dev
WORKDIR /code
COPY requirements.txt /code/
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.12-alpine
RUN apk add --no-cache libffi libpq
WORKDIR /code
COPY --from=build /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
COPY . /code/
CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]
