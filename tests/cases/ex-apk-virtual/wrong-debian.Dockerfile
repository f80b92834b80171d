FROM python:3.14-slim-trixie
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libpq-dev && pip install --no-cache-dir -r requirements.txt && rm -rf /var/lib/apt/lists/*
COPY ledger/ ledger/
USER 65532:65532
CMD ["python", "-m", "ledger"]
