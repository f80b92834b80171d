# syntax=docker/dockerfile:1
ARG PYTHON=3.14
FROM python:${PYTHON}-trixie AS build
ENV VIRTUAL_ENV=/venv
RUN python3 -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
COPY requirements.txt .
RUN pip install --upgrade pip && pip install --no-cache-dir -r requirements.txt

FROM python:${PYTHON}-slim-trixie
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends libpq5
rm -rf /var/lib/apt/lists/*
EOF
ENV VIRTUAL_ENV=/venv
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
COPY --from=build $VIRTUAL_ENV $VIRTUAL_ENV
WORKDIR /app
COPY tally ./tally
USER 65532
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
