import type { PhoneEvent, PhoneMessage } from "../../src/channels/simulator/index.js";
import { printOwn, printTheirs, printTicks } from "./print-message.js";
import type { Terminal } from "./terminal.js";

const historyShown = 6;
/** A pipe has no one who waits for the answer: each line waits for one, and for quiet after it. */
const patience = { answer: 4000, quiet: 700 };
const visible = new Set(["sent", "delivered", "read"]);

/** One person's chat with the shop on a terminal: each message once, its ticks when they say something new. */
export interface ChatScreen {
  onEvent(event: PhoneEvent): void;
  showHistory(messages: PhoneMessage[]): void;
  /** The shop's last message that has something to choose. */
  lastWithChoices(): PhoneMessage | undefined;
  /** Resolves when the shop has answered and then been quiet, or has stayed silent for long. */
  answered(): Promise<void>;
}

export function createChatScreen(
  terminal: Terminal,
  shopName: string,
  isMine: (message: PhoneMessage) => boolean,
): ChatScreen {
  const { style, interactive, write } = terminal;
  const told = new Map<string, string>();
  let last: PhoneMessage | undefined;
  let onAnswer = (): void => undefined;

  const showTheirs = (message: PhoneMessage) => {
    if (message.errorCode !== null && told.get(message.sid) !== "failed") {
      told.set(message.sid, "failed");
      write(`  ! a message of the shop was not delivered: error ${message.errorCode}`);
    }
    if (told.has(message.sid) || !visible.has(message.status)) return;
    told.set(message.sid, "shown");
    if (message.layout) last = message;
    write(printTheirs(message, shopName, style));
    onAnswer();
  };

  const showOwn = (message: PhoneMessage, isHistory = false) => {
    const wasTyped = interactive && !isHistory && !message.tapped && message.media.length === 0;
    if (!told.has(message.sid) && !wasTyped) write(printOwn(message, style));
    const ticks = printTicks(message, style);
    if (ticks && !isHistory && told.get(message.sid) !== message.ticks) write(ticks);
    told.set(message.sid, message.ticks ?? "");
  };

  return {
    onEvent(event) {
      if (event.type !== "message" || !isMine(event.message)) return;
      if (event.message.fromPerson) showOwn(event.message);
      else showTheirs(event.message);
    },
    showHistory(messages) {
      const mine = messages.filter(isMine);
      for (const old of mine.slice(0, -historyShown)) told.set(old.sid, "failed");
      for (const message of mine.slice(-historyShown))
        if (message.fromPerson) showOwn(message, true);
        else showTheirs(message);
    },
    lastWithChoices: () => last,
    answered: () =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, patience.answer);
        onAnswer = () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, patience.quiet);
        };
      }),
  };
}
