FROM golang:1.22
WORKDIR /src
COPY . .
RUN <<EOF
go vet ./...
go build -o /bin/tool .
EOF
ENTRYPOINT ["/bin/tool"]
