/** A phone in the terminal: chats with a running service through its simulator. Usage: npm run chat -- --help */
import { parseArgs } from "node:util";
import { createChatScreen } from "./chat/chat-screen.js";
import type { ChatScreen } from "./chat/chat-screen.js";
import { help, readLine } from "./chat/commands.js";
import { ChatProblem, connect } from "./chat/connection.js";
import type { Connection } from "./chat/connection.js";
import { openTerminal } from "./chat/terminal.js";
import type { Terminal } from "./chat/terminal.js";

const usage = `A phone in the terminal.

  npm run chat -- [--as +15550001234] [--channel whatsapp|sms] [--url http://localhost:3000]

${help}

Lines can also come from a pipe: printf 'hi\\nmenu\\n' | npm run -s chat
`;

interface Settings {
  number: string;
  channel: "whatsapp" | "sms";
  url: string;
}

function readSettings(): Settings | null {
  const { values } = parseArgs({
    options: {
      as: { type: "string", default: "+15550001234" },
      channel: { type: "string", default: "whatsapp" },
      url: { type: "string", default: "http://localhost:3000" },
      help: { type: "boolean", default: false },
    },
  });
  const { as: number, channel, url } = values;
  if (values.help) return null;
  if (!/^\+[1-9]\d{6,14}$/.test(number))
    throw new ChatProblem(`${number} is not a number such as +15550001234.`);
  if (channel !== "whatsapp" && channel !== "sms") throw new ChatProblem("--channel is whatsapp or sms.");
  if (!URL.canParse(url)) throw new ChatProblem(`${url} is not an address such as http://localhost:3000.`);
  return { number, channel, url };
}

async function chat({ number, channel, url }: Settings): Promise<void> {
  const connection = await connect(url);
  const shop = connection.state.senders.find((sender) => sender.channel === channel);
  if (!shop) throw new ChatProblem(`The service at ${url} has no shop on ${channel}.`);
  const person = channel === "whatsapp" ? `whatsapp:${number}` : number;
  const terminal = openTerminal();
  const isMine = (message: { person: string; sender: string }) =>
    message.person === person && message.sender === shop.address;
  const screen = createChatScreen(terminal, shop.name, isMine);

  terminal.write(`${number} on ${channel}, writing to ${shop.name}. /help shows the commands, /quit leaves.`);
  screen.showHistory(connection.state.messages);
  const stop = new AbortController();
  const onLink = (up: boolean) =>
    terminal.write(up ? "(connected again)" : "(the service is away; trying again)");
  const following = connection.follow(screen.onEvent, onLink, stop.signal);
  const send = (part: object) => connection.send({ from: person, to: shop.address, ...part });
  await takeLines(terminal, connection, screen, send);
  terminal.close();
  stop.abort();
  await following;
}

async function takeLines(
  terminal: Terminal,
  connection: Connection,
  screen: ChatScreen,
  send: (part: object) => Promise<void>,
): Promise<void> {
  const report = (error: unknown) => terminal.write(sentenceFor(error));
  for await (const line of terminal.lines) {
    if (line.trim() === "") continue;
    try {
      const asked = await readLine(line, screen.lastWithChoices(), connection);
      if (asked.kind === "quit") return;
      if (asked.kind === "tell") terminal.write(asked.text);
      else if (terminal.interactive) void send(asked.part).catch(report);
      else await Promise.all([screen.answered(), send(asked.part)]);
    } catch (error) {
      report(error);
    }
  }
}

/** What to say about a failure that a person can do something about; any other is thrown on. */
function sentenceFor(error: unknown): string {
  if (error instanceof ChatProblem) return error.message;
  if (error instanceof TypeError && error.message === "fetch failed")
    return "Not sent: the service is not running.";
  if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
    return `${error.message}. See npm run chat -- --help`;
  throw error;
}

try {
  const settings = readSettings();
  if (settings) await chat(settings);
  else process.stdout.write(usage);
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
}
