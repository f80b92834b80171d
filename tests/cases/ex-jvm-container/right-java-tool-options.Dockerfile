# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70.0 -Xlog:gc*:stderr:uptime,level,tags"
USER 10001
ENTRYPOINT ["java", "-jar", "/app/billing.jar"]
