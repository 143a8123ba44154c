FROM node:18-alpine
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
RUN apk add --no-cache python3 make g++ && npm install
COPY . .
CMD ["npm", "start"]
