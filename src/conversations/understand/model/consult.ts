import type { Clock, Database, Logger, Metrics } from "../../../platform/index.js";
import type { AskModel, Asked } from "./ask-gemini.js";
import { createBreaker } from "./breaker.js";
import type { Breaker } from "./breaker.js";
import { noteBudgets } from "./budget-notice.store.js";
import { reserveCall, settleCall } from "./budget.store.js";
import type { Budget, NewCall, Usage } from "./budget.store.js";
import { checkProposal } from "./check-proposal.js";
import type { Checked } from "./check-proposal.js";
import { longestText, promptFor, worstCaseTokens } from "./prompt.js";
import type { Prompt } from "./prompt.js";
import type { Proposal } from "./proposal.js";
import type { Question } from "./question.js";
import { retrieve } from "./retrieve.js";
import { sourcesOf } from "./sources.js";
import { noVerdict } from "./verdict.js";
import type { Verdict } from "./verdict.js";

export interface ModelSettings {
  apiKey: string;
  baseUrl?: string;
  model: string;
  budget: Budget;
}

export interface ConsultDeps {
  db: Pick<Database, "withTenant">;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  newId: () => string;
  settings: ModelSettings;
  /** The hard limit of one call. */
  timeoutMs?: number;
}

/** Asks the model about one message. It never rejects: whatever goes wrong, the verdict is that there is nothing better. */
export type Consult = (question: Question, signal: AbortSignal) => Promise<Verdict>;

const maxOutputTokens = 800;
/** A prompt longer than this is not sent. */
const mostInputTokens = 6_000;
/** So many calls at a time; a message that comes then is answered without one. */
const mostAtOnce = 32;
/** The schema travels with each call and is paid for like the prompt. */
const schemaTokens = 600;

/** A consultation: reserved, made, proven, settled, counted. Neither the text nor the answer is ever logged. */
export function createConsult(deps: ConsultDeps): Consult {
  const { settings, clock, logger } = deps;
  const breaker = createBreaker(clock);
  const note = createNotes(deps);
  const tellBudgets = createBudgetNotices(deps);
  // The packages cost 0.2 s and some 30 MB: who has no model does not pay that, and no buyer waits for it.
  const loading = import("./ask-gemini.js").then(({ createAskGemini }) =>
    createAskGemini({ ...settings, baseUrl: settings.baseUrl, maxOutputTokens }),
  );
  loading.catch((err: unknown) => logger.error({ err }, "the language model's packages could not be loaded"));
  const ask: AskModel = async (prompt, signal) => (await loading)(prompt, signal);
  let underWay = 0;
  return async (question, signal) => {
    const begun = performance.now();
    const skipped = reasonToSkip(question, underWay, breaker);
    underWay += 1;
    try {
      const { outcome, verdict, usage } = skipped
        ? { outcome: skipped, verdict: noVerdict, usage: undefined }
        : await consultOnce({ ...deps, ask, breaker, tellBudgets }, question, signal);
      note(question, outcome, usage, begun);
      return verdict;
    } catch (err) {
      logger.warn({ err, tenantId: question.shop.tenantId }, "a language model could not be consulted");
      note(question, "error", undefined, begun);
      return noVerdict;
    } finally {
      underWay -= 1;
    }
  };
}

function reasonToSkip({ text }: Question, underWay: number, breaker: Breaker): string | undefined {
  if (text.length > longestText) return "long";
  if (breaker.isOpen()) return "resting";
  return underWay >= mostAtOnce ? "busy" : undefined;
}

interface Consulted {
  outcome: string;
  verdict: Verdict;
  usage?: { input: number; output: number } | undefined;
}

