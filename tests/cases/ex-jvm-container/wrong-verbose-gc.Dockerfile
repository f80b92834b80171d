# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -verbose:gc"
USER 65532
CMD ["java", "-jar", "billing.jar"]
