import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { catalogueOf, openTerms, readCatalogueDocument } from "../src/commerce/index.js";
import { understandText, type TextReading } from "../src/conversations/index.js";

/**
 * Reads one utterance a line on standard input against a menu and writes one JSON object `{lines, intent}` a line, blank ones
 * too, in order, and nothing else on standard output. With `--explain` it tells people instead which words became what. Needs no database,
 * key or network.
 */
const usage = "usage: npm run -s understand -- --menu FILE [--explain] < utterances\n";

function fail(message: string): never {
  process.stderr.write(message);
  process.exit(2);
}

const { values } = parseArgs({
  options: { menu: { type: "string" }, explain: { type: "boolean" }, help: { type: "boolean" } },
});
if (values.help || values.menu === undefined) fail(usage);
const read = readCatalogueDocument(JSON.parse(readFileSync(values.menu, "utf8")));
if (read.kind === "invalid") fail(`${values.menu}: ${read.problems.join(" ")}\n`);
for (const { row, reason } of read.catalogue.rejected)
  process.stderr.write(`product ${row} left out: ${reason}\n`);
const catalogue = catalogueOf(read.catalogue);
const facts = { tenantId: "", name: "", currency: "USD", language: "en", timezone: "UTC" };
const shop = { ...facts, catalogue, answers: [], terms: openTerms, members: [], languageModel: false };

function inWords(text: string, { intent, explanation = [] }: TextReading): string {
  const said = explanation.flatMap(({ score, things, ignored }) => [
    ...things.flatMap(({ said: words, product, candidates, because }) => [
      `  "${words}": ${product ?? (candidates ? `one of ${candidates.join(", ")}` : "nothing here goes by that")}`,
      ...because.map(
        ({ words: these, as, name = "" }) => `     ${these.padEnd(24)} ${as.padEnd(10)} ${name}`,
      ),
    ]),
    `  ignored: ${ignored.join(" ") || "nothing"}; score ${score}`,
  ]);
  return [text, `  intent: ${intent ?? "none"}`, ...said, "", ""].join("\n");
}

for await (const line of createInterface({ input: process.stdin })) {
  const { explain = false } = values;
  const reading = understandText(shop, line, { explain });
  const { intent, lines } = reading;
  process.stdout.write(explain ? inWords(line, reading) : `${JSON.stringify({ lines, intent })}\n`);
}
