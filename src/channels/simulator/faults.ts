/** What goes wrong. The first group hits REST requests, the second the fate of a message, the third webhooks to the service. */
export type FaultAction =
  | { type: "status"; status: number; code: number; message?: string }
  | { type: "rateLimit"; retryAfterSeconds?: number }
  | { type: "html502" }
  | { type: "delay"; milliseconds: number }
  /** The connection is reset; with `afterCommit` the message exists and is delivered all the same. */
  | { type: "dropConnection"; when: "beforeCommit" | "afterCommit" }
  /** Media answers 404, as it does shortly after the webhook in real life. */
  | { type: "mediaMissing" }
  | { type: "fail"; status: "failed" | "undelivered"; code: number; afterMilliseconds?: number }
  | { type: "reorderCallbacks" }
  | { type: "loseCallbacks" }
  | { type: "doubleCallbacks" }
  | { type: "duplicateInbound"; copies: number }
  | { type: "badSignature" }
  /** Signed with the token from before the rotation. */
  | { type: "oldToken" }
  | { type: "unknownParam" };

export type FaultStage = "request" | "media" | "message" | "duplication" | "webhook";

const stageOf: Record<FaultAction["type"], FaultStage> = {
  status: "request",
  rateLimit: "request",
  html502: "request",
  delay: "request",
  dropConnection: "request",
  mediaMissing: "media",
  fail: "message",
  reorderCallbacks: "message",
  loseCallbacks: "message",
  doubleCallbacks: "message",
  duplicateInbound: "duplication",
  badSignature: "webhook",
  oldToken: "webhook",
  unknownParam: "webhook",
};

export type FaultEndpoint =
  | "messages.create"
  | "messages.list"
  | "messages.fetch"
  | "messages.change"
  | "media"
  | "content"
  | "typing"
  | "inbound"
  | "status";

export interface FaultRule {
  /** All given conditions must hold; none given matches everything. */
  match?: { to?: string; from?: string; bodyIncludes?: string; endpoint?: FaultEndpoint };
  /** How often it strikes before it is used up; default for ever. */
  times?: number;
  action: FaultAction;
}

export interface FaultSubject {
  endpoint: FaultEndpoint;
  to?: string | null;
  from?: string | null;
  body?: string | null;
}

export interface Faults {
  set(rules: FaultRule[]): void;
  rules(): FaultRule[];
  /** The actions of one stage that strike now; each of them is used up once. */
  strike(stage: FaultStage, subject: FaultSubject): FaultAction[];
}

export function createFaults(onChange: (rules: FaultRule[]) => void): Faults {
  let rules: FaultRule[] = [];
  return {
    set(next) {
      rules = next.map((rule) => ({ ...rule }));
      onChange(rules);
    },
    rules: () => rules.map((rule) => ({ ...rule })),
    strike(stage, subject) {
      const struck = rules.filter((rule) => stageOf[rule.action.type] === stage && matches(rule, subject));
      if (struck.length === 0) return [];
      for (const rule of struck) if (rule.times !== undefined) rule.times -= 1;
      rules = rules.filter((rule) => rule.times === undefined || rule.times > 0);
      onChange(rules);
      return struck.map((rule) => rule.action);
    },
  };
}

function matches({ match = {} }: FaultRule, subject: FaultSubject): boolean {
  return (
    (match.endpoint === undefined || match.endpoint === subject.endpoint) &&
    (match.to === undefined || match.to === subject.to) &&
    (match.from === undefined || match.from === subject.from) &&
    (match.bodyIncludes === undefined || (subject.body ?? "").includes(match.bodyIncludes))
  );
}
