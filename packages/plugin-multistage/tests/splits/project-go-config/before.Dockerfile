# A service with a user of its own, a setting and a file that it reads.
FROM golang:1.22-bookworm

ARG VERSION=1.0
ENV GREETING="Good day" \
    GOFLAGS=-trimpath

# The service does not need root.
RUN useradd --system --uid 1001 --no-create-home greeter

WORKDIR /srv
COPY go.mod ./
RUN go mod download
COPY *.go ./
COPY templates ./templates
RUN mkdir -p /var/lib/greeter && chown greeter /var/lib/greeter
RUN go build -ldflags "-X main.version=${VERSION}" -o /usr/local/bin/greeter .

LABEL org.opencontainers.image.version=$VERSION
VOLUME /var/lib/greeter
USER greeter
EXPOSE 8080
ENTRYPOINT ["greeter"]
CMD ["templates/greeting.txt"]
