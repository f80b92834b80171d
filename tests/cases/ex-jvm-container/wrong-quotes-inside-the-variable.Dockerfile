# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
ENV JAVA_OPTS="-XX:MaxRAMPercentage=75 '-Xlog:gc*:stdout'"
USER 1000
ENTRYPOINT ["/bin/sh", "-c", "exec java ${JAVA_OPTS} -jar billing.jar ${0} ${@}"]
