FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN <<EOF
go vet ./...
CGO_ENABLED=0 go build -o /bin/tool .
EOF

FROM scratch
WORKDIR /src
COPY --from=build /bin/tool /bin/tool
ENTRYPOINT ["/bin/tool"]
