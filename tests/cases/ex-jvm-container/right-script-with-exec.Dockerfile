# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
COPY --chmod=0555 <<'EOF' /app/start.sh
#!/bin/sh
set -eu
: "${JAVA_OPTS:=}"
exec java -XX:MaxRAMPercentage=75 -Xlog:gc* $JAVA_OPTS -jar /app/billing.jar "$@"
EOF
USER 65532
ENTRYPOINT ["/app/start.sh"]
