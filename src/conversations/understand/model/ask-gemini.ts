import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import {
  assembleStructuredOutputPipeline,
  createContentParser,
} from "@langchain/core/language_models/structured_output";
import type { AIMessageChunk } from "@langchain/core/messages";
import { GeminiChat, refusalOf } from "./gemini-chat.js";
import type { GeminiOptions } from "./gemini-chat.js";
import { geminiSchema } from "./gemini-schema.js";
import { proposalSchema } from "./proposal.js";
import type { Proposal } from "./proposal.js";
import type { Prompt } from "./prompt.js";

export interface Usage {
  input: number;
  output: number;
}

/** What came back: a proposal of the right shape, or why there is none. `usage` is absent where nobody knows it. */
export type Asked =
  | { kind: "proposed"; proposal: Proposal; usage: Usage }
  | { kind: "shapeless"; usage: Usage }
  | { kind: "timeout" }
  /** Refused or broken before anything was thought: costs nothing. */
  | { kind: "refused" | "failed" };

export type AskModel = (prompt: Prompt, signal: AbortSignal) => Promise<Asked>;

/** Asks Gemini for a proposal through LangChain's structured output. Never throws. */
export function createAskGemini(options: GeminiOptions): AskModel {
  const chat = new GeminiChat(options).withConfig({ responseSchema: geminiSchema(proposalSchema) });
  const chain = assembleStructuredOutputPipeline(chat, createContentParser(proposalSchema), true);
  return async ({ system, data }, signal) => {
    try {
      const { raw, parsed } = (await chain.invoke([new SystemMessage(system), new HumanMessage(data)], {
        signal,
      })) as { raw: AIMessageChunk; parsed: Proposal | null };
      const usage = usageOf(raw);
      return parsed ? { kind: "proposed", proposal: parsed, usage } : { kind: "shapeless", usage };
    } catch (error) {
      if (signal.aborted || isAbort(error)) return { kind: "timeout" };
      return { kind: refusalOf(error) === undefined ? "failed" : "refused" };
    }
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (/abort/i.test(error.message) || /abort|timeout/i.test(error.name));
}

const countable = (tokens: number | undefined): number =>
  Number.isSafeInteger(tokens) ? Math.min(1_000_000, Math.max(0, tokens ?? 0)) : 0;

function usageOf({ usage_metadata: usage }: AIMessageChunk): Usage {
  return { input: countable(usage?.input_tokens), output: countable(usage?.output_tokens) };
}
