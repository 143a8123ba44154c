FROM rust:1.70
WORKDIR /usr/src/myapp
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo "fn main() {}" > src/main.rs && cargo build --release && rm -rf src
COPY . .
RUN cargo build --release
COPY Rocket.toml .
ENV ROCKET_ADDRESS=0.0.0.0
EXPOSE 8000
CMD ["./target/release/myapp"]
