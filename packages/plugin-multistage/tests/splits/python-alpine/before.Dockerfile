FROM python:3.12-alpine
RUN apk add --no-cache gcc musl-dev libffi-dev postgresql-dev
WORKDIR /code
COPY requirements.txt /code/
RUN pip install -r requirements.txt
COPY . /code/
CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]
