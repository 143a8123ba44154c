FROM rust:1.79-alpine AS build
RUN apk add --no-cache musl-dev
WORKDIR /app
COPY . .
RUN cargo build --release

FROM scratch
WORKDIR /app
COPY --from=build /app/target/release/app /app/target/release/app
CMD ["/app/target/release/app"]
