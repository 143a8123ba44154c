FROM node:20

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY tools ./tools
RUN npm ci
COPY src ./src
RUN npm run build

USER node
EXPOSE 3000
CMD ["node", "dist/main.js"]
