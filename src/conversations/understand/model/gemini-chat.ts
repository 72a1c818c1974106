import { GoogleGenerativeAI, GoogleGenerativeAIFetchError } from "@google/generative-ai";
import type { GenerativeModel, Schema } from "@google/generative-ai";
import { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { BaseChatModelCallOptions } from "@langchain/core/language_models/chat_models";
import { AIMessageChunk } from "@langchain/core/messages";
import type { BaseMessage } from "@langchain/core/messages";
import type { ChatResult } from "@langchain/core/outputs";

export interface GeminiOptions {
  apiKey: string;
  model: string;
  baseUrl?: string | undefined;
  maxOutputTokens: number;
}

export type GeminiCall = BaseChatModelCallOptions & { responseSchema?: Schema };

/** More than any answer of the allowed number of tokens can be. */
const longestAnswer = 16_384;

/**
 * LangChain's chat model over Google's own client. It makes one request a call: no retries, no streaming, no tools. It waits as
 * long as the call's signal lets it (the client's own timeout leaves a timer behind each call).
 */
export class GeminiChat extends BaseChatModel<GeminiCall, AIMessageChunk> {
  private readonly client: GoogleGenerativeAI;
  private readonly options: GeminiOptions;

  constructor(options: GeminiOptions) {
    super({});
    this.options = options;
    this.client = new GoogleGenerativeAI(options.apiKey);
  }

  override _llmType(): string {
    return "gemini";
  }

  override async _generate(messages: BaseMessage[], call: this["ParsedCallOptions"]): Promise<ChatResult> {
    const ofType = (wanted: "system" | "human") =>
      messages.filter((m) => m.getType() === wanted).map((m) => m.text);
    const { response } = await this.model(ofType("system").join("\n"), call).generateContent(
      { contents: [{ role: "user", parts: ofType("human").map((text) => ({ text })) }] },
      call.signal ? { signal: call.signal } : {},
    );
    const [candidate] = response.candidates ?? [];
    const text = (candidate?.content?.parts ?? []).map((part) => part.text ?? "").join("");
    const { promptTokenCount = 0, totalTokenCount = 0 } = response.usageMetadata ?? {};
    const message = new AIMessageChunk({
      content: text.length > longestAnswer ? "" : text,
      // What a model thinks without showing it is in the total alone.
      usage_metadata: {
        input_tokens: promptTokenCount,
        output_tokens: Math.max(0, totalTokenCount - promptTokenCount),
        total_tokens: totalTokenCount,
      },
    });
    return { generations: [{ text: message.text, message }] };
  }

  private model(systemInstruction: string, { responseSchema }: GeminiCall): GenerativeModel {
    const { model, baseUrl, maxOutputTokens } = this.options;
    return this.client.getGenerativeModel(
      {
        model,
        systemInstruction,
        generationConfig: {
          temperature: 0,
          candidateCount: 1,
          maxOutputTokens,
          ...(responseSchema && { responseMimeType: "application/json", responseSchema }),
        },
      },
      baseUrl === undefined ? {} : { baseUrl },
    );
  }
}

/** The HTTP status a request was refused with, if that is why it failed. */
export function refusalOf(error: unknown): number | undefined {
  return error instanceof GoogleGenerativeAIFetchError ? error.status : undefined;
}
