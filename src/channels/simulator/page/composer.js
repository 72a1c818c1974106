import { h, icon } from "./dom.js";

const tallest = 120;

/** The field at the bottom of a phone: Enter sends, Shift+Enter breaks the line, the plus opens what else can be sent. */
export function createComposer(role, { onSend, onAttach }) {
  const input = h("textarea", {
    rows: "1",
    "aria-label": `Message from the ${role}`,
    maxlength: "4096",
    enterkeyhint: "send",
    autocomplete: "off",
    oninput: fit,
    onkeydown(event) {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      element.requestSubmit();
    },
  });
  const attach = h(
    "button",
    { type: "button", class: "round-button", "aria-label": "Attach", onclick: onAttach },
    icon("plus"),
  );
  const send = h("button", { type: "submit", class: "send", "aria-label": "Send" }, icon("send"));
  const element = h("form", { class: "composer", onsubmit: submit }, attach, input, send);

  function fit() {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, tallest)}px`;
  }

  function submit(event) {
    event.preventDefault();
    const text = input.value.trim();
    input.focus();
    if (text === "") return;
    input.value = "";
    fit();
    onSend(text);
  }

  return {
    element,
    focus: () => input.focus(),
    showChannel: (channel) => (input.placeholder = channel === "sms" ? "Text message" : "Message"),
    /** Gives a text back that could not be sent, unless the next one is being typed already. */
    giveBack(text) {
      if (input.value === "") input.value = text;
      fit();
    },
  };
}
