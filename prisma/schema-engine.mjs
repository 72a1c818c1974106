#!/usr/bin/env node
/**
 * Stands in for Prisma's schema engine, a native program that the CLI would download: the same engine exists on npm as
 * WebAssembly. This speaks the CLI's protocol (JSON-RPC, a line a message) and lets the engine reach PostgreSQL through
 * @prisma/adapter-pg. For authoring migrations only: the service migrates by itself (src/platform/database/migrate.ts).
 * Not supported: parameters in the database's address, schemas other than public.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { URL } from "node:url";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

const { resolve } = createRequire(import.meta.url);
const { values, positionals } = parseArgs({
  options: {
    version: { type: "boolean" },
    datasource: { type: "string" },
    datamodels: { type: "string", multiple: true },
  },
  allowPositionals: true,
  strict: false,
});
const { url } = JSON.parse(values.datasource ?? "{}");

if (values.version) process.stdout.write("schema-engine-wasm\n");
else if (positionals[0] === "cli") await runCommand(positionals[1]);
else serve();

/** The CLI first asks whether the database is there, and may have it made. */
async function runCommand(command) {
  process.stderr.write("\n"); // the CLI drops the first line
  try {
    if (command === "can-connect-to-database") await withClient(databaseOf(url), async () => undefined);
    else if (command === "create-database")
      await withClient("postgres", (client) =>
        client.query(`create database ${pg.escapeIdentifier(databaseOf(url))}`),
      );
    else throw new Error(`unknown command ${command}`);
  } catch (error) {
    const codes = { "3D000": "P1003", ECONNREFUSED: "P1001" };
    const fields = { message: error.message || String(error.code), error_code: codes[error.code] ?? "P1000" };
    process.stderr.write(`${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
    process.exitCode = 1;
  }
}

function serve() {
  let engine;
  let printed = 0;
  let last = Promise.resolve();
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

  async function answer({ id, method, params }) {
    try {
      engine ??= openEngine();
      const result =
        (await (await engine)[method === "getDatabaseVersion" ? "version" : method](params)) ?? {};
      // the native engine has the CLI print a diff, instead of returning it
      if (method === "diff" && typeof result.stdout === "string")
        send({ id: `print-${++printed}`, method: "print", params: { content: result.stdout } });
      send({ id, result });
    } catch (error) {
      const panicked = error.name === "RuntimeError";
      const message = panicked ? globalThis.PRISMA_WASM_PANIC_REGISTRY.message : error.message;
      const data = { is_panic: panicked, message, error_code: error.code ?? null };
      send({
        id,
        error: { code: 4466, message: "An error happened. Check the data field for details.", data },
      });
    }
  }

  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const request = line.trim() === "" ? {} : JSON.parse(line);
    if (request.method) last = last.then(() => answer(request));
  });
  lines.on("close", () => last.then(() => process.exit(0)));
}

async function openEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: "",
    set_message(message) {
      this.message = message;
    },
  };
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = join(dirname(resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm");
  const { Instance, Module } = globalThis.WebAssembly;
  const { exports } = new Instance(new Module(readFileSync(file)), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  const datamodels = values.datamodels?.map((path) => [path, readFileSync(path, "utf8")]);
  return bindings.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapterFactory()),
  );
}

function adapterFactory() {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => openAdapter(databaseOf(url)),
    /** A database to replay the migrations in, dropped when the engine is done with it. */
    async connectToShadowDb() {
      const name = `prisma_shadow_${randomUUID().replaceAll("-", "")}`;
      await withClient(databaseOf(url), (client) => client.query(`create database ${name}`));
      return openAdapter(name, () =>
        withClient(databaseOf(url), (client) => client.query(`drop database ${name} with (force)`)),
      );
    },
  };
}

async function openAdapter(database, afterwards = async () => undefined) {
  const pool = new pg.Pool({ ...login(), database, max: 4 });
  const adapter = withCharacters(await new PrismaPg(pool, { disposeExternalPool: true }).connect());
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => withCharacters(await startTransaction(level));
  // the adapter cuts scripts at every semicolon, also inside $$ bodies: send them whole
  adapter.executeScript = (script) => pool.query(script).catch((error) => adapter.onError(error));
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await afterwards();
  };
  return adapter;
}

/** The catalogue has columns of the type "char" (oid 18), which the adapter refuses: read them as text of one character. */
function withCharacters(queryable) {
  const { queryRaw } = Object.getPrototypeOf(queryable);
  queryable.queryRaw = async (query) => {
    const answer = await queryable.performIO(query);
    const characters = answer.fields.map((field) => field.dataTypeID === 18);
    answer.fields.forEach((field, i) => characters[i] && (field.dataTypeID = 25));
    const rows = await queryRaw.call({ performIO: async () => answer }, query);
    characters.forEach((is, i) => is && (rows.columnTypes[i] = ColumnTypeEnum.Character));
    return rows;
  };
  return queryable;
}

/** Settings one by one: a whole connection string would win over `database`, and the shadow be the database itself. */
function login() {
  const { hostname, port, username, password } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

function databaseOf(address) {
  return decodeURIComponent(new URL(address).pathname.slice(1));
}

async function withClient(database, work) {
  const client = new pg.Client({ ...login(), database });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
