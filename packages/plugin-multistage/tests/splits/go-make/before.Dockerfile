FROM golang:1.21
WORKDIR /src
COPY . .
RUN make build
EXPOSE 80
CMD ["/src/bin/server"]
