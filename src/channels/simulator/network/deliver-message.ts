import type { MessageStatus, StoredMessage } from "../message.js";
import type { Profile, SimulatedAccount } from "../options.js";
import type { World } from "../world.js";
import { comesEarly, planCallbacks } from "./callback-plan.js";
import { decideFate } from "./message-fate.js";
import type { Fate, Origin } from "./message-fate.js";
import { openCallbackLine } from "./status-callback.js";

export interface Dispatch {
  /** Holds the answer back when this message's first callback is to beat it. */
  beforeAnswer(): Promise<void>;
  /** Once only; later calls change nothing. */
  start(): void;
}

/** Takes a message on its way to the person: queue, fate, statuses and their callbacks. */
export function dispatchMessage(
  world: World,
  account: SimulatedAccount,
  message: StoredMessage,
  origin: Origin,
): Dispatch {
  const random = world.random.streamFor(message.sid);
  const early = message.status !== "scheduled" && comesEarly(world.profile, random);
  let started = false;
  let told: () => void = () => undefined;
  const firstTold = new Promise<void>((resolve) => (told = resolve));
  const start = () => {
    if (started) return;
    started = true;
    world.jobs.run(() => deliver({ world, account, message, origin, random, told }).finally(told));
  };
  return {
    start,
    async beforeAnswer() {
      if (!early) return;
      start();
      await firstTold;
    },
  };
}

interface Delivery {
  world: World;
  account: SimulatedAccount;
  message: StoredMessage;
  origin: Origin;
  random: () => number;
  /** Called when the service has heard of the message for the first time. */
  told: () => void;
}

async function deliver({ world, account, message, origin, random, told }: Delivery): Promise<void> {
  const { timeline, messages } = world;
  const line = openCallbackLine(world, account, message);
  if (message.sendAt !== null) {
    await timeline.until(message.sendAt);
    if (message.status !== "scheduled") return;
  }
  if (message.status === "accepted" || message.status === "scheduled") {
    messages.setStatus(message, "queued");
    void line.tell("queued").then(told);
  }
  await timeline.delay(world.queues.join(message.from ?? "", message.numSegments));
  const faults = world.faults.strike("message", {
    endpoint: "messages.create",
    to: message.to,
    from: message.from,
    body: message.body,
  });
  const fate = await decideFate(world, message, origin, faults);
  const steps = stepsOf(fate, message, world.profile, random);
  const posts = planCallbacks(
    steps.map(({ status }) => status),
    world.profile,
    faults,
    random,
  );
  for (const [at, { status, after }] of steps.entries()) {
    await timeline.delay(after);
    messages.setStatus(
      message,
      status,
      fate.kind === "fails" && at === steps.length - 1 ? fate.code : undefined,
    );
    if (status === "sent" && !origin.fromCarrier) markRead(world, message);
    for (const post of posts[at] ?? []) void line.tell(post).then(told);
  }
  await line.done();
}

/** A shop that answers has read: the person's ticks turn blue. (In life only the typing indicator is sure to do that.) */
function markRead(world: World, { from, to, channel }: StoredMessage): void {
  if (channel !== "whatsapp") return;
  for (const earlier of world.messages.involving(to))
    if (earlier.from === to && earlier.to === from && earlier.ticks === "delivered")
      world.messages.change(earlier, { ticks: "read" });
}

interface Step {
  status: MessageStatus;
  after: number;
}

/** How long each step takes, in milliseconds: what carriers and Meta show in life, or a quick network when calm. */
function stepsOf(fate: Fate, message: StoredMessage, profile: Profile, random: () => number): Step[] {
  const between = (least: number, most: number) => least + random() * (most - least);
  const calm = profile === "calm";
  const sent: Step = { status: "sent", after: calm ? 60 : between(100, 1000) };
  const arrival = calm ? 240 : between(1000, 3000);
  if (fate.kind === "fails") {
    const failed: Step = {
      status: fate.status,
      after: fate.afterMs ?? (fate.status === "failed" ? 60 : arrival),
    };
    return fate.status === "failed" ? [failed] : [sent, failed];
  }
  const delivered: Step = { status: "delivered", after: arrival };
  if (message.channel === "sms") return [sent, delivered];
  return [sent, delivered, { status: "read", after: calm ? 900 : between(2000, 20_000) }];
}
