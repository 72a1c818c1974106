import type { PhoneEvent, PhoneMessage } from "../../src/channels/simulator/index.js";

export interface SimulatorState {
  lastEvent: string;
  senders: { channel: string; address: string; name: string }[];
  messages: PhoneMessage[];
}

/** A running service's simulator, as a phone needs it. */
export interface Connection {
  state: SimulatorState;
  send(message: object): Promise<void>;
  jump(hours: number): Promise<void>;
  /** Fetches a file of the service, as base64 in a message's `media`. */
  file(path: string, contentType: string): Promise<{ contentType: string; data: string }>;
  /** Calls back for each event, over broken connections too, until it is aborted. */
  follow(
    onEvent: (event: PhoneEvent) => void,
    onLink: (up: boolean) => void,
    signal: AbortSignal,
  ): Promise<void>;
}

/** A sentence for the person at the terminal; anything else that goes wrong is a defect. */
export class ChatProblem extends Error {}

const pause = 1000;

export async function connect(url: string): Promise<Connection> {
  const control = `${url.replace(/\/$/, "")}/simulator/control`;
  const state = await readState(url, control);
  const post = async (path: string, body: object) => {
    const response = await fetch(control + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return;
    const { error } = (await response.json()) as { error?: string };
    throw new ChatProblem(error ?? `the simulator answered ${response.status}`);
  };
  return {
    state,
    send: (message) => post("/messages", message),
    jump: (hours) => post("/clock", { advanceSeconds: Math.round(hours * 3600) }),
    async file(path, contentType) {
      const response = await fetch(new URL(path, url));
      return { contentType, data: Buffer.from(await response.arrayBuffer()).toString("base64") };
    },
    follow: (onEvent, onLink, signal) => follow({ url, control, onEvent, onLink, signal }, state.lastEvent),
  };
}

async function readState(url: string, control: string): Promise<SimulatorState> {
  const response = await fetch(`${control}/state`).catch(() => null);
  if (!response)
    throw new ChatProblem(
      `There is no service at ${url}. Start it with "npm start" in another terminal, then try again.`,
    );
  if (!response.ok)
    throw new ChatProblem(
      `The service at ${url} has no simulator (it answered ${response.status}): it runs in development only, on this machine.`,
    );
  return (await response.json()) as SimulatorState;
}

interface Following {
  url: string;
  control: string;
  onEvent: (event: PhoneEvent) => void;
  onLink: (up: boolean) => void;
  signal: AbortSignal;
}

async function follow(following: Following, from: string): Promise<void> {
  const { control, onLink, signal } = following;
  let last = from;
  let up = true;
  while (!signal.aborted) {
    try {
      const response = await fetch(`${control}/events`, { headers: { "last-event-id": last }, signal });
      if (!up) onLink(true);
      up = true;
      for await (const { id, event } of readStream(response)) {
        last = id || last;
        await pass(following, event);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof TypeError)) throw error;
    }
    if (up) onLink(false);
    up = false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** After a restart nobody can say what was missed: everything is passed on, and what was shown is not shown again. */
async function pass({ url, control, onEvent }: Following, event: PhoneEvent | null): Promise<void> {
  if (event) return onEvent(event);
  const { messages } = await readState(url, control);
  for (const message of messages) onEvent({ type: "message", message });
}

/** Server-sent events; `event` is null for those that only say to read the state anew. */
async function* readStream(response: Response): AsyncGenerator<{ id: string; event: PhoneEvent | null }> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";
      if (!field("data")) continue;
      yield { id: field("id"), event: field("event") ? null : (JSON.parse(field("data")) as PhoneEvent) };
    }
  }
}
