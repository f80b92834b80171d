# syntax=docker/dockerfile:1
FROM eclipse-temurin:25.0.1_8-jre-alpine-3.22
RUN apk add --no-cache tini
WORKDIR /app
COPY build/libs/billing.jar ./
USER nobody
ENTRYPOINT ["tini", "--", "java", "-XX:MaxRAMPercentage=75", "-Xlog:gc*"]
CMD ["-jar", "billing.jar"]
