FROM golang:1.22-alpine AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o hello .

FROM scratch
WORKDIR /app
COPY --from=build /app/hello /app/hello
CMD ["/app/hello"]
