import { circle, ellipse, line, path, rect, scatter, shadow, type Scene } from "./scene.js";

const wall = ["#eef0ea", "#b4bfb0"] as const;

/** The shop's sign: a slice of pizza in a heart. */
function sign(x: number, y: number, colour: string): string {
  const heart = `M${x} ${y + 52} C ${x - 86} ${y - 8} ${x - 46} ${y - 66} ${x} ${y - 26} C ${x + 46} ${y - 66} ${x + 86} ${y - 8} ${x} ${y + 52} z`;
  return (
    path(heart, colour) +
    path(`M${x - 26} ${y - 22} H${x + 26} L${x} ${y + 34} z`, "#f6cf65") +
    circle(x - 7, y - 8, 6, "#b3372b") +
    circle(x + 9, y - 6, 6, "#b3372b") +
    circle(x, y + 10, 5, "#b3372b")
  );
}

function shirt(): Scene {
  const cloth =
    "M240 128 Q 320 176 400 128 L 520 188 L 484 290 L 434 268 V 520 Q 320 540 206 520 V 268 L 156 290 L 120 188 z";
  return {
    wall,
    objects: [
      shadow(320, 540, 400, 60),
      path(cloth, "#f7f4ee"),
      path("M240 128 Q 320 176 400 128 L 386 120 Q 320 156 254 120 z", "#ded8cc"),
      line("M206 268 Q 214 240 206 214 M434 268 Q 426 240 434 214", "#d8d1c4", 6),
      path(
        "M206 300 Q 240 420 226 522 Q 216 522 206 520 z M434 300 Q 404 420 416 522 Q 426 522 434 520 z",
        "#000",
        'opacity="0.05"',
      ),
      sign(320, 296, "#d8493f"),
    ].join(""),
  };
}

function tote(): Scene {
  return {
    wall,
    objects: [
      shadow(320, 556, 360, 60),
      line("M246 232 C 246 60 394 60 394 232", "#c3a679", 22),
      path("M168 214 H472 L492 540 Q 320 562 148 540 z", "#e6d4b2"),
      rect(168, 208, 304, 26, 8, "#d4bd93"),
      line("M246 250 C 246 92 394 92 394 250", "#d9c196", 22),
      path("M186 250 Q 220 400 196 534 Q 170 538 152 538 L168 250 z", "#fff", 'opacity="0.22"'),
      sign(320, 384, "#3f6f73"),
    ].join(""),
  };
}

function beanie(): Scene {
  const ribs = Array.from({ length: 15 }, (_, i) =>
    line(`M${158 + i * 23} 428 v 84`, "#2f4a5c", 5, 'opacity="0.55"'),
  ).join("");
  const knit = [0, 1, 2, 3, 4]
    .map((n) =>
      line(
        `M${236 + n * 42} ${230 - Math.abs(2 - n) * -14} C ${220 + n * 50} 300 ${214 + n * 53} 360 ${208 + n * 56} 424`,
        "#54809c",
        8,
      ),
    )
    .join("");
  return {
    wall,
    objects: [
      shadow(320, 520, 420, 70),
      path("M152 440 C 140 240 230 178 320 178 C 410 178 500 240 488 440 z", "#47718c"),
      knit,
      rect(134, 420, 372, 100, 34, "#3a5f77"),
      ribs,
      ellipse(320, 150, 62, 58, "#f1ece2"),
      scatter(40, { x: 320, y: 150, radius: 56 }, (x, y) => circle(x, y, 9, "#fffaf2")),
    ].join(""),
  };
}

export const clothes: Record<string, Scene> = { "t-shirt": shirt(), "tote-bag": tote(), beanie: beanie() };
