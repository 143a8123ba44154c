/** Nothing to report. */
export const good = 'FROM alpine:3.20\nUSER 1000:1000\nCMD ["true"]\n';

/** An error on line 1. */
export const bad = 'FROM golang:1.22\nRUN go build -o /app .\nCMD ["/app"]\n';

/** A warning on line 5 that can be fixed. */
export const fixable = `FROM golang:1.22 AS build
RUN CGO_ENABLED=0 go build -o /app .

FROM alpine:3.20
COPY --from=0 /app /app
USER 1000:1000
CMD ["/app"]
`;

/** `fixable` when it is fixed. */
export const fixed = fixable.replace('--from=0', '--from=build');
