FROM golang:1.22-alpine3.19

# A user of its own, and what it may write to.
RUN apk add --no-cache git ca-certificates && adduser -D -u 10001 app
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/greeter . && mkdir -p /data && chown app /data

VOLUME /data
USER app
ENTRYPOINT ["greeter"]
CMD ["--config", "config.yml"]
