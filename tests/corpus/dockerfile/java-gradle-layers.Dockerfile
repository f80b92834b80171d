ARG JDK=21
FROM gradle:8-jdk${JDK} AS build
COPY --chown=gradle:gradle . /home/gradle/src
WORKDIR /home/gradle/src
RUN gradle --no-daemon bootJar
FROM eclipse-temurin:${JDK}-jre AS layers
WORKDIR /l
COPY --from=build /home/gradle/src/build/libs/*.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --launcher
FROM eclipse-temurin:${JDK}-jre
WORKDIR /app
COPY --from=layers /l/app/dependencies/ ./
COPY --from=layers /l/app/snapshot-dependencies/ ./
COPY --from=layers /l/app/application/ ./
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
