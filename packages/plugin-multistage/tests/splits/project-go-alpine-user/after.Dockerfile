FROM golang:1.22-alpine3.19 AS build

# A user of its own, and what it may write to.
RUN apk add --no-cache git ca-certificates
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/greeter .

FROM alpine:3.19
RUN apk add --no-cache ca-certificates
RUN adduser -D -u 10001 app
WORKDIR /src
RUN mkdir -p /data \
    && chown app /data
COPY --from=build /usr/local/bin/greeter /usr/local/bin/greeter
COPY --from=build /src/config.yml /src/config.yml

VOLUME /data
USER app
ENTRYPOINT ["greeter"]
CMD ["--config", "config.yml"]
