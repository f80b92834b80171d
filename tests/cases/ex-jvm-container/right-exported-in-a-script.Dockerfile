# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
COPY --chmod=755 <<'X' /start
#!/bin/sh
export JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -Xlog:gc*"
exec java -jar /app/billing.jar
X
USER 1000
ENTRYPOINT ["/start"]
