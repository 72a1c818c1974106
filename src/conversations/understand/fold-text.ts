export { foldText } from "../../commerce/index.js";
