# node-gyp compiles the native modules of a production install, then its compiler ships with them.
FROM node:20-alpine

RUN apk add --no-cache python3 make g++

WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY server.js ./
COPY lib ./lib

CMD ["node", "server.js"]
