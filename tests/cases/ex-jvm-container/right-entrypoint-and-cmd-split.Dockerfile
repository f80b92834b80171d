# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
USER 65532
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-Xlog:gc*", "-XX:+ExitOnOutOfMemoryError"]
CMD ["-jar", "billing.jar"]
