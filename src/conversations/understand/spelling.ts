export { createSpelling, isOneEditApart, type Spelling } from "../../commerce/index.js";
