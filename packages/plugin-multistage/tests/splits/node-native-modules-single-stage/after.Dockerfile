# node-gyp compiles the native modules of a production install, then its compiler ships with them.
FROM node:20-alpine AS build

RUN apk add --no-cache python3 make g++

WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:20-alpine
WORKDIR /app
COPY package.json package-lock.json ./
COPY --from=build /app/node_modules /app/node_modules
COPY server.js ./
COPY lib ./lib

CMD ["node", "server.js"]
