/** The roles nobody logs in as; each pool takes one (see the first migration and docs/decisions/0003). */
export type DatabaseRole = "parley_app" | "parley_engine" | "parley_platform" | "parley_queue";
