# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
USER 1000
CMD ["env", "JDK_JAVA_OPTIONS=-XX:MaxRAMPercentage=75 -Xlog:gc*", "java", "-jar", "billing.jar"]
