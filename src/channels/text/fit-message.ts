import type { ChannelAbilities } from "../channel.js";
import type { Choice, OutgoingMessage } from "../messages.js";
import { choiceLine, numberedText } from "./numbered-text.js";
import { plainText } from "./plain-text.js";
import { graphemeStart, splitText } from "./split-text.js";

/**
 * A message in as many parts as the channel needs, each of which fits into one body even with its choices as numbered text.
 * The picture goes with the first part, the choices with the last. On plain channels the text is made plain here, so that
 * what is stored is what is sent.
 */
export function fitMessage(message: OutgoingMessage, abilities: ChannelAbilities): OutgoingMessage[] {
  const whole = abilities.plain ? plainMessage(message) : message;
  const limit = abilities.textLength;
  if (numberedText(whole, abilities).length <= limit) return [whole];

  const { text, choices = [], listLabel, imageUrl, documentUrl } = whole;
  const [first = [], ...others] = groupChoices(choices, limit);
  // Choices that would leave the text hardly any room follow it in a message of their own.
  const reserve = blockLength(first);
  const texts = reserve <= limit / 2 ? splitText(text, limit, reserve) : [...splitText(text, limit), ""];
  const groups = [...texts.slice(1).map(() => []), first, ...others];
  return groups.map((group, i) => ({
    text: texts[i] ?? "",
    ...(group.length > 0 && { choices: group, ...(listLabel !== undefined && { listLabel }) }),
    ...(i === 0 && imageUrl !== undefined && { imageUrl }),
    ...(i === 0 && documentUrl !== undefined && { documentUrl }),
  }));
}

function plainMessage(message: OutgoingMessage): OutgoingMessage {
  const { text, choices } = message;
  const plainChoices = choices?.map((choice) => ({
    ...choice,
    label: plainText(choice.label),
    ...(choice.detail !== undefined && { detail: plainText(choice.detail) }),
  }));
  return { ...message, text: plainText(text), ...(plainChoices && { choices: plainChoices }) };
}

/** Length of these choices as lines under a text, with the line break before each. */
function blockLength(choices: Choice[]): number {
  return choices.reduce((sum, choice) => sum + 1 + choiceLine(choice).length, 0);
}

/** As many choices together as fit into one message; nearly always all of them. */
function groupChoices(choices: Choice[], limit: number): Choice[][] {
  const groups: Choice[][] = [];
  for (const choice of choices.map((each) => shortened(each, limit))) {
    const group = groups.at(-1);
    if (group && blockLength([...group, choice]) <= limit) group.push(choice);
    else groups.push([choice]);
  }
  return groups;
}

/** Nobody reads a choice as long as a message; it is cut rather than lost. */
function shortened(choice: Choice, limit: number): Choice {
  if (1 + choiceLine(choice).length <= limit) return choice;
  const { detail: _left, ...rest } = choice;
  const room = limit - 20;
  return rest.label.length <= room
    ? rest
    : { ...rest, label: rest.label.slice(0, graphemeStart(rest.label, room)) };
}
