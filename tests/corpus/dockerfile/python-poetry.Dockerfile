FROM python:3.13 AS export
RUN pip install poetry==2.1.4 poetry-plugin-export
COPY pyproject.toml poetry.lock /
RUN poetry export -f requirements.txt -o requirements.txt --without-hashes
FROM python:3.13-slim
COPY --from=export requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
COPY src /src
CMD python -m src.main
