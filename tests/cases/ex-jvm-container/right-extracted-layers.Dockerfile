# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre AS extract
COPY build/libs/billing.jar /b.jar
RUN java -Djarmode=tools -jar /b.jar extract --layers --launcher --destination /x
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=extract /x/dependencies/ ./
COPY --from=extract /x/application/ ./
ENV JAVA_TOOL_OPTIONS="-XX:+UseContainerSupport -XX:MaxRAMPercentage=75 -XX:+UseZGC -Xlog:gc*"
RUN useradd -r app
USER app
CMD ["java", "org.springframework.boot.loader.launch.JarLauncher"]
