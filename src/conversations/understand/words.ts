export { splitWords, stemOf, type Word } from "../../commerce/index.js";
