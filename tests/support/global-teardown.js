/** Ends the process that keeps the test database, and waits until server and files are gone. */
export default async function globalTeardown() {
  const { keeper, exited } = globalThis.testDatabaseKeeper;
  keeper.ref();
  keeper.stdin.end();
  await exited;
}
