# syntax=docker/dockerfile:1
FROM python:3.14-trixie
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY tally ./tally
USER 65532
CMD ["gunicorn", "tally:app"]
