import { intentTable } from "./intent-table.js";

/** Prints what the sentences of each language were read as, and which of them were misread. */
process.stdout.write(`${intentTable()}\n`);
