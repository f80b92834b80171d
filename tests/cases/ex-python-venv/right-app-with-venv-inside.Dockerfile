# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS build
WORKDIR /app
RUN python -m venv /app/.venv
ENV PATH=/app/.venv/bin:$PATH
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY tally ./tally

FROM python:3.14-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app /app
ENV PATH=/app/.venv/bin:$PATH
USER 65532:65532
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
