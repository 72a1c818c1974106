import { createInterface } from "node:readline";
import { colorStyle, plainStyle } from "./print-message.js";
import type { Style } from "./print-message.js";

/** The screen and the keyboard, or a pipe in place of either. */
export interface Terminal {
  style: Style;
  /** False when lines come from a pipe: then nobody has seen what was typed. */
  interactive: boolean;
  lines: AsyncIterable<string>;
  /** Shows a text above the line that is being typed. */
  write(text: string): void;
  close(): void;
}

export function openTerminal(): Terminal {
  const { stdin, stdout } = process;
  const interactive = stdin.isTTY && stdout.isTTY;
  const lines = createInterface({ input: stdin, output: interactive ? stdout : undefined, prompt: "› " });
  if (interactive) lines.prompt();
  return {
    style: stdout.isTTY && stdout.hasColors() ? colorStyle : plainStyle,
    interactive,
    lines,
    write(text) {
      if (!interactive) return void stdout.write(`${text}\n`);
      stdout.write(`\r\u001b[K${text}\n`);
      lines.prompt(true);
    },
    close: () => lines.close(),
  };
}
