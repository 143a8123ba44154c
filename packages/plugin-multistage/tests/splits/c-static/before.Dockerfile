FROM gcc:13
COPY hello.c /src/hello.c
WORKDIR /src
RUN gcc -O2 -static -o hello hello.c
CMD ["./hello"]
