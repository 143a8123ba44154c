FROM gcc:13 AS build
COPY hello.c /src/hello.c
WORKDIR /src
RUN gcc -O2 -static -o hello hello.c

FROM scratch
WORKDIR /src
COPY --from=build /src/hello /src/hello
CMD ["./hello"]
