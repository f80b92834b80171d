# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
ENV JDK_JAVA_OPTIONS="-Xms128m -XX:MaxRAMPercentage=80 -Xlog:all=warning,gc*=info:stdout:time"
USER 65532
CMD ["java", "-jar", "billing.jar"]
