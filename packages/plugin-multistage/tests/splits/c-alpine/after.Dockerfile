FROM alpine:3.19 AS build
RUN apk add --no-cache build-base cmake openssl-dev
WORKDIR /build
COPY . .
RUN cmake -B out && cmake --build out && cmake --install out

FROM alpine:3.19
RUN apk add --no-cache libstdc++ openssl
WORKDIR /build
COPY --from=build /usr/local/bin/proxy /usr/local/bin/proxy
CMD ["/usr/local/bin/proxy"]
