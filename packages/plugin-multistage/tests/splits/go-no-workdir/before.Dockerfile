FROM golang
COPY hello.go .
RUN go build -o hello hello.go
CMD ["./hello"]
