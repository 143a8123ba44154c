FROM node:18-alpine AS base
ENV NODE_ENV=production
WORKDIR /app

FROM base AS build
COPY package.json ./
RUN apk add --no-cache python3 make g++ && npm install

FROM base
COPY --from=build /app/node_modules /app/node_modules
COPY . .
CMD ["npm", "start"]
