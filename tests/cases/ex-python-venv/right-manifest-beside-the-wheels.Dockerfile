# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS builder
WORKDIR /wheels
COPY requirements.txt .
RUN pip wheel --no-cache-dir -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get install --update -y --no-install-recommends libpq5 && apt-get dist-clean
COPY --from=builder /wheels /wheels
RUN pip install --no-cache-dir -r /wheels/requirements.txt -f /wheels
WORKDIR /app
COPY . .
USER 1001
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
