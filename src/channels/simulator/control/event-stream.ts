import type { IncomingMessage, ServerResponse } from "node:http";
import type { NumberedEvent } from "../events.js";
import type { World } from "../world.js";
import { phoneEvent } from "./phone-view.js";

const heartbeat = 15_000;

/**
 * What happens, as server-sent events. After a broken connection the browser names the last event it saw and gets what it
 * missed; when that is no longer kept, or the service was restarted, it gets `reload` and starts over from the state.
 */
export function streamEvents(world: World, req: IncomingMessage, res: ServerResponse): void {
  res.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
  const write = ({ id, event }: NumberedEvent) =>
    res.write(
      `id: ${world.startedAt}-${id}\ndata: ${JSON.stringify(phoneEvent(event, world.webhookBaseUrl))}\n\n`,
    );
  res.write("retry: 1000\n\n");
  const missed = missedSince(world, req);
  if (missed === "unknown")
    res.write(`id: ${world.startedAt}-${world.events.lastId()}\nevent: reload\ndata: {}\n\n`);
  else missed.forEach(write);
  const unsubscribe = world.events.subscribe(write);
  const timer = setInterval(() => res.write(": still here\n\n"), heartbeat);
  const stop = () => {
    clearInterval(timer);
    unsubscribe();
    world.streams.delete(stop);
    res.end();
  };
  res.on("close", stop);
  world.streams.add(stop);
}

function missedSince(world: World, req: IncomingMessage): NumberedEvent[] | "unknown" {
  const query = new URL(req.url ?? "", "http://localhost").searchParams.get("after");
  const last = String(req.headers["last-event-id"] ?? query ?? "");
  if (last === "") return [];
  const [startedAt, id] = last.split("-");
  return startedAt === String(world.startedAt) ? (world.events.since(Number(id)) ?? "unknown") : "unknown";
}
