FROM postgres:18
RUN apt-get update && apt-get install -y --no-install-recommends \
        build-essential \
        postgresql-server-dev-$PG_MAJOR \
    && mkdir /x
COPY ext /x
RUN make -C /x install && rm -rf /x \
    && apt-get purge -y --auto-remove build-essential postgresql-server-dev-$PG_MAJOR \
    && rm -rf /var/lib/apt/lists/*
COPY init/*.sql /docker-entrypoint-initdb.d/
VOLUME /var/lib/postgresql
