FROM gcc:13
WORKDIR /app
COPY . .
RUN g++ -O2 -Wall -o server main.cpp
EXPOSE 9000
CMD ["./server"]
