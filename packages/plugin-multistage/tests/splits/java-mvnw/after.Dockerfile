FROM openjdk:8-jdk-alpine AS build
ADD . /app
WORKDIR /app
RUN ./mvnw clean package
ARG JAR_FILE=target/demo-0.0.1-SNAPSHOT.jar
RUN mv ${JAR_FILE} /app.jar

FROM openjdk:8-jre-alpine
VOLUME /tmp
WORKDIR /app
COPY --from=build /app.jar /app.jar
ENTRYPOINT ["java","-Djava.security.egd=file:/dev/./urandom","-jar","/app.jar"]
