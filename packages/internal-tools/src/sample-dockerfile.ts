/** Ships a compiler, on line 1. */
export const SAMPLE_DOCKERFILE = `FROM golang:1.22
WORKDIR /src
COPY . .
RUN go build -o /app .
CMD ["/app"]
`;

/** The rule of the recommended config that reports it. */
export const SAMPLE_RULE = 'multistage/no-build-tools-in-final-image';
