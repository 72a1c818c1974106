import { h, icon } from "./dom.js";

/** A picture, sound, place, contact or file inside a bubble. Pictures of other computers are named, not fetched. */
export function attachmentOf({ url, contentType, location }) {
  if (location) return placeOf(location);
  if (contentType.startsWith("image/")) return pictureOf(url);
  if (contentType.startsWith("audio/")) return soundOf(url);
  if (contentType === "text/vcard") return contactOf(url);
  return h(
    "a",
    { class: "file", href: url, target: "_blank", rel: "noopener noreferrer" },
    icon("file"),
    contentType === "application/pdf" ? "PDF" : contentType,
  );
}

function pictureOf(url) {
  if (!url.startsWith("/"))
    return h(
      "a",
      { class: "file", href: url, target: "_blank", rel: "noopener noreferrer" },
      icon("image"),
      new URL(url).host,
    );
  const image = h("img", { class: "picture", src: url, alt: "Photo", loading: "lazy" });
  image.addEventListener("error", () =>
    image.replaceWith(h("span", { class: "file" }, icon("alert"), "Photo not found")),
  );
  return image;
}

function placeOf({ latitude, longitude, label, address }) {
  return h(
    "span",
    { class: "place" },
    h("span", { class: "map" }, icon("pin")),
    h("b", {}, label ?? "Location"),
    h("span", { class: "where" }, address ?? `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`),
  );
}

const bars = [4, 9, 14, 7, 16, 11, 5, 13, 17, 9, 6, 12, 15, 8, 4, 10, 16, 12, 7, 5, 11, 14, 6, 9, 4];

function soundOf(url) {
  const audio = h("audio", { src: url, preload: "metadata" });
  const length = h("span", { class: "length" }, "0:00");
  const wave = h("span", { class: "wave" }, ...bars.map((height) => h("i", { "data-height": height })));
  for (const bar of wave.children) bar.style.height = `${bar.dataset.height}px`;
  const button = h(
    "button",
    { type: "button", class: "play", "aria-label": "Play voice note" },
    icon("play"),
  );
  const showTime = (seconds) => {
    const whole = Math.max(Math.round(seconds), 0);
    length.textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  };
  const showState = () => {
    button.replaceChildren(icon(audio.paused ? "play" : "pause"));
    button.setAttribute("aria-label", audio.paused ? "Play voice note" : "Pause voice note");
  };
  button.addEventListener("click", () => (audio.paused ? audio.play() : audio.pause()));
  audio.addEventListener("durationchange", () => Number.isFinite(audio.duration) && showTime(audio.duration));
  audio.addEventListener("timeupdate", () => {
    showTime(audio.ended ? audio.duration : audio.currentTime);
    const played = (audio.currentTime / (audio.duration || 1)) * bars.length;
    [...wave.children].forEach((bar, at) => bar.classList.toggle("played", at < played && !audio.ended));
  });
  for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, showState);
  return h("span", { class: "sound" }, button, wave, length, audio);
}

function contactOf(url) {
  const name = h("b", {}, "Contact");
  const phone = h("span", {});
  void fetch(url)
    .then((response) => response.text())
    .then((card) => {
      name.textContent = /^FN:(.*)$/m.exec(card)?.[1]?.replace(/\\(.)/g, "$1").trim() ?? "Contact";
      phone.textContent = /^TEL[^:]*:(.*)$/m.exec(card)?.[1]?.trim() ?? "";
    })
    .catch(() => undefined);
  return h(
    "span",
    { class: "contact" },
    h("span", { class: "face" }, icon("person")),
    h("span", {}, name, phone),
  );
}
