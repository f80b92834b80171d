# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
USER 65532:65532
EXPOSE 8080
CMD ["sh", "-c", "exec java ${JAVA_OPTS:--XX:MaxRAMPercentage=75 -Xlog:gc*} -jar billing.jar"]