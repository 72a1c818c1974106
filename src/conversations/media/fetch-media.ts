import type { FetchedMedia, MediaRequest, Sender } from "../../channels/index.js";
import {
  findMediaOf,
  forgetLater,
  keepFile,
  linkPhoto,
  recordMedia,
  sourceOf,
} from "../../commerce/index.js";
import type { FetchMedia, KeepRefusal, MediaPurpose, MediaStores, ShopCache } from "../../commerce/index.js";
import { derivedId } from "../../platform/index.js";
import type { Clock, Database, Task, TaskHandler } from "../../platform/index.js";
import { reply } from "../replies/reply.js";
import { tellBuyer } from "../tell-buyer.js";
import { createPlaces } from "./places-at-once.js";

export interface FetchMediaDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  stores: MediaStores;
  clock: Clock;
  findSender: (id: string) => Sender | undefined;
  fetchMedia: (request: MediaRequest) => Promise<FetchedMedia>;
  /** Messages were committed. */
  onReplies: () => void;
}

/** Pictures of one shop that are fetched and decoded at a time: no shop's buyers take a worker for themselves. */
const mostAtOnce = 2;
const waitMs = 1_000;
/** With the pauses of the task runner that is half a minute: media can be missing for some seconds after the webhook. */
const mostTries = 6;
/** A picture that turned out to be for nothing is not kept for ever. */
const keptDays = 30;

/**
 * Gets what a buyer sent, once for each place in a message, checks it, makes it anew and shows it where it belongs. What cannot be had or
 * is of no use is said in the chat; whatever it was for goes on without it.
 */
export function createMediaFetch(deps: FetchMediaDeps): TaskHandler {
  const places = createPlaces(mostAtOnce);
  return async (task) => {
    const leave = places.enter(task.tenantId);
    if (!leave) return { kind: "again", at: new Date(deps.clock.now().getTime() + waitMs) };
    try {
      await fetchOne(deps, task);
    } finally {
      leave();
    }
    return { kind: "done" };
  };
}

async function fetchOne(deps: FetchMediaDeps, task: Task): Promise<void> {
  const { db, stores } = deps;
  const { tenantId } = task;
  const asked = task.payload as FetchMedia;
  const source = sourceOf(asked);
  const before = await db.withTenant(tenantId, (sql) => findMediaOf(sql, source));
  const sender = deps.findSender(asked.senderId);
  if (before || !sender) return;
  const { photo, messageSid, target } = asked;
  const fetched = await deps.fetchMedia({ sender, messageSid, media: photo });
  if (fetched.kind !== "fetched") {
    if (mayComeLater(fetched) && task.attempts < mostTries) throw new Error(`media: ${describe(fetched)}`);
    return sayUseless(deps, tenantId, asked, fetched.kind === "tooLarge" ? "wrongType" : "notThere");
  }
  const id = derivedId("inbound-media", tenantId, source);
  const purpose = purposeOf(asked);
  const received = { body: fetched.body, declaredType: fetched.contentType };
  const keeping = { id, source, purpose, isPublic: false, documents: true } as const;
  const kept = await keepFile(stores, received, keeping);
  if (kept.kind !== "kept") return sayUseless(deps, tenantId, asked, kept.kind);
  await db.withTenant(tenantId, async (sql) => {
    await recordMedia(sql, kept);
    await linkPhoto(sql, target, id);
    if (purpose === "inbound") await forgetLater(sql, id, keptDays);
  });
}

function purposeOf({ target }: FetchMedia): MediaPurpose {
  if (target === null) return "inbound";
  return "proofOf" in target ? "proof" : "return";
}

type NotFetched = Exclude<FetchedMedia, { kind: "fetched" }>;

/** 404 for a while after the webhook, a broken connection, a provider that is down; not a refusal of ours. */
function mayComeLater(outcome: NotFetched): boolean {
  if (outcome.kind === "failed") return true;
  return outcome.kind === "status" && (outcome.status === 404 || outcome.status >= 429);
}

function describe(outcome: NotFetched): string {
  if (outcome.kind === "status") return `status ${outcome.status}`;
  return "reason" in outcome ? `${outcome.kind}, ${outcome.reason}` : outcome.kind;
}

async function sayUseless(
  { db, shops, onReplies }: FetchMediaDeps,
  tenantId: string,
  asked: FetchMedia,
  why: KeepRefusal["kind"] | "notThere",
): Promise<void> {
  const shop = await shops.get(tenantId);
  const told = {
    conversationId: asked.conversationId,
    key: `media ${sourceOf(asked)}`,
    purpose: "order",
  } as const;
  const key = why === "notThere" ? "media.notThere" : "media.useless";
  await db.withTenant(tenantId, (sql) => tellBuyer(sql, shop, { ...told, reply: () => reply(key, {}) }));
  onReplies();
}
