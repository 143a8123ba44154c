# Two faults of two rules: the sources are cleaned away in the same RUN, the compiler is not.
FROM debian:12-slim AS build

RUN apt-get update \
    && apt-get install -y --no-install-recommends build-essential ca-certificates git \
    && git clone --depth 1 --branch v2.4.1 https://git.example.com/tools/wrk.git /usr/src/bench/wrk \
    && make -C /usr/src/bench/wrk -j4 \
    && cp /usr/src/bench/wrk/wrk /usr/local/bin/

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bin/wrk /usr/local/bin/wrk

ENTRYPOINT ["wrk"]
