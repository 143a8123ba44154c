FROM python:3.11

RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*

WORKDIR /app
COPY requirements.txt .
COPY native ./native
RUN pip install --no-build-isolation -r requirements.txt

COPY main.py .
CMD ["python", "main.py"]
