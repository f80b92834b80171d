# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS build
COPY requirements.txt ./
RUN pip install --user --no-warn-script-location -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 1000 app
USER app
WORKDIR /home/app
COPY --from=build --chown=app:app /root/.local /home/app/.local
ENV PATH=/home/app/.local/bin:$PATH
COPY tally ./tally
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
