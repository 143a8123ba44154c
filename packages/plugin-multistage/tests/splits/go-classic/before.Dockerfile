FROM golang:1.22-alpine
WORKDIR /app
COPY . .
RUN go build -o hello .
CMD ["/app/hello"]
