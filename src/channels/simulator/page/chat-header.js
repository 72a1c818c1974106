import { h, prettyNumber } from "./dom.js";

/** Who is written to, and on which channel. */
export function createChatHeader(onChannel) {
  const name = h("h2", {});
  const presence = h("span", { class: "presence" });
  const face = h("span", { class: "avatar", "aria-hidden": "true" });
  const channels = ["whatsapp", "sms"].map((channel) => {
    const label = channel === "whatsapp" ? "WhatsApp" : "SMS";
    return h("button", { type: "button", "data-channel": channel, onclick: () => onChannel(channel) }, label);
  });
  const switcher = h("div", { class: "channels", role: "group", "aria-label": "Channel" }, ...channels);
  const element = h(
    "header",
    { class: "chat-header" },
    face,
    h("div", { class: "who" }, name, presence),
    switcher,
  );
  let calm = "";
  return {
    element,
    show(shop, channel) {
      name.textContent = shop?.name ?? "No shop on this channel";
      face.textContent = (shop?.name ?? "?").slice(0, 1).toUpperCase();
      calm = channel === "whatsapp" ? "online" : prettyNumber(shop?.address ?? "");
      presence.textContent = calm;
      for (const button of channels)
        button.setAttribute("aria-pressed", String(button.dataset.channel === channel));
    },
    showTyping(on) {
      presence.classList.toggle("is-typing", on);
      presence.textContent = on ? "typing…" : calm;
    },
  };
}
