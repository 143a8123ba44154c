FROM openjdk:8-jdk-alpine
VOLUME /tmp
ADD . /app
WORKDIR /app
RUN ./mvnw clean package
ARG JAR_FILE=target/demo-0.0.1-SNAPSHOT.jar
RUN mv ${JAR_FILE} /app.jar
ENTRYPOINT ["java","-Djava.security.egd=file:/dev/./urandom","-jar","/app.jar"]
