import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// Without this the CLI downloads a native engine at its first call; ours runs the same engine from npm, without a network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL("./prisma/schema-engine.mjs", import.meta.url),
);

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://parley@127.0.0.1:5432/parley" },
});
