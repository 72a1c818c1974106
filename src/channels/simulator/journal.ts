import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Named tables that survive a restart: one JSON line a change, rewritten when most of its lines are out of date. Without a file
 * it keeps nothing. Written synchronously: what the simulator has answered is in the file, unless the machine itself dies.
 */
export interface Journal {
  load<T>(table: string): [key: string, value: T][];
  put(table: string, key: string, value: unknown): void;
  remove(table: string, key: string): void;
}

const fewestOldLines = 20_000;

export function openJournal(file: string | undefined): Journal {
  if (file === undefined) return { load: () => [], put: () => undefined, remove: () => undefined };
  const tables = readTables(file);
  mkdirSync(dirname(file), { recursive: true });
  let oldLines = 0;
  const rewrite = () => {
    rewriteFile(file, tables);
    oldLines = 0;
  };
  const append = (line: unknown[]) => {
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    const rows = [...tables.values()].reduce((sum, table) => sum + table.size, 0);
    if ((oldLines += 1) > fewestOldLines + 3 * rows) rewrite();
  };
  rewrite();
  return {
    load: <T>(table: string) => [...tableOf(tables, table)] as [string, T][],
    put(table, key, value) {
      tableOf(tables, table).set(key, value);
      append([table, key, value]);
    },
    remove(table, key) {
      tableOf(tables, table).delete(key);
      append([table, key]);
    },
  };
}

type Tables = Map<string, Map<string, unknown>>;

function readTables(file: string): Tables {
  const tables: Tables = new Map();
  if (!existsSync(file)) return tables;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const entry = parseLine(line);
    if (!entry) continue;
    const rows = tableOf(tables, entry[0]);
    if (entry.length === 3) rows.set(entry[1], entry[2]);
    else rows.delete(entry[1]);
  }
  return tables;
}

/** Null for an empty line and for the half line a kill may have left at the end. */
function parseLine(line: string): [string, string, unknown?] | null {
  try {
    return JSON.parse(line) as [string, string, unknown?];
  } catch {
    return null;
  }
}

function tableOf(tables: Tables, name: string): Map<string, unknown> {
  const table = tables.get(name) ?? new Map<string, unknown>();
  tables.set(name, table);
  return table;
}

function rewriteFile(file: string, tables: Tables): void {
  const lines = [...tables].flatMap(([table, rows]) =>
    [...rows].map(([key, value]) => `${JSON.stringify([table, key, value])}\n`),
  );
  writeFileSync(`${file}.new`, lines.join(""), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
