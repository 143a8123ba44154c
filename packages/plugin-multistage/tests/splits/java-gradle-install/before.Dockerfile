FROM eclipse-temurin:21-jdk-jammy
WORKDIR /work
COPY . .
RUN chmod +x gradlew && ./gradlew installDist
CMD ["build/install/app/bin/app"]
