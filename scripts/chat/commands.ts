import { readFile } from "node:fs/promises";
import type { PhoneMessage } from "../../src/channels/simulator/index.js";
import { ChatProblem } from "./connection.js";
import type { Connection } from "./connection.js";

export const help = `  /tap n             tap choice n of the last message (a bare number does the same)
  /say text          send a text as it is, even a number
  /photo [file.jpg]  send a photo, or a PDF      /voice  a voice note
  /location          send a place      /jump n jump n hours ahead
  /help              this              /quit   leave`;

/** What one typed line asks for: a part of a message to send, or something said to the person. */
export type Asked = { kind: "send"; part: object } | { kind: "tell"; text: string } | { kind: "quit" };

const send = (part: object): Asked => ({ kind: "send", part });

/** Reads a line as a person means it: a command, the number of a choice, or a text. */
export async function readLine(
  line: string,
  last: PhoneMessage | undefined,
  connection: Connection,
): Promise<Asked> {
  const [, command, rest = ""] = /^\/(\w+)\s*(.*)$/s.exec(line) ?? [];
  if (command === undefined) return send(choiceOf(line.trim(), last) ?? { text: line });
  const action = commands[command];
  if (!action) return { kind: "tell", text: `There is no /${command}.\n${help}` };
  return action(rest.trim(), last, connection);
}

const fileTypes: Record<string, string> = { png: "image/png", webp: "image/webp", pdf: "application/pdf" };

type Command = (
  rest: string,
  last: PhoneMessage | undefined,
  connection: Connection,
) => Promise<Asked> | Asked;

const commands: Record<string, Command> = {
  help: () => ({ kind: "tell", text: help }),
  quit: () => ({ kind: "quit" }),
  say: (text) => send({ text }),
  tap(number, last) {
    const tap = choiceOf(number, last);
    if (!tap) throw new ChatProblem("The last message has no such choice.");
    return send(tap);
  },
  async photo(path, _last, connection) {
    if (path === "")
      return send({ media: [await connection.file("/simulator/page/files/vase.jpg", "image/jpeg")] });
    const data = await readFile(path, "base64").catch(() => {
      throw new ChatProblem(`There is no file ${path}.`);
    });
    const ending = path.split(".").at(-1)?.toLowerCase() ?? "";
    return send({ media: [{ contentType: fileTypes[ending] ?? "image/jpeg", data }] });
  },
  voice: async (_rest, _last, connection) =>
    send({ media: [await connection.file("/simulator/page/files/voice-note.ogg", "audio/ogg")] }),
  location: () =>
    send({
      location: {
        latitude: 40.6782,
        longitude: -73.9442,
        label: "Home",
        address: "12 Elm Street, Brooklyn, NY",
      },
    }),
  async jump(hours, _last, connection) {
    await connection.jump(Number(hours) || 25);
    return { kind: "tell", text: `The simulator's clock is ${Number(hours) || 25} hours further.` };
  },
};

/** On SMS there is nothing to tap: a number is a text like any other. */
function choiceOf(number: string, last: PhoneMessage | undefined): object | null {
  const choice = /^\d{1,2}$/.test(number) ? last?.layout?.choices[Number(number) - 1] : undefined;
  return choice && last ? { tap: { messageSid: last.sid, choiceId: choice.id } } : null;
}
