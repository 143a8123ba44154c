export { t as default, n as splitStage } from "./src.js";
