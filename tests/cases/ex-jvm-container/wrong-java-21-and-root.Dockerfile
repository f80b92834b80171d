# syntax=docker/dockerfile:1
FROM eclipse-temurin:21-jre
WORKDIR /app
COPY build/libs/billing.jar ./
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -Xlog:gc*"
CMD ["java", "-jar", "billing.jar"]
