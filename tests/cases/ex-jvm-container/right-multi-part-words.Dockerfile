# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
ENV HEAP="-XX:MaxRAMPercentage=75" LOG="-Xlog:gc*"
USER 65532:65532
EXPOSE 8080
CMD ["sh", "-c", "exec java $HEAP $LOG $EXTRA -jar billing.jar"]