FROM eclipse-temurin:21-jdk-jammy AS build
WORKDIR /work
COPY . .
RUN chmod +x gradlew && ./gradlew installDist

FROM eclipse-temurin:21-jre-jammy
WORKDIR /work
COPY --from=build /work/build/install/app /work/build/install/app
CMD ["build/install/app/bin/app"]
