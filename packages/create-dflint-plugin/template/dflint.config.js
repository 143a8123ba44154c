// For `npm run try`: these rules as others use them.
export default {
  root: true,
  plugins: ['./dist/index.js'],
  extends: ['plugin:__PREFIX__/recommended'],
};
