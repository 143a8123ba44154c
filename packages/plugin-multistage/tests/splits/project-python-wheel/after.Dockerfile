FROM python:3.11 AS build

RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev

WORKDIR /app
COPY requirements.txt .
COPY native ./native
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-build-isolation -r requirements.txt

FROM python:3.11-slim
WORKDIR /app
COPY native ./native
COPY --from=build /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"

COPY main.py .
CMD ["python", "main.py"]
