/** SQLSTATE classes that say something about the rows of a statement: data, integrity, and deadlock or serialisation. */
const classes = /^(?:22|23|40)/;

/** Whether a statement failed because of what it was given or whom it met, not because the database is away or busy. */
export function isDataFault(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && code.length === 5 && classes.test(code);
}
