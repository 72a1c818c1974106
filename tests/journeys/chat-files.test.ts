import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startChatService } from "./support/chat/chat-service.js";
import type { ChatService } from "./support/chat/chat-service.js";
import { ChatProblem } from "./support/chat/dialogue.js";
import { playDialogue } from "./support/chat/play-dialogue.js";
import { readDialogue } from "./support/chat/read-dialogue.js";

// Every .chat file here is a test of its title: whole journeys over signed webhooks, ending with what the database holds. How to
// write one is told in README.md beside this file. CHAT=part-of-a-path plays only those and
// prints what was said.

const folder = join("tests", "journeys", "dialogues");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".chat") && file.includes(process.env.CHAT ?? ""))
  .toSorted();

let service: ChatService;
beforeAll(async () => {
  service = await startChatService();
}, 90_000);
afterAll(() => service?.close());

describe("dialogues", () => {
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    const title = /^#\s*(\S.*)$/m.exec(text)?.[1] ?? "no title";
    test(`${title} (${file})`, async () => {
      const transcript = await playDialogue(service, read(file, text));
      if (process.env.CHAT) process.stdout.write(`${transcript}\n\n`);
    }, 60_000);
  }
});

function read(file: string, text: string) {
  try {
    return readDialogue(text);
  } catch (error) {
    if (error instanceof ChatProblem)
      throw new Error(`${file}:${error.line}: ${error.message}`, { cause: error });
    throw error;
  }
}

const aDialogue = (lines: string) => `# Something\n${lines}`;

describe("what is written wrongly", () => {
  test("a beginning of a line that is none is a problem with its number", () => {
    expect(() => readDialogue(aDialogue("B: hi\nQ: hello\nthen: no orders"))).toThrow(/"Q:" is no beginning/);
  });
  test("a dialogue without a truth is none", () => {
    expect(() => readDialogue(aDialogue("B: hi\nP: Welcome"))).toThrow(/then/);
  });
  test("misspelt verbs, checks and times fail and say what there is; what is not said fails with the transcript", async () => {
    const plays = (lines: string) =>
      playDialogue(service, readDialogue(aDialogue(`${lines}\nthen: no orders`)));
    await expect(plays("B: hi\nshop does: acepts 1001")).rejects.toThrow(/It can:[\s\S]*accepts 1001/);
    await expect(plays("B: hi\nthen: ordre 1001 is placed")).rejects.toThrow(/These can:/);
    await expect(plays("later: 2 moons")).rejects.toThrow(/no time to wait/);
    await expect(plays("B: hi\nP: Welcome to the zoo")).rejects.toThrow(
      /\| [\s\S]*line 3: not said: Welcome to the zoo/,
    );
    await expect(plays("B: hi\nP: (nothing)")).rejects.toThrow(/something was said/);
    await expect(plays("B: hi\nthen: 1 order")).rejects.toThrow(/orders: 0, not 1/);
    await expect(plays("B taps: Fly")).rejects.toThrow(/nothing to tap/);
  });
});
