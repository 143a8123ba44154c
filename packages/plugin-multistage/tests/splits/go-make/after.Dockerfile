FROM golang:1.21 AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN make build

FROM gcr.io/distroless/static-debian12
WORKDIR /src
COPY --from=build /src/bin/server /src/bin/server
EXPOSE 80
CMD ["/src/bin/server"]
