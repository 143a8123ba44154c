FROM golang:1.22-alpine
RUN apk add --no-cache git ca-certificates
WORKDIR /app
COPY . .
RUN go build -o server .
USER 1000
CMD ["./server"]
