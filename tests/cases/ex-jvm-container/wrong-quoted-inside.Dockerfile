# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
USER 65532:65532
EXPOSE 8080
CMD ["java", "-XX:MaxRAMPercentage=75 -Xlog:gc*", "-jar", "billing.jar"]