FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /app
ADD https://example.com/agent.jar /opt/agent.jar
COPY config/app.yml /app/config/app.yml
COPY . .
RUN mvn -q package

FROM eclipse-temurin:17-jre
RUN mkdir -p /data && useradd svc && chown svc /data
WORKDIR /app
ADD https://example.com/agent.jar /opt/agent.jar
COPY config/app.yml /app/config/app.yml
COPY --from=build /app/target/app.jar /app/target/app.jar
USER svc
CMD ["java", "-javaagent:/opt/agent.jar", "-jar", "target/app.jar", "--config=/app/config/app.yml", "--data", "/data"]
