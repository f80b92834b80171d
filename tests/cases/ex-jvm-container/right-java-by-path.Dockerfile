# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
USER 1000
ENTRYPOINT ["/opt/java/openjdk/bin/java", "-XX:MaxRAMPercentage=75.0", "-Xlog:gc*=info:stdout:uptimemillis,tags", "-jar", "/app/billing.jar"]
