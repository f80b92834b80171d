# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
ENV JDK_JAVA_OPTIONS="-XX:InitialRAMPercentage=70 -XX:MinRAMPercentage=70 -XX:MaxRAMPercentage=70 -Xlog:gc*=info:stdout:time,level,tags -XX:+ExitOnOutOfMemoryError"
USER 65532:65532
EXPOSE 8080
CMD ["java", "-jar", "billing.jar"]