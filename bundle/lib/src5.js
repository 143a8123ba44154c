export { t as default } from "./src4.js";
