# Two faults of two rules: the sources are cleaned away in the same RUN, the compiler is not.
FROM debian:12-slim

RUN apt-get update \
    && apt-get install -y --no-install-recommends build-essential ca-certificates git \
    && git clone --depth 1 --branch v2.4.1 https://git.example.com/tools/wrk.git /usr/src/bench/wrk \
    && make -C /usr/src/bench/wrk -j4 \
    && cp /usr/src/bench/wrk/wrk /usr/local/bin/ \
    && rm -rf /usr/src/bench

ENTRYPOINT ["wrk"]
