import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger, migrate, startEmbeddedPostgres } from "../src/platform/index.js";

/** Writes prisma/schema.prisma from the migrations: an empty database is migrated and read back, then named as our code names things. */

const schemaFile = "prisma/schema.prisma";
/** Tables whose rows are not called what the table is called. */
const rowNames: Record<string, string> = {
  inbox: "InboxMessage",
  outbox: "OutboxMessage",
  media: "Media",
  opening_hours: "OpeningHours",
  shop_terms: "ShopTerms",
};

function pascal(snake: string): string {
  return snake.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const camel = (snake: string): string => lowerFirst(pascal(snake));

function singular(name: string): string {
  return name
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch)es$/, "$1")
    .replace(/([^s])s$/, "$1");
}
function plural(name: string): string {
  if (/(?:ss|x|ch)$/.test(name)) return `${name}es`;
  if (name.endsWith("s")) return name;
  return name.endsWith("y") ? name.replace(/y$/, "ies") : `${name}s`;
}

const modelName = (table: string): string => rowNames[table] ?? pascal(singular(table));

/** One line of a pulled model, renamed; `tables` are the names of all models. */
function renameLine(line: string, tables: ReadonlySet<string>): string {
  const field = /^ {2}(\w+)(\s+)(\w+)(\[\]|\?)?(.*)$/.exec(line);
  if (!field)
    return line.replace(/^( {2}@@(?:id|unique|index)\()\[([^\]]*)\]/, (_, head: string, names: string) => {
      return `${head}[${names.replace(/^\w+|(?<=, )\w+/g, camel)}]`;
    });
  const [, name = "", , type = "", many = "", rest = ""] = field;
  const attributes = rest.replace(/(fields|references): \[([^\]]*)\]/g, (_, key: string, names: string) => {
    return `${key}: [${names.split(", ").map(camel).join(", ")}]`;
  });
  if (tables.has(type)) {
    const related = lowerFirst(modelName(type));
    return `  ${many === "[]" ? plural(related) : related} ${modelName(type)}${many}${attributes}`;
  }
  const renamed = camel(name);
  const [before, native = ""] = attributes.split(/(?=@db\.)/);
  const map = renamed === name ? "" : `@map("${name}")`;
  return `  ${renamed} ${type}${many} ${before} ${map} ${native}`;
}

function rename(pulled: string): string {
  const tables = new Set([...pulled.matchAll(/^model (\w+) \{/gm)].map(([, name = ""]) => name));
  const models = pulled
    .split(/^(?=model )/m)
    .slice(1)
    .map((text) => {
      const [, table = ""] = /^model (\w+) \{/.exec(text) ?? [];
      const lines = text.slice(0, text.indexOf("\n}")).split("\n").slice(1);
      const body = lines
        .filter((line) => !line.trimStart().startsWith("///"))
        .map((line) => renameLine(line, tables));
      const closed = body.some((line) => line.startsWith("  @@")) ? [] : [""];
      return `model ${modelName(table)} {\n${[...body, ...closed, `  @@map("${table}")`].join("\n")}\n}\n`;
    });
  return models.join("\n");
}

/** The pulled schema forgets which operators of btree_gin an index uses, and Prisma knows no default for them. */
const namedOperators = (schema: string): string =>
  schema.replace(/@@index\(\[tenantId, (?=.*type: Gin)/g, '@@index([tenantId(ops: raw("uuid_ops")), ');

const prismaCli = createRequire(import.meta.url).resolve("prisma/build/index.js");
function prisma(args: string[], databaseUrl: string): void {
  const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: databaseUrl };
  const { status, stderr } = spawnSync(process.execPath, [prismaCli, ...args], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

const dataDir = await mkdtemp(join(tmpdir(), "parley-schema-"));
const logger = createLogger({ environment: "development", logLevel: "silent" });
const server = await startEmbeddedPostgres({ dataDir, logger });
try {
  await migrate(server.url, logger);
  const url = new URL(server.superuserUrl);
  url.pathname = new URL(server.url).pathname;
  const before = await readFile(schemaFile, "utf8");
  const head = before.slice(0, before.indexOf("model "));
  const pulledFile = join(dataDir, "pulled.prisma");
  await writeFile(pulledFile, head);
  prisma(["db", "pull", "--schema", pulledFile, "--force"], url.href);
  await writeFile(schemaFile, head + namedOperators(rename(await readFile(pulledFile, "utf8"))));
  prisma(["format", "--schema", schemaFile], url.href);
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, maxRetries: 10 });
}
