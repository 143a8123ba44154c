FROM rust:1.75-bookworm
RUN apt-get update && apt-get install -y pkg-config libssl-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /usr/src/app
COPY . .
RUN cargo install --path .
ENV RUST_LOG=info
CMD ["app"]
