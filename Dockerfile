# syntax=docker/dockerfile:1.20

FROM node:22.21.1-alpine3.22 AS node

FROM node AS build
WORKDIR /src
COPY --parents package.json package-lock.json .npmrc packages/*/package.json examples/*/package.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY . .
RUN npm run bundle

FROM node
COPY --from=build /src/bundle /usr/local/lib/dflint
COPY --from=build /src/LICENSE /usr/local/lib/dflint/
RUN ln -s ../lib/dflint/dflint.js /usr/local/bin/dflint
WORKDIR /work
USER 1000:1000
HEALTHCHECK NONE
ENTRYPOINT ["dflint"]
CMD ["."]
