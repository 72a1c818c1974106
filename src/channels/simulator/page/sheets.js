import { h, icon } from "./dom.js";

/** A sheet that slides up inside a phone: takes the focus, gives it back, closes on Escape or outside. */
export function openSheet(phone, title, content) {
  const before = document.activeElement;
  const close = () => {
    phone.querySelector(".sheet-layer")?.remove();
    screen.inert = false;
    before?.focus();
  };
  const screen = phone.querySelector(".screen-content");
  const closer = h(
    "button",
    { type: "button", class: "sheet-close", "aria-label": "Close", onclick: close },
    icon("close"),
  );
  const sheet = h(
    "div",
    { class: "sheet", role: "dialog", "aria-modal": "true", "aria-label": title },
    h("header", {}, closer, h("h3", {}, title)),
    content(close),
  );
  const layer = h("div", { class: "sheet-layer" }, h("div", { class: "sheet-shade", onclick: close }), sheet);
  layer.addEventListener("keydown", (event) => event.key === "Escape" && close());
  phone.append(layer);
  screen.inert = true;
  (sheet.querySelector(".sheet-body button, .sheet-body label") ?? closer).focus();
}

/** WhatsApp's list: one tap chooses. */
export function openList(phone, message, onTap) {
  openSheet(phone, message.layout.opener, (close) =>
    h(
      "ul",
      { class: "sheet-body rows" },
      ...message.layout.choices.map((choice) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", onclick: () => (close(), onTap(message, choice)) },
            h("span", {}, h("b", {}, choice.title), choice.description && h("small", {}, choice.description)),
            h("i", { class: "radio", "aria-hidden": "true" }),
          ),
        ),
      ),
    ),
  );
}

const photos = [
  ["vase", "Blue vase"],
  ["mug", "Clay mug"],
  ["cushion", "Yellow cushion"],
];
const places = [
  { latitude: 40.6782, longitude: -73.9442, label: "Home", address: "12 Elm Street, Brooklyn, NY" },
  { latitude: 40.7061, longitude: -73.9969, label: "Office", address: "85 Water Street, Brooklyn, NY" },
];
const contact = { name: "Sam Rivera", phone: "+15550107788" };
const largestFile = 5 * 1024 * 1024;

/** What can be sent besides words. `onSend(part)` gets a part of a message, `onProblem(sentence)` what went wrong. */
export function openAttach(phone, channel, { onSend, onProblem }) {
  openSheet(phone, "Send", (close) => {
    const send = (part) => (close(), onSend(part));
    const sendFile = async (url, type) => {
      const blob = await (await fetch(url)).blob();
      send({ media: [{ contentType: type, data: await base64(blob) }] });
    };
    const pick = async (event) => {
      const [file] = event.target.files;
      if (!file) return;
      if (file.size > largestFile) return void (close(), onProblem("WhatsApp takes pictures up to 5 MB."));
      send({ media: [{ contentType: file.type, data: await base64(file) }] });
    };
    const thumbnails = photos.map(([name, label]) => {
      const url = `/simulator/page/files/${name}.jpg`;
      const image = h("img", { src: url, alt: label });
      return h(
        "button",
        { type: "button", class: "thumbnail", onclick: () => sendFile(url, "image/jpeg") },
        image,
      );
    });
    const accept = "image/jpeg,image/png,image/webp,image/gif,application/pdf,video/mp4";
    const picker = h("input", {
      type: "file",
      accept,
      onchange: pick,
      "aria-label": "Choose a file of this computer",
    });
    const own = h("label", { class: "thumbnail own-file" }, icon("image"), "Choose…", picker);
    const row = (name, label, note, action) =>
      h(
        "button",
        { type: "button", onclick: action },
        h("i", { class: `round ${name}` }, icon(name)),
        h("span", {}, h("b", {}, label), h("small", {}, note)),
      );
    const more = [
      ...places.map((place) => row("pin", place.label, place.address, () => send({ location: place }))),
      row("mic", "Voice note", "“Do you have the blue vase in large?”", () =>
        sendFile("/simulator/page/files/voice-note.ogg", "audio/ogg"),
      ),
      row("person", contact.name, "Contact", () => send({ contact })),
    ];
    const rows = h("ul", { class: "rows" }, ...more.map((button) => h("li", {}, button)));
    return h(
      "div",
      { class: "sheet-body attach" },
      h("div", { class: "thumbnails" }, ...thumbnails, own),
      channel === "whatsapp" && rows,
    );
  });
}

const base64 = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
