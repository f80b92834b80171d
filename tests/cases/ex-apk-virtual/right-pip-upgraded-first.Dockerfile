FROM python:3.14-alpine3.24
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache libpq \
 && apk add --no-cache --virtual .build-deps gcc musl-dev libpq-dev \
 && python3 -m pip install --no-cache-dir --upgrade pip \
 && python3 -m pip install --no-cache-dir -r requirements.txt \
 && apk del --purge .build-deps
COPY ledger/ ledger/
USER 65532
CMD ["python","-m","ledger"]
