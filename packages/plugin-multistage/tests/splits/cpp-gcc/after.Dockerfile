FROM gcc:13 AS build
WORKDIR /app
COPY . .
RUN g++ -static-libstdc++ -static-libgcc -O2 -Wall -o server main.cpp

FROM debian:bookworm-slim
WORKDIR /app
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /app/server /app/server
EXPOSE 9000
CMD ["./server"]
