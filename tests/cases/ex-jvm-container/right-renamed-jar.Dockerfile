# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --chmod=0444 build/libs/billing.jar app.jar
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=75 -Xlog:gc*:stdout:time,level,tags"
USER 65532:65532
EXPOSE 8080
CMD ["java", "-jar", "app.jar"]