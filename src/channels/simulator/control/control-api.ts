import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Simulator } from "../simulator.js";
import { readBody } from "../provider/read-body.js";
import type { World } from "../world.js";
import { faultRules, phoneInput, clockInput } from "./control-input.js";
import { streamEvents } from "./event-stream.js";
import { isSameOrigin } from "./loopback-only.js";
import { phoneMessage } from "./phone-view.js";

const bodyLimit = 12 * 1024 * 1024;
const shownMessages = 400;

type Deps = { world: World; simulator: Simulator };

/** What the page and `npm run chat` ask for: the state, the events, and what a person or an experimenter does. */
export async function serveControl(
  deps: Deps,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
): Promise<void> {
  const { world } = deps;
  const [pathname = ""] = path.split("?");
  if (req.method === "GET" && pathname === "/state") return answer(res, 200, stateOf(deps));
  if (req.method === "GET" && pathname === "/events") return streamEvents(world, req, res);
  const media = /^\/media\/(ME\w+)$/.exec(pathname)?.[1];
  if (req.method === "GET" && media) return serveMedia(world, req, res, media);
  const action = actions[pathname];
  if (!action) return answer(res, 404, { error: "there is no such thing here" });
  if (req.method !== "POST") return answer(res, 405, { error: "use POST" });
  if (!isSameOrigin(req)) return answer(res, 403, { error: "only this machine's own page may do that" });
  if (!/^application\/json\b/i.test(req.headers["content-type"] ?? ""))
    return answer(res, 415, { error: "send JSON" });
  await act(deps, req, res, action);
}

type Action = (deps: Deps, body: unknown) => Promise<unknown>;

const actions: Record<string, Action> = {
  "/messages": ({ simulator }, body) => simulator.receive(phoneInput.parse(body)),
  "/clock": ({ world, simulator }, body) => {
    simulator.advanceClock(clockInput.parse(body).advanceSeconds * 1000);
    return Promise.resolve({ now: world.timeline.now() });
  },
  "/faults": ({ world, simulator }, body) => {
    simulator.setFaults(faultRules.parse(body).rules);
    return Promise.resolve({ rules: world.faults.rules() });
  },
  "/reset": ({ simulator }) => {
    simulator.reset();
    return Promise.resolve({});
  },
};

async function act(deps: Deps, req: IncomingMessage, res: ServerResponse, action: Action): Promise<void> {
  const body = await readBody(req, bodyLimit);
  if (body === null) return answer(res, 413, { error: "that is too large" });
  try {
    answer(res, 200, await action(deps, JSON.parse(body.toString("utf8"))));
  } catch (error) {
    const expected = error instanceof z.ZodError || error instanceof Error;
    answer(res, expected ? 400 : 500, {
      error: error instanceof z.ZodError ? z.prettifyError(error) : String(error),
    });
  }
}

function stateOf({ world }: Deps) {
  const senders = [...world.accounts.values()].flatMap(({ senders }) =>
    senders.map(({ channel, address, name }) => ({ channel, address, name: name ?? "Shop" })),
  );
  return {
    now: world.timeline.now(),
    lastEvent: `${world.startedAt}-${world.events.lastId()}`,
    profile: world.profile,
    sellerPhone: world.sellerPhone,
    senders,
    faults: world.faults.rules(),
    messages: world.messages
      .all()
      .slice(-shownMessages)
      .map((message) => phoneMessage(message, world.webhookBaseUrl)),
  };
}

/**
 * What was uploaded is never run: no sniffing, no scripts, and shown in place only when it is a picture or a sound. A part can
 * be asked for: browsers know the length of a voice note only after reading its end.
 */
function serveMedia(world: World, req: IncomingMessage, res: ServerResponse, sid: string): void {
  const media = world.media.find(sid);
  if (!media) return answer(res, 404, { error: "there is no such file" });
  const shown = /^(image\/(jpeg|png|gif|webp)|audio\/|video\/)/.test(media.contentType);
  const { length } = media.data;
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(req.headers.range ?? "") ?? [];
  const start = Math.min(Number(first ?? 0), length);
  const end = Math.min(last ? Number(last) + 1 : length, length);
  res.writeHead(first === undefined ? 200 : 206, {
    "content-type": media.contentType,
    "content-length": Math.max(end - start, 0),
    "accept-ranges": "bytes",
    ...(first !== undefined && { "content-range": `bytes ${start}-${end - 1}/${length}` }),
    "content-disposition": shown ? "inline" : "attachment",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=3600",
  });
  res.end(media.data.subarray(start, end));
}

function answer(res: ServerResponse, status: number, value: unknown): void {
  res.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  res.end(JSON.stringify(value));
}
