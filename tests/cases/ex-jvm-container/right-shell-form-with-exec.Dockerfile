# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
ENV JAVA_OPTS="-XX:MaxRAMPercentage=75 -Xlog:gc*,gc+age=trace"
USER 65532
CMD exec java $JAVA_OPTS -jar billing.jar
