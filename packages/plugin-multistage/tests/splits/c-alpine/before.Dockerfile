FROM alpine:3.19
RUN apk add --no-cache build-base cmake openssl-dev
WORKDIR /build
COPY . .
RUN cmake -B out && cmake --build out && cmake --install out
CMD ["/usr/local/bin/proxy"]
