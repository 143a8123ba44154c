// All that a repository of Acme needs.
export default {
  root: true,
  extends: ['@acme'],
};
