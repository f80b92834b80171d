# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS build
RUN pip install --no-cache-dir uv
ENV VIRTUAL_ENV=/opt/venv UV_LINK_MODE=copy
RUN uv venv $VIRTUAL_ENV
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/uv uv pip install -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY tally ./tally
USER 65532
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
