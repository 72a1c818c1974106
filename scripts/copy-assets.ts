/** Puts what the compiler leaves out (pages, styles, data files) beside the compiled code: the last step of `npm run build`. */
import { cpSync } from "node:fs";

cpSync("src", "dist", { recursive: true, filter: (path) => !path.endsWith(".ts") });
