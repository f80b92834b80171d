# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS build
COPY requirements.txt ./
RUN pip install --user -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
COPY --from=build /root/.local /root/.local
ENV PATH=/root/.local/bin:$PATH
WORKDIR /app
COPY tally ./tally
USER 65532
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
