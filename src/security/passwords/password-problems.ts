import { commonWords } from "./common-words.js";

export interface PasswordRules {
  /** Upper, lower, digit and special are asked for (PASSWORD_COMPOSITION); without them the password must be longer. */
  composition: boolean;
}

const product = "parley";
const longest = 256;
const specials = "!@#$%^&*()_+-=[]{};:,.<>?|";

/**
 * What is wrong with a new password, one sentence each; none when it may be used. Refuses what is short, what is made of
 * well-known passwords, years and runs, and what holds the owner's name or e-mail or the product's name, spelt with @ and 0 or not.
 */
export function passwordProblems(
  password: string,
  owner: { email: string; name: string },
  rules: PasswordRules = { composition: true },
): string[] {
  const shortest = rules.composition ? 12 : 15;
  const length = [...password].length;
  const problems: [boolean, string][] = [
    [length < shortest, `It needs at least ${shortest} characters.`],
    [length > longest, `It can have at most ${longest} characters.`],
    [rules.composition && !/\p{Lu}/u.test(password), "It needs an upper-case letter."],
    [rules.composition && !/\p{Ll}/u.test(password), "It needs a lower-case letter."],
    [rules.composition && !/\p{Nd}/u.test(password), "It needs a digit."],
    [
      rules.composition && ![...password].some((sign) => specials.includes(sign)),
      `It needs one of ${specials}`,
    ],
    [holdsAny(password, ownerWords(owner)), "It must not hold your name or e-mail address."],
    [holdsAny(password, [product]), "It must not hold the product's name."],
    [
      length <= longest && isPredictable(password),
      "It is too close to passwords that everybody tries first.",
    ],
  ];
  return problems.filter(([wrong]) => wrong).map(([, sentence]) => sentence);
}

function ownerWords({ email, name }: { email: string; name: string }): string[] {
  const mailbox = email.split("@")[0] ?? "";
  const words = [
    mailbox,
    ...mailbox.split(/[^\p{L}\p{Nd}]+/u),
    ...name.split(/\s+/),
    name.replace(/\s+/g, ""),
  ];
  return words.filter((word) => [...word].length >= 4);
}

function holdsAny(password: string, words: string[]): boolean {
  const spellings = [password.toLowerCase(), ...unmasked(password)];
  return words.some((word) => spellings.some((spelling) => spelling.includes(word.toLowerCase())));
}

/** True when little is left once well-known words, years, runs ("1234", "aaaa") and keyboard rows are taken away. */
function isPredictable(password: string): boolean {
  return unmasked(password).some((spelling) => {
    const withoutWords = commonWords.reduce((text, word) => text.replaceAll(word, gap(word)), spelling);
    const left = password
      .toLowerCase()
      .split("")
      .filter((_sign, at) => withoutWords[at] !== " ")
      .join("");
    const rest = dropRuns(left.replace(/(19|20)\d\d/g, gap));
    return new Set(rest.replace(/[^\p{L}\p{Nd}]/gu, "")).size < 5;
  });
}

const gap = (text: string) => " ".repeat(text.length);

const keyboardRows = [
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn",
];

/** Without the signs that stand in a row of three or more neighbours: of the alphabet, the digits, a keyboard, or the same sign. */
function dropRuns(text: string): string {
  const signs = [...text];
  const neighbours = (at: number) => areNeighbours(signs[at] ?? "", signs[at + 1] ?? "");
  const inRow = (at: number) => [at - 2, at - 1, at].some((from) => neighbours(from) && neighbours(from + 1));
  return signs.filter((_sign, at) => !inRow(at)).join("");
}

function areNeighbours(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  const step = (other.codePointAt(0) ?? 0) - (one.codePointAt(0) ?? 0);
  return Math.abs(step) <= 1 || keyboardRows.some((row) => row.includes(one + other));
}

const masks = { "0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };

/** The password without the usual disguises (p@ssw0rd is password), sign for sign; 1 stands for i or for l. */
function unmasked(password: string): string[] {
  const plain = [...password.toLowerCase()];
  return ["i", "l"].map((one) => {
    const mask: Record<string, string> = { ...masks, "1": one };
    return plain.map((sign) => mask[sign] ?? sign).join("");
  });
}
