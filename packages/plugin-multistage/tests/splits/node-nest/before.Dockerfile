FROM node:20
WORKDIR /usr/src/app
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
COPY . .
RUN yarn build
ENV NODE_ENV=production
EXPOSE 3000
USER node
CMD ["node", "dist/src/main"]
