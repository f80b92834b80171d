FROM python:3.14-alpine3.24
ENV PIP_NO_CACHE_DIR=1
WORKDIR /app
COPY requirements.txt .
RUN BUILD_DEPS='build-base libpq-dev' && apk add --no-cache --virtual build $BUILD_DEPS && apk add --no-cache libpq && pip3 install -r requirements.txt && apk --purge del build
COPY ledger/ ledger/
USER 65532:65532
CMD ["python", "-m", "ledger"]
