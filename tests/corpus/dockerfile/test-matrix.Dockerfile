FROM python:3.11 AS py311
FROM python:3.12 AS py312
FROM python:3.13 AS py313
FROM py${PY:-313} AS test
COPY . /t
RUN cd /t && python -m pytest -q
