# syntax=docker/dockerfile:1
ARG JAVA=25
FROM eclipse-temurin:${JAVA}-jre-noble
RUN useradd --system --uid 10001 billing
WORKDIR /app
COPY --chown=billing build/libs/billing.jar app.jar
ENV HEAP_PERCENT=60
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=${HEAP_PERCENT} -Xlog:gc*=info"
USER billing
CMD ["java", "-jar", "app.jar"]
