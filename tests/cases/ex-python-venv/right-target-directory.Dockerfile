# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS build
COPY requirements.txt ./
RUN python -m pip install --no-cache-dir --target /deps -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /deps /deps
ENV PYTHONPATH=/deps
COPY tally ./tally
USER 65532
CMD ["python", "-m", "gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
