import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Named tables that survive a restart: one JSON line a change, read and compacted at the start. Without a file it keeps
 * nothing. Written synchronously: what the simulator has answered is in the file, unless the machine itself dies.
 */
export interface Journal {
  load<T>(table: string): [key: string, value: T][];
  put(table: string, key: string, value: unknown): void;
  remove(table: string, key: string): void;
}

export function openJournal(file: string | undefined): Journal {
  if (file === undefined) return { load: () => [], put: () => undefined, remove: () => undefined };
  const tables = readTables(file);
  mkdirSync(dirname(file), { recursive: true });
  compact(file, tables);
  const append = (line: unknown[]) => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return {
    load: <T>(table: string) => [...(tables.get(table) ?? [])] as [string, T][],
    put: (table, key, value) => append([table, key, value]),
    remove: (table, key) => append([table, key]),
  };
}

type Tables = Map<string, Map<string, unknown>>;

function readTables(file: string): Tables {
  const tables: Tables = new Map();
  if (!existsSync(file)) return tables;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const entry = parseLine(line);
    if (!entry) continue;
    const rows = tables.get(entry[0]) ?? new Map<string, unknown>();
    tables.set(entry[0], rows);
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

function compact(file: string, tables: Tables): void {
  const lines = [...tables].flatMap(([table, rows]) =>
    [...rows].map(([key, value]) => `${JSON.stringify([table, key, value])}\n`),
  );
  writeFileSync(`${file}.new`, lines.join(""), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
