FROM python:3.13-slim AS docs
WORKDIR /docs
RUN --mount=type=bind,source=requirements.txt,target=/tmp/requirements.txt pip install --no-cache-dir --requirement /tmp/requirements.txt
COPY . .
RUN mkdocs build --strict
FROM scratch AS export
COPY --from=docs /docs/site /
