import type { Server } from "node:http";
import { Server as SocketServer } from "node:net";

const lingerMs = 250;

/**
 * Stops listening and resolves when the last connection has gone. Kept-alive connections are given a moment in which the
 * next request on them is still answered (with Connection: close): one that is already on its way would be lost. Hence
 * not the close of node's HTTP server, which cuts idle connections at once.
 */
export async function drain(server: Server, deadlineMs: number): Promise<void> {
  await acceptWaiting(server, deadlineMs);
  const closed = new Promise<void>((resolve) => SocketServer.prototype.close.call(server, () => resolve()));
  const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
  // again and again, as a connection that is busy now is idle when its answer is through
  const closing = setInterval(() => server.closeIdleConnections(), lingerMs);
  await closed;
  clearTimeout(deadline);
  clearInterval(closing);
}

/**
 * Connections that the kernel has taken and node has not (it was busy) would be reset with the listening socket. The event loop
 * takes one each time it looks, and runs immediates right after that: so it looks until it finds none.
 */
async function acceptWaiting(server: Server, deadlineMs: number): Promise<void> {
  let accepted = 0;
  const count = () => accepted++;
  server.on("connection", count);
  const giveUpAt = performance.now() + deadlineMs / 2;
  for (let before = -1; before < accepted && performance.now() < giveUpAt;) {
    before = accepted;
    for (let look = 0; look < 3; look++) await new Promise(setImmediate);
  }
  server.off("connection", count);
}
