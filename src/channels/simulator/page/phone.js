import { createChatHeader } from "./chat-header.js";
import { createChatLog } from "./chat-log.js";
import { createComposer } from "./composer.js";
import { addressOn, bareNumber, h, prettyNumber, timeOf } from "./dom.js";
import { createBubble } from "./message-bubble.js";
import { nameOf, newNumber, remember, remembered } from "./people.js";
import { openAttach, openList } from "./sheets.js";
import { sendFromPhone } from "./simulator-client.js";

const arrived = new Set(["sent", "delivered", "read", "received"]);
const firstNumbers = { buyer: "+15550001234", seller: "+15550100001" };

/** One phone: whose it is, which channel it shows, and its chat with the shop. */
export function createPhone(root, role, { onUnread }) {
  const settings = { channel: "whatsapp", ...remembered(role) };
  const shown = new Map();
  let world = { senders: [], messages: new Map(), now: Date.now };

  const header = createChatHeader((channel) => change({ channel }));
  const log = createChatLog(role, {
    onSuggestion: (text) => (void send({ text }), composer.focus()),
    onTyping: (on) => header.showTyping(on),
  });
  const composer = createComposer(role, {
    onSend: (text) => void send({ text }),
    onAttach: () => openAttach(screen, settings.channel, { onSend: send, onProblem: say }),
  });
  const notice = h("p", { class: "notice", role: "alert", hidden: true });
  const time = h("time", {});
  const screen = h(
    "div",
    { class: "screen" },
    h(
      "div",
      { class: "screen-content" },
      statusBar(time),
      header.element,
      log.element,
      notice,
      composer.element,
    ),
  );
  const frame = h("div", { class: "phone" }, screen);
  const owner = createCaption(role, () => (change({ number: newNumber() }), composer.focus()));
  root.append(owner.element, frame);

  const shop = () => world.senders.find(({ channel }) => channel === settings.channel);
  const person = () => addressOn(settings.channel, settings.number);
  const isVisible = (message) =>
    message.person === person() &&
    message.sender === shop()?.address &&
    (message.fromPerson || arrived.has(message.status));

  function say(sentence) {
    notice.textContent = sentence;
    notice.hidden = sentence === "";
  }

  async function send(part) {
    say("");
    const profile = settings.channel === "whatsapp" ? { profileName: nameOf(settings.number) } : {};
    try {
      await sendFromPhone({ from: person(), to: shop()?.address, ...profile, ...part });
    } catch (error) {
      say(
        error instanceof TypeError ? "Not sent: the service is not running." : `Not sent: ${error.message}`,
      );
      if (part.text) composer.giveBack(part.text);
    }
  }

  const tap = (message, choice) => send({ tap: { messageSid: message.sid, choiceId: choice.id } });
  const actions = { onTap: tap, onList: (message) => openList(screen, message, tap) };

  function place(message) {
    const known = shown.get(message.sid);
    if (known) return known.update(message);
    if (!isVisible(message)) return;
    const bubble = createBubble(message, message.repliedTo && world.messages.get(message.repliedTo), actions);
    shown.set(message.sid, bubble);
    log.add(bubble.element, message.createdAt, world.now());
    if (!message.fromPerson) onUnread();
  }

  function change(settled) {
    Object.assign(settings, settled);
    remember(role, settings);
    draw();
  }

  function draw() {
    frame.dataset.channel = settings.channel;
    header.show(shop(), settings.channel);
    composer.showChannel(settings.channel);
    owner.show(settings.number);
    log.clear(shop()?.name ?? "the shop");
    shown.clear();
    say("");
    [...world.messages.values()].sort((a, b) => a.createdAt - b.createdAt).forEach(place);
  }

  return {
    load(next) {
      world = next;
      settings.number ??= (role === "seller" && next.sellerPhone) || firstNumbers[role];
      draw();
    },
    place,
    showTyping: (event) =>
      event.person === person() && event.sender === shop()?.address && log.showTyping(true),
    showTime: (now) => (time.textContent = timeOf(now)),
    scrollDown: log.scrollDown,
  };
}

const statusBar = (time) =>
  h(
    "div",
    { class: "status-bar", "aria-hidden": "true" },
    time,
    h("span", { class: "island" }),
    h("span", { class: "radio-signs" }, h("i", { class: "bars" }), h("i", { class: "battery" })),
  );

/** Above the phone: whose it is; a buyer can be exchanged for one the shop has never met. */
function createCaption(role, onNewBuyer) {
  const name = h("b", {});
  const number = h("span", { class: "number" });
  const newBuyer = h("button", { type: "button", class: "chip", onclick: onNewBuyer }, "New buyer");
  const owner = h("span", { class: "owner" }, name, number);
  return {
    element: h("div", { class: "caption" }, owner, role === "buyer" && newBuyer),
    show(bare) {
      name.textContent = role === "buyer" ? `Buyer, ${nameOf(bare)}` : "Seller";
      number.textContent = prettyNumber(bareNumber(bare));
    },
  };
}
