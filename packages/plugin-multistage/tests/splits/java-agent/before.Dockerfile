FROM maven:3-eclipse-temurin-17
RUN mkdir -p /data && useradd svc && chown svc /data
WORKDIR /app
ADD https://example.com/agent.jar /opt/agent.jar
COPY config/app.yml /app/config/app.yml
COPY . .
RUN mvn -q package
USER svc
CMD ["java", "-javaagent:/opt/agent.jar", "-jar", "target/app.jar", "--config=/app/config/app.yml", "--data", "/data"]
