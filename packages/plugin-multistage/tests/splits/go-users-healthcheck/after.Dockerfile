# syntax=docker/dockerfile:1
FROM golang:1.22-alpine3.19 AS build
RUN apk add --no-cache git ca-certificates tzdata
ENV TZ=Europe/Berlin
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
# The program itself.
RUN --mount=type=cache,target=/go/pkg/mod CGO_ENABLED=0 go build -o /usr/local/bin/api ./cmd/api

FROM alpine:3.19
LABEL maintainer="team@example.com"
RUN apk add --no-cache ca-certificates tzdata
RUN adduser -D -u 10001 app
ENV TZ=Europe/Berlin
WORKDIR /src
COPY --from=build /usr/local/bin/api /usr/local/bin/api
COPY --from=build /src/config.yml /src/config.yml
EXPOSE 8080
STOPSIGNAL SIGINT
HEALTHCHECK --interval=30s CMD wget -qO- http://localhost:8080/health || exit 1
USER app
ENTRYPOINT ["/usr/local/bin/api"]
CMD ["--config", "config.yml"]
