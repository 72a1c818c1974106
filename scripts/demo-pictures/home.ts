import { circle, ellipse, leaf, line, path, rect, scatter, shadow, turned, type Scene } from "./scene.js";

const wall = ["#f1eee6", "#c8c0ac"] as const;

function flower(x: number, y: number, petal: string): string {
  const petals = [0, 72, 144, 216, 288]
    .map((angle) => turned(angle, x, y, ellipse(x, y - 22, 15, 22, petal)))
    .join("");
  return petals + circle(x, y, 12, "#f3c64b");
}

function blueVase(): Scene {
  return {
    wall,
    objects: [
      shadow(320, 548, 300, 60),
      line(
        "M320 300 C 316 220 300 170 262 118 M322 300 C 330 210 350 160 392 132 M318 300 C 320 210 324 150 326 84",
        "#5d8a4a",
        7,
      ),
      leaf(300, 210, -140, 70, "#6fa05a") + leaf(340, 216, -30, 70, "#5d8f4b"),
      flower(258, 112, "#fff6ec") + flower(396, 126, "#f6b3a3") + flower(326, 76, "#ffd9c8"),
      `<linearGradient id="vase"><stop offset="0" stop-color="#1e4f8f"/><stop offset="0.35" stop-color="#4f90d9"/><stop offset="0.6" stop-color="#2f6fbe"/><stop offset="1" stop-color="#173f77"/></linearGradient>`,
      path(
        "M276 270 C 290 320 196 350 196 440 C 196 520 260 548 320 548 C 380 548 444 520 444 440 C 444 350 350 320 364 270 z",
        "url(#vase)",
      ),
      ellipse(320, 270, 44, 11, "#16386b") +
        ellipse(320, 267, 46, 11, "none", 'stroke="#6ba6e8" stroke-width="6"'),
      line("M206 412 q 114 50 228 0 M204 452 q 116 54 232 0", "#cfe3fa", 6, 'opacity="0.75"'),
      path(
        "M228 420 C 234 384 262 358 282 338 C 262 384 254 430 262 500 C 238 482 226 452 228 420 z",
        "#fff",
        'opacity="0.25"',
      ),
    ].join(""),
  };
}

function glassVase(): Scene {
  const twig = (d: string) => line(d, "#8a6a4c", 6);
  const buds = [
    [262, 96],
    [286, 146],
    [240, 168],
    [352, 78],
    [382, 128],
    [402, 182],
    [330, 132],
  ] as const;
  return {
    wall,
    objects: [
      shadow(320, 560, 220, 48),
      twig("M312 500 C 306 330 290 210 252 84") +
        twig("M322 500 C 326 320 340 190 356 66") +
        twig("M330 500 C 340 340 370 250 408 172"),
      buds.map(([x, y]) => ellipse(x, y, 13, 17, "#f4f0ea") + ellipse(x, y + 11, 8, 7, "#b8977a")).join(""),
      path("M258 226 H382 L396 540 Q 320 566 244 540 z", "#bfe0df", 'opacity="0.55"'),
      path("M250 400 H390 L396 540 Q 320 566 244 540 z", "#8cc5cd", 'opacity="0.6"'),
      ellipse(320, 400, 70, 12, "#a8d6db", 'opacity="0.9"'),
      path("M272 240 L262 524 q 8 8 20 12 L294 240 z", "#fff", 'opacity="0.55"'),
      ellipse(320, 226, 62, 12, "none", 'stroke="#ffffff" stroke-width="6" opacity="0.9"'),
    ].join(""),
  };
}

function clayVase(): Scene {
  return {
    wall,
    objects: [
      shadow(320, 540, 330, 64),
      `<linearGradient id="clay"><stop offset="0" stop-color="#8e4a2b"/><stop offset="0.4" stop-color="#d0825a"/><stop offset="1" stop-color="#7b3d22"/></linearGradient>`,
      line("M246 262 C 150 250 160 372 226 380 M394 262 C 490 250 480 372 414 380", "#b0643f", 22),
      path(
        "M262 190 C 268 240 176 290 182 390 C 188 486 250 540 320 540 C 390 540 452 486 458 390 C 464 290 372 240 378 190 z",
        "url(#clay)",
      ),
      ellipse(320, 190, 60, 15, "#6a341c") +
        ellipse(320, 186, 62, 15, "none", 'stroke="#dd9b76" stroke-width="8"'),
      line(
        "M190 350 l 22 -22 22 22 22 -22 22 22 22 -22 22 22 22 -22 22 22 22 -22 22 22 22 -22 20 20",
        "#f3d9bf",
        7,
      ),
      line("M186 396 q 134 48 268 0", "#f3d9bf", 6),
    ].join(""),
  };
}

function candle(): Scene {
  return {
    wall: ["#f6ead9", "#b99d83"],
    objects: [
      shadow(320, 526, 330, 64),
      circle(320, 160, 92, "#ffdf8f", 'opacity="0.45" filter="url(#soft)"'),
      path("M320 96 C 352 146 350 188 320 190 C 290 188 288 146 320 96 z", "#ffb43b") +
        path("M320 132 C 336 160 334 182 320 184 C 306 182 304 160 320 132 z", "#fff3c4"),
      line("M320 186 v 46", "#4b3a30", 6),
      rect(206, 214, 228, 304, 26, "#e9e2f0", 'opacity="0.75"'),
      rect(220, 262, 200, 244, 18, "#c5b3dc"),
      ellipse(320, 262, 100, 18, "#d8c9ea"),
      rect(246, 330, 148, 112, 10, "#fffaf2") +
        line(
          "M284 420 C 296 390 300 372 304 350 M304 420 C 310 390 320 376 330 356 M324 420 C 334 398 344 388 356 372",
          "#7d8f5b",
          4,
        ),
      scatter(14, { x: 318, y: 364, radius: 40 }, (x, y) => ellipse(x, y, 6, 8, "#8f72bd")),
      rect(222, 232, 20, 260, 10, "#fff", 'opacity="0.45"'),
      ellipse(320, 216, 112, 18, "none", 'stroke="#fff" stroke-width="7" opacity="0.9"'),
    ].join(""),
  };
}

