FROM gradle:8.5-jdk17 AS build
COPY --chown=gradle:gradle . /home/gradle/src
WORKDIR /home/gradle/src
RUN gradle bootJar --no-daemon

FROM eclipse-temurin:17-jre
WORKDIR /home/gradle/src
COPY --from=build /home/gradle/src/build/libs/app.jar /home/gradle/src/build/libs/app.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/home/gradle/src/build/libs/app.jar"]
