import type { PhoneMessage } from "../../src/channels/simulator/index.js";

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  color(text: string): string;
}

export const plainStyle: Style = { bold: (text) => text, dim: (text) => text, color: (text) => text };

const wrap = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
export const colorStyle: Style = { bold: wrap(1, 22), dim: wrap(2, 22), color: wrap(36, 39) };

/** What others wrote must not steer the terminal: every control sign but the line break is dropped. */
const harmless = (text: string) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "");

/** A bubble of the shop's, with its choices numbered for `/tap`. */
export function printTheirs(message: PhoneMessage, shop: string, { bold, dim, color }: Style): string {
  const onWhatsapp = message.channel === "whatsapp";
  const marked = harmless(message.body).replace(
    /(?<![\w*])\*(\S[^*\n]*?)\*(?![\w*])/g,
    (whole, inner: string) => (onWhatsapp ? bold(inner) : whole),
  );
  const attached = message.media.map(({ url, contentType }) =>
    dim(`[${contentType.startsWith("image/") ? "photo" : "document"} ${harmless(url)}]`),
  );
  const lines = [...attached, ...marked.split("\n")];
  const bubble = lines.filter((line, at) => line !== "" || at > 0).map((line) => `${color("│")} ${line}`);
  const choices = message.layout?.choices ?? [];
  const rows = choices.map(({ title, description }, at) => {
    const detail = description ? dim(`  ${harmless(description)}`) : "";
    return `  ${bold(String(at + 1))}  ${harmless(title)}${detail}`;
  });
  const parts = message.channel === "sms" ? dim(`  ${message.numSegments} x ${message.encoding}`) : "";
  return ["", `${color(shop)} ${dim(timeOf(message))}${parts}`, ...bubble, ...rows, ""].join("\n");
}

/** What the person wrote, for a terminal that has not shown it already. */
export function printOwn(message: PhoneMessage, { bold, dim }: Style): string {
  const what = message.location?.label ?? message.media[0]?.contentType;
  return `${bold("you")} ${dim(timeOf(message))}  ${harmless([what && `[${what}]`, message.body].filter(Boolean).join(" "))}`;
}

const timeOf = ({ createdAt }: PhoneMessage) => new Date(createdAt).toTimeString().slice(0, 5);

/** How an own message fared; nothing for steps that the next one makes old. */
export function printTicks({ ticks, channel }: PhoneMessage, { dim }: Style): string | null {
  if (ticks === "failed") return "  ! not delivered: the service did not take it";
  if (ticks === "read") return dim("  ✓✓ read");
  return ticks === "delivered" && channel === "sms" ? dim("  ✓ delivered") : null;
}
