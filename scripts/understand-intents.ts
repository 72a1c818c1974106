import { intentTable } from "../src/conversations/understand/intent-sentences/intent-table.js";

/** Prints what the sentences of each language were read as, and which of them were misread. */
process.stdout.write(`${intentTable()}\n`);