async function consultOnce(
  deps: ConsultDeps & { ask: AskModel; breaker: Breaker; tellBudgets: TellBudgets },
  question: Question,
  signal: AbortSignal,
): Promise<Consulted> {
  const { db, settings, newId, breaker, timeoutMs = 8_000 } = deps;
  const retrieved = retrieve(question);
  const sources = sourcesOf(question, retrieved);
  const prompt = promptFor(question, sources);
  const input = worstCaseTokens(prompt.system + prompt.data) + schemaTokens;
  if (input > mostInputTokens) return { outcome: "long", verdict: noVerdict };
  const { shop, conversationId, messageSid } = question;
  const call: NewCall = {
    ...{ id: newId(), tenantId: shop.tenantId, conversationId, messageSid, model: settings.model },
    tokens: input + maxOutputTokens,
  };
  const reservation = await reserveCall(db, call, settings.budget);
  if (reservation.kind === "repeated") return { outcome: "repeated", verdict: noVerdict };
  await deps.tellBudgets(shop.tenantId, reservation.usage);
  if (reservation.kind === "exhausted") return { outcome: `exhausted_${reservation.of}`, verdict: noVerdict };

  const asked = await withinLimit(deps.ask, prompt, timeoutMs, signal);
  if (!signal.aborted) breaker.note(asked.kind === "proposed" || asked.kind === "shapeless");
  const usage = costOf(asked);
  const { outcome, verdict } = judge(asked, (proposal) =>
    checkProposal(proposal, question, retrieved, sources),
  );
  await settleCall(db, call, outcome, usage);
  return { outcome, verdict, usage };
}

/** The limit holds whatever the client does with its signal. */
async function withinLimit(
  ask: AskModel,
  prompt: Prompt,
  timeoutMs: number,
  stop: AbortSignal,
): Promise<Asked> {
  const limit = AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
  const over = new Promise<Asked>((resolve) => {
    if (limit.aborted) resolve({ kind: "timeout" });
    limit.addEventListener("abort", () => resolve({ kind: "timeout" }), { once: true });
  });
  return Promise.race([ask(prompt, limit), over]);
}

/** What a call cost; a refused one nothing, one that was cut off nobody knows. */
function costOf(asked: Asked): Consulted["usage"] {
  if (asked.kind === "proposed" || asked.kind === "shapeless") return asked.usage;
  return asked.kind === "timeout" ? undefined : { input: 0, output: 0 };
}

function judge(asked: Asked, check: (proposal: Proposal) => Checked): Consulted {
  if (asked.kind !== "proposed") return { outcome: asked.kind, verdict: noVerdict };
  const checked = check(asked.proposal);
  if (checked.kind === "dropped") return { outcome: `dropped_${checked.fault}`, verdict: noVerdict };
  return { outcome: checked.verdict.kind, verdict: checked.verdict };
}

type TellBudgets = (tenantId: string, usage: Usage) => Promise<void>;

/** At 80 and 100 percent of a budget: one line and one count, whatever process comes first. It never stops a consultation. */
function createBudgetNotices({ db, metrics, logger, settings }: ConsultDeps): TellBudgets {
  const notices = metrics.counter(
    "model_budget_notices_total",
    "Times that 80 or 100 percent of a budget of the language model were used.",
    ["budget", "percent"],
  );
  return async (tenantId, usage) => {
    try {
      for (const notice of await noteBudgets(db, tenantId, settings.budget, usage)) {
        const { budget, percent } = notice;
        notices.inc({ budget, percent: `${percent}` });
        const whose = budget.startsWith("tenant") ? { tenantId } : {};
        logger.warn({ ...whose, ...notice }, "a budget of the language model is nearly or wholly used");
      }
    } catch (err) {
      logger.warn({ err, tenantId }, "what is used of a budget could not be told");
    }
  };
}

function createNotes({ metrics, logger, settings }: ConsultDeps) {
  const consults = metrics.counter(
    "model_consults_total",
    "Messages a language model was to be asked about.",
    ["outcome"],
  );
  const seconds = metrics.histogram("model_consult_seconds", "How long a consultation took.");
  const tokens = metrics.counter("model_tokens_total", "Tokens that a language model was paid for.", [
    "direction",
  ]);
  return (question: Question, outcome: string, usage: Consulted["usage"], begun: number): void => {
    const ms = Math.round(performance.now() - begun);
    consults.inc({ outcome });
    seconds.observe(ms / 1000);
    tokens.inc({ direction: "input" }, usage?.input ?? 0);
    tokens.inc({ direction: "output" }, usage?.output ?? 0);
    const { conversationId, shop } = question;
    logger.info(
      { conversationId, tenantId: shop.tenantId, model: settings.model, outcome, ms, ...usage },
      "a language model was consulted",
    );
  };
}
