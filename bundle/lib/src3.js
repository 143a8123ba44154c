export { t as default, n as rules } from "./src2.js";
