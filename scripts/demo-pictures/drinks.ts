import { circle, ellipse, leaf, line, path, rect, scatter, shadow, turned, type Scene } from "./scene.js";

const wall = ["#e6f2f4", "#9fc6cf"] as const;

function lemonSlice(x: number, y: number, r: number): string {
  const segments = [0, 60, 120, 180, 240, 300]
    .map((angle) =>
      turned(
        angle,
        x,
        y,
        path(
          `M${x} ${y - 3} l ${r * 0.36} ${-r * 0.62} a ${r * 0.75} ${r * 0.75} 0 0 0 ${-r * 0.72} 0 z`,
          "#f9e36a",
        ),
      ),
    )
    .join("");
  return circle(x, y, r, "#f2c531") + circle(x, y, r * 0.88, "#fff8d6") + segments;
}

function bubbles(count: number, x: number, y: number, radius: number): string {
  return scatter(count, { x, y, radius }, (bx, by, i) =>
    circle(bx, by, 4 + (i % 3) * 2, "#fff", 'opacity="0.45"'),
  );
}

function can(): Scene {
  return {
    wall,
    objects: [
      shadow(320, 516, 280, 56),
      `<linearGradient id="can"><stop offset="0" stop-color="#8e1319"/><stop offset="0.25" stop-color="#e0262d"/><stop offset="0.55" stop-color="#c91c24"/><stop offset="1" stop-color="#7c0f15"/></linearGradient>`,
      path("M222 156 L236 122 H404 L418 156 V484 L402 514 H238 L222 484 z", "url(#can)"),
      ellipse(320, 124, 84, 17, "#d7dadd") +
        ellipse(320, 124, 70, 12, "#b4b9be") +
        ellipse(320, 121, 22, 6, "#eef0f1"),
      path("M222 156 Q 320 178 418 156 L404 124 Q 320 146 236 124 z", "#c8ccd0"),
      path("M238 512 Q 320 530 402 512 L396 520 Q 320 536 244 520 z", "#aeb3b8"),
      path("M222 330 C 280 250 350 410 418 300 V 350 C 350 452 280 300 222 378 z", "#fff"),
      rect(242, 190, 16, 250, 8, "#fff", 'opacity="0.35"'),
      scatter(16, { radius: 150, y: 320 }, (x, y) =>
        Math.abs(x - 320) < 88 ? ellipse(x, y, 4, 6, "#fff", 'opacity="0.55"') : "",
      ),
    ].join(""),
  };
}

function bottle({
  drink,
  label,
  mark,
  cap,
}: {
  drink: string;
  label: string;
  mark: string;
  cap: string;
}): Scene {
  const glass =
    "M286 96 H354 V176 C 354 214 404 232 404 292 V500 Q 404 528 376 528 H264 Q 236 528 236 500 V292 C 236 232 286 214 286 176 z";
  return {
    wall,
    objects: [
      shadow(320, 530, 270, 54),
      path(glass, drink),
      path("M286 96 H354 V150 H286 z", "#ffffff", 'opacity="0.35"'),
      rect(278, 72, 84, 34, 9, cap),
      rect(236, 318, 168, 138, 0, label),
      mark,
      bubbles(9, 320, 268, 56),
      path(
        "M256 300 C 256 250 300 236 302 186 L302 120 H314 V190 C 312 250 274 256 274 306 V506 H256 z",
        "#fff",
        'opacity="0.3"',
      ),
    ].join(""),
  };
}

function cocktail(): Scene {
  const bowl = "M208 170 C 200 330 250 392 320 396 C 390 392 440 330 432 170 z";
  return {
    wall: ["#fdf1dc", "#eebb8d"],
    objects: [
      shadow(320, 536, 260, 50),
      `<linearGradient id="lagoon" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8be0f2"/><stop offset="0.5" stop-color="#2aa7dd"/><stop offset="1" stop-color="#1560ae"/></linearGradient>`,
      ellipse(320, 526, 92, 20, "#dff0f6") + rect(310, 392, 20, 130, 8, "#cfe7f0"),
      path(bowl, "#ffffff", 'opacity="0.5"'),
      path("M210 216 C 214 336 256 384 320 388 C 384 384 426 336 430 216 z", "url(#lagoon)"),
      ellipse(320, 216, 110, 20, "#b3ecf8"),
      turned(-10, 290, 250, rect(252, 226, 66, 56, 10, "#ffffff", 'opacity="0.45"')) +
        turned(14, 360, 260, rect(330, 236, 62, 54, 10, "#ffffff", 'opacity="0.4"')),
      ellipse(320, 170, 112, 20, "none", 'stroke="#fff" stroke-width="6"'),
      line("M372 300 L430 84 l 40 -14", "#e5484d", 13),
      lemonSlice(222, 160, 52),
      circle(286, 196, 19, "#d5283f") + line("M288 178 q 6 -34 26 -48", "#5c7f35", 5),
      bubbles(8, 322, 330, 50),
    ].join(""),
  };
}

function lemonade(): Scene {
  return {
    wall: ["#fdf6d8", "#e9cf83"],
    objects: [
      shadow(320, 530, 300, 56),
      line("M356 300 L404 76 l 44 -18", "#4aa3b5", 14),
      path("M214 160 H426 L410 508 Q 320 534 230 508 z", "#ffffff", 'opacity="0.55"'),
      path("M222 222 H418 L406 502 Q 320 526 234 502 z", "#f8e48a"),
      ellipse(320, 222, 98, 17, "#fdf1b4"),
      lemonSlice(292, 300, 46) + lemonSlice(356, 392, 40) + lemonSlice(282, 442, 36),
      turned(12, 372, 268, rect(344, 244, 54, 46, 10, "#ffffff", 'opacity="0.6"')),
      leaf(300, 214, -36, 66, "#5fa34c") + leaf(316, 214, -96, 60, "#4b8e3d"),
      ellipse(320, 160, 106, 18, "none", 'stroke="#fff" stroke-width="7"'),
      path("M236 190 L252 486 q 6 8 18 12 L258 190 z", "#fff", 'opacity="0.55"'),
    ].join(""),
  };
}

const berries = [
  circle(300, 392, 26, "#48529b"),
  circle(346, 380, 24, "#5a65b4"),
  circle(330, 414, 22, "#3d4787"),
  leaf(352, 358, -30, 44, "#69a551"),
].join("");
const drop = path("M320 340 C 352 384 360 402 320 428 C 280 402 288 384 320 340 z", "#59aecb");

export const drinks: Record<string, Scene> = {
  coke: can(),
  "blueberry-soda": bottle({ drink: "#6d62ad", label: "#f6f2ff", mark: berries, cap: "#e9e2d2" }),
  "blue-lagoon": cocktail(),
  lemonade: lemonade(),
  "sparkling-water": bottle({ drink: "#b8dfe8", label: "#ffffff", mark: drop, cap: "#3f87a6" }),
};
