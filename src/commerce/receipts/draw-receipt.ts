import PDFDocument from "pdfkit";
import { isRightToLeft, orderWords } from "./order-words.js";
import { fontFile, fontNames, type FontName, type Weight } from "./receipt-fonts.js";

/** A receipt in words: every text is in the buyer's language already. */
export interface ReceiptPage {
  language: string;
  title: string;
  shop: string;
  /** Under the title: the order, the date, who it is for, where to. */
  about: readonly string[];
  lines: readonly { item: string; detail?: string; amount: string }[];
  totals: readonly { name: string; amount: string; strong?: true }[];
}

const page = { width: 420, height: 595, margin: 36 }; // A5
const inner = page.width - 2 * page.margin;
const amountWidth = 110;

type Pdf = InstanceType<typeof PDFDocument>;

/** The receipt as a PDF: as long as it takes, from the right for languages that are written so. Nothing of the words is markup. */
export function drawReceipt(receipt: ReceiptPage): Promise<Buffer> {
  const { margin } = page;
  const pdf = new PDFDocument({
    size: [page.width, page.height],
    margin,
    font: fontFile("latin", "400"),
    lang: receipt.language,
    info: { Title: `${receipt.title} ${receipt.about[0] ?? ""}`.trim(), Author: receipt.shop },
  });
  const done = collect(pdf);
  const pen = createPen(pdf, isRightToLeft(receipt.title));
  pen.line(receipt.shop, { size: 16, weight: "700" });
  pen.line(receipt.title, { size: 12, weight: "700" });
  for (const text of receipt.about) pen.line(text, { size: 9 });
  pen.rule();
  for (const { item, detail, amount } of receipt.lines) {
    pen.row(item, amount, { size: 10 });
    if (detail !== undefined) pen.line(detail, { size: 8 });
  }
  pen.rule();
  for (const { name, amount, strong } of receipt.totals)
    pen.row(name, amount, strong ? { size: 12, weight: "700" } : { size: 10 });
  pdf.end();
  return done;
}

interface Style {
  size: number;
  weight?: Weight;
}

/** Writes line under line, and goes on to the next page where there is no room. */
function createPen(pdf: Pdf, rtl: boolean) {
  const { margin } = page;
  const letters = createLetters(pdf);
  let y = margin;

  function room(height: number): void {
    if (y + height <= page.height - margin) return;
    pdf.addPage();
    y = margin;
  }

  /** At its own side of the page, or at the other. */
  function put(words: readonly string[], side: "start" | "end", style: Style): void {
    const pieces = orderWords(words, rtl).flatMap((word, at) => [
      ...(at > 0 ? letters.of(" ", style) : []),
      ...letters.of(word, style),
    ]);
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    let x = (side === "start") === rtl ? page.width - margin - width : margin;
    for (const { text, font, width: wide } of pieces) {
      letters.use(font, style);
      pdf.text(text, x, y, { lineBreak: false });
      x += wide;
    }
  }

  function write(text: string, most: number, style: Style, amount?: string): void {
    const height = style.size * 1.45;
    const parts = wrapped(wordsOf(text), most, (word) => letters.width(word, style));
    for (const [at, part] of parts.entries()) {
      room(height);
      put(part, "start", style);
      if (at === 0 && amount !== undefined) put(wordsOf(amount), "end", style);
      y += height;
    }
  }

  return {
    line: (text: string, style: Style) => write(text, inner, style),
    row: (text: string, amount: string, style: Style) => write(text, inner - amountWidth, style, amount),
    rule() {
      room(16);
      pdf
        .moveTo(margin, y + 8)
        .lineTo(page.width - margin, y + 8)
        .lineWidth(0.5)
        .strokeColor("#999999")
        .stroke();
      y += 16;
    },
  };
}

/** The words of a text, without what directs and breaks lines invisibly on screens. */
function wordsOf(text: string): string[] {
  return text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ")
    .split(/\s+/u)
    .filter(Boolean);
}

/** Part of a word that is written in one font. */
interface Piece {
  text: string;
  font: FontName;
  width: number;
}

/** pdfkit keeps the opened font to itself, under a name its types do not tell. */
interface OpenedFont {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
}

/** Words in the fonts that have their signs. Fonts are opened when they are needed, and what was found out is remembered. */
function createLetters(pdf: Pdf) {
  const opened = new Set<string>();
  const fonts = new Map<string, FontName>();
  const known = new Map<string, Piece[]>();

  function use(name: FontName, { size, weight = "400" }: Style): void {
    const id = `${name} ${weight}`;
    if (!opened.has(id)) pdf.registerFont(id, fontFile(name, weight));
    opened.add(id);
    pdf.font(id).fontSize(size);
  }

  function has(name: FontName, sign: string, style: Style): boolean {
    use(name, style);
    return (pdf as unknown as OpenedFont)._font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  }

  function fontOf(sign: string, style: Style): FontName {
    let font = fonts.get(sign);
    if (!font) fonts.set(sign, (font = fontNames.find((name) => has(name, sign, style)) ?? "latin"));
    return font;
  }

  function of(word: string, style: Style): Piece[] {
    const id = `${style.size} ${style.weight} ${word}`;
    let pieces = known.get(id);
    if (!pieces) known.set(id, (pieces = split(word, style)));
    return pieces;
  }

  function split(word: string, style: Style): Piece[] {
    const runs: { text: string; font: FontName }[] = [];
    for (const sign of word) {
      const last = runs.at(-1);
      // marks and joiners belong to the letter before them
      const font = last && /[\p{M}\u200c\u200d]/u.test(sign) ? last.font : fontOf(sign, style);
      if (last?.font === font) last.text += sign;
      else runs.push({ text: sign, font });
    }
    const pieces = runs.map((run) => {
      use(run.font, style);
      return { ...run, width: pdf.widthOfString(run.text) };
    });
    return isRightToLeft(word) ? pieces.reverse() : pieces;
  }

  const width = (word: string, style: Style) => of(word, style).reduce((sum, piece) => sum + piece.width, 0);
  return { use, of, width };
}

/** Words in lines no wider than `most`; a word that is wider alone stands alone. */
function wrapped(words: readonly string[], most: number, widthOf: (word: string) => number): string[][] {
  const lines: string[][] = [];
  const space = widthOf(" ");
  let used = Infinity;
  for (const word of words) {
    const width = widthOf(word);
    if (used + space + width <= most) {
      lines.at(-1)?.push(word);
      used += space + width;
    } else {
      lines.push([word]);
      used = width;
    }
  }
  return lines;
}

function collect(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => resolve(Buffer.concat(chunks)))
      .on("error", reject);
  });
}
