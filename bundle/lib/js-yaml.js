import { c as dump, d as load, l as init_js_yaml } from "./js-yaml2.js";
init_js_yaml();
export { dump, load };
