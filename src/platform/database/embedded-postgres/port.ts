import { readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

/** The port of the last start while it is free, so that tools keep their settings; else another one. */
export async function choosePort(home: string): Promise<number> {
  const file = join(home, "port");
  const last = Number(await readFile(file, "utf8").catch(() => "0"));
  const port = await tryPort(last).catch(() => tryPort(0));
  await writeFile(file, String(port), { mode: 0o600 });
  return port;
}

/** Listens for a moment: 0 gives any free port. */
function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}