function cushion(): Scene {
  const shape = "M132 180 Q 320 214 508 180 Q 478 330 508 480 Q 320 448 132 480 Q 162 330 132 180 z";
  return {
    wall,
    objects: [
      shadow(320, 500, 440, 90),
      path(shape, "#8fa486"),
      path(
        "M160 206 Q 320 236 480 206 Q 456 330 480 454 Q 320 426 160 454 Q 184 330 160 206 z",
        "none",
        'stroke="#7a9071" stroke-width="5" stroke-dasharray="12 9"',
      ),
      path("M150 196 Q 250 220 330 214 Q 220 260 190 420 Q 168 330 150 196 z", "#fff", 'opacity="0.16"'),
      line("M320 240 C 318 320 322 380 320 428", "#f2efe2", 6),
      [0, 1, 2, 3]
        .map(
          (n) => leaf(320, 280 + n * 40, -34, 74, "#f2efe2") + leaf(320, 280 + n * 40, -146, 74, "#f2efe2"),
        )
        .join(""),
    ].join(""),
  };
}

function throwBlanket(): Scene {
  const fold = (y: number, colour: string) =>
    rect(116, y, 408, 74, 34, colour) +
    line(`M150 ${y + 37} h 340`, "#ffffff55", 5, 'stroke-dasharray="16 14"');
  const fringe = Array.from({ length: 21 }, (_, i) => line(`M${130 + i * 19} 470 v 44`, "#dccbb0", 6)).join(
    "",
  );
  return {
    wall,
    objects: [
      shadow(320, 510, 460, 80),
      fringe,
      fold(404, "#c9b18a") + fold(338, "#d7c3a0") + fold(272, "#c9b18a") + fold(206, "#e2d2b4"),
      path("M116 243 C 120 180 520 180 524 243 z", "#ecdfc6"),
      line("M180 214 q 140 -22 280 0", "#c0a678", 5),
    ].join(""),
  };
}

function lamp(): Scene {
  return {
    wall: ["#f8ecd2", "#b79d78"],
    objects: [
      shadow(320, 548, 280, 54),
      path("M236 130 H404 L462 316 H178 z", "#fff", 'opacity="0.5" filter="url(#soft)"'),
      path("M246 130 H394 L456 316 H184 z", "#f7dfae"),
      path("M262 130 H320 V316 H208 z", "#fdf0cf", 'opacity="0.8"'),
      ellipse(320, 316, 136, 20, "#e9c788") + ellipse(320, 130, 74, 11, "#fff3d6"),
      rect(309, 316, 22, 150, 8, "#8a5d3b"),
      path("M320 396 C 376 420 396 480 372 524 H268 C 244 480 264 420 320 396 z", "#b8794d"),
      path("M296 424 C 268 446 262 488 276 516 H298 C 284 486 284 450 296 424 z", "#fff", 'opacity="0.25"'),
      ellipse(320, 530, 84, 18, "#7a4f30"),
    ].join(""),
  };
}

function plantPot(): Scene {
  const leaves = [-150, -125, -100, -80, -55, -30, -170, -10].map((angle, i) =>
    leaf(320, 330, angle, 190 + (i % 3) * 26, i % 2 ? "#4d8b52" : "#62a566"),
  );
  return {
    wall,
    objects: [
      shadow(320, 548, 300, 58),
      leaves.join(""),
      `<linearGradient id="pot"><stop offset="0" stop-color="#cfc6b8"/><stop offset="0.4" stop-color="#f6f1e8"/><stop offset="1" stop-color="#b9ae9d"/></linearGradient>`,
      path("M216 356 H424 L396 536 Q 320 556 244 536 z", "url(#pot)"),
      rect(204, 326, 232, 50, 12, "#efe8dc"),
      ellipse(320, 328, 106, 14, "#5c4433"),
      line("M230 430 q 90 26 180 0", "#a9bfc4", 10) + line("M236 464 q 84 24 168 0", "#a9bfc4", 6),
    ].join(""),
  };
}

function mug(): Scene {
  return {
    wall,
    objects: [
      shadow(310, 520, 340, 64),
      line("M424 262 c 108 -20 108 178 -8 168", "#4c7ea3", 34),
      path("M190 196 H440 V460 Q 440 520 380 520 H250 Q 190 520 190 460 z", "#5b90b6"),
      path("M190 196 H440 V300 C 400 330 372 280 330 306 C 292 330 262 286 190 318 z", "#f4efe6"),
      rect(210, 226, 22, 250, 11, "#fff", 'opacity="0.35"'),
      ellipse(315, 196, 125, 24, "#f8f4ec") + ellipse(315, 199, 108, 16, "#3a2a20"),
      scatter(30, { x: 320, y: 420, radius: 96 }, (x, y) => circle(x, y, 2.5, "#dfeaf2", 'opacity="0.8"')),
    ].join(""),
  };
}

export const homeGoods: Record<string, Scene> = {
  "blue-vase": blueVase(),
  "tall-glass-vase": glassVase(),
  "clay-vase": clayVase(),
  candle: candle(),
  cushion: cushion(),
  throw: throwBlanket(),
  lamp: lamp(),
  "plant-pot": plantPot(),
  mug: mug(),
};
