# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
RUN java -Djarmode=tools -jar billing.jar extract --destination /app/billing
USER 65532
CMD ["java", "-XX:InitialRAMPercentage=25", "-XX:MaxRAMPercentage=75", "-Xlog:gc*:stdout", "-cp", "/app/billing/billing.jar:/app/billing/lib/*", "com.example.billing.Main"]
