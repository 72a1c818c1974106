import { connect } from "node:net";
import type { Socket } from "node:net";

export interface Connection {
  busy(): boolean;
  /** Sends one whole request; calls back with the answer's status, 0 when the connection broke. */
  send(request: string, onAnswer: (status: number) => void): void;
  close(): void;
}

/** A kept-alive HTTP connection with one request at a time, as cheap as Node can make one. */
export function openConnection(origin: string): Promise<Connection> {
  const { hostname, port } = new URL(origin);
  let waiting: ((status: number) => void) | null = null;
  let received = "";

  const answer = (status: number) => {
    const resolve = waiting;
    waiting = null;
    received = "";
    resolve?.(status);
  };
  const read = (chunk: string) => {
    received += chunk;
    const head = received.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/content-length: *(\d+)/i.exec(received)?.[1] ?? 0);
    if (received.length >= head + 4 + length) answer(Number(received.slice(9, 12)));
  };

  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true });
    socket.setEncoding("latin1");
    socket.once("error", reject);
    socket.on("data", read);
    socket.on("close", () => answer(0));
    socket.once("connect", () => {
      socket.off("error", reject);
      socket.on("error", () => undefined); // "close" follows and says it
      resolve({
        busy: () => waiting !== null,
        send(request, onAnswer) {
          waiting = onAnswer;
          if (socket.destroyed) return answer(0);
          socket.write(request, "latin1");
        },
        close: () => socket.destroy(),
      });
    });
  });
}
