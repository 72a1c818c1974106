import { createChatHeader } from "./chat-header.js";
import { createChatLog } from "./chat-log.js";
import { createComposer } from "./composer.js";
import { h, prettyNumber, timeOf } from "./dom.js";
import { nameOf } from "./people.js";

/** What there is to see of one phone, from the name above it to the field at its bottom; knows nothing of messages. */
export function createScreen(root, role, { onSend, onAttach, onChannel, onNewBuyer }) {
  const header = createChatHeader(onChannel);
  const log = createChatLog(role, {
    onSuggestion(text) {
      onSend({ text });
      composer.focus();
    },
    onTyping: (on) => header.showTyping(on),
  });
  const composer = createComposer(role, { onSend: (text) => onSend({ text }), onAttach });
  const notice = h("p", { class: "notice", role: "alert", hidden: true });
  const time = h("time", {});
  const parts = [statusBar(time), header.element, log.element, notice, composer.element];
  const element = h("div", { class: "screen" }, h("div", { class: "screen-content" }, ...parts));
  const frame = h("div", { class: "phone" }, element);
  const caption = createCaption(role, () => {
    onNewBuyer();
    composer.focus();
  });
  root.append(caption.element, frame);

  const say = (sentence) => {
    notice.textContent = sentence;
    notice.hidden = sentence === "";
  };
  return {
    element,
    log,
    say,
    giveBack: composer.giveBack,
    showTime: (now) => (time.textContent = timeOf(now)),
    show({ channel, number }, shop) {
      frame.dataset.channel = channel;
      header.show(shop, channel);
      composer.showChannel(channel);
      caption.show(number);
      log.clear(shop?.name ?? "the shop");
      say("");
    },
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

/** Whose phone it is; a buyer can be exchanged for one the shop has never met. */
function createCaption(role, onNewBuyer) {
  const name = h("b", {});
  const number = h("span", { class: "number" });
  const newBuyer = h("button", { type: "button", class: "chip", onclick: onNewBuyer }, "New buyer");
  const owner = h("span", { class: "owner" }, name, number);
  return {
    element: h("div", { class: "caption" }, owner, role === "buyer" && newBuyer),
    show(own) {
      name.textContent = role === "buyer" ? `Buyer, ${nameOf(own)}` : "Seller";
      number.textContent = prettyNumber(own);
    },
  };
}
