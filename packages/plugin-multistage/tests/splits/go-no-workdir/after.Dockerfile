FROM golang AS build
COPY hello.go .
RUN CGO_ENABLED=0 go build -o hello hello.go

FROM scratch
WORKDIR /go
COPY --from=build /go/hello /go/hello
CMD ["./hello"]
