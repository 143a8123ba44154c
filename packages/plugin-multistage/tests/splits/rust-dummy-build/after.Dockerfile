FROM rust:1.70 AS build
WORKDIR /usr/src/myapp
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo "fn main() {}" > src/main.rs && cargo build --release && rm -rf src
COPY . .
RUN cargo build --release

FROM debian:bookworm-slim
WORKDIR /usr/src/myapp
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /usr/src/myapp/target/release/myapp /usr/src/myapp/target/release/myapp
COPY Rocket.toml .
ENV ROCKET_ADDRESS=0.0.0.0
EXPOSE 8000
CMD ["./target/release/myapp"]
