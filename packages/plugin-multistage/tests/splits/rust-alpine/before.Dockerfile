FROM rust:1.79-alpine
RUN apk add --no-cache musl-dev
WORKDIR /app
COPY . .
RUN cargo build --release
CMD ["/app/target/release/app"]
