import { circle, ellipse, line, path, rect, scatter, shadow, turned, type Scene } from "./scene.js";

const wall = ["#fbeee6", "#e2b7a4"] as const;
const plate = ellipse(320, 452, 262, 62, "#fffdfb") + ellipse(320, 446, 236, 48, "#f1e7df");

function rainbowCake(): Scene {
  const layers = ["#e4576b", "#f08b4b", "#f6cf52", "#6fbf73", "#5aa5dd", "#8d6cc9"];
  const slice = layers
    .map((colour, n) => {
      const y = 196 + n * 38;
      return (
        path(`M170 ${y} L470 ${y + 18} L470 ${y + 50} L170 ${y + 32} z`, colour) +
        path(`M170 ${y + 30} L470 ${y + 48} L470 ${y + 57} L170 ${y + 39} z`, "#fffaf3")
      );
    })
    .join("");
  const sprinkles = scatter(22, { x: 318, y: 170, radius: 130 }, (x, y, i) =>
    turned(
      i * 48,
      x,
      170 + (y - 170) * 0.2,
      rect(x - 8, 168 + (y - 170) * 0.2, 16, 6, 3, layers[i % 6] ?? ""),
    ),
  );
  return {
    wall,
    objects: [
      shadow(320, 486, 520, 80),
      plate,
      slice,
      path("M170 196 L250 140 Q 400 132 470 214 z", "#fffaf3"),
      path("M170 196 L470 214 L470 226 L170 208 z", "#f3e6da"),
      path("M170 196 q 8 26 20 4 q 10 34 26 4 q 12 20 24 2 z", "#fffaf3"),
      sprinkles,
      circle(352, 138, 24, "#d9364a") +
        circle(344, 130, 7, "#f3909b") +
        line("M354 116 q 10 -28 30 -32", "#6b8f3a", 5),
    ].join(""),
  };
}

function croissant(chocolate: boolean): Scene {
  const part = (d: string, fill: string) => path(d, fill) + line(d, "#a85f22", 4, 'opacity="0.5"');
  const drizzle = chocolate
    ? line(
        "M188 300 q 24 -46 50 -22 q 14 40 46 -8 q 20 -34 40 0 q 26 40 52 4 q 24 -30 44 2 q 16 24 34 12",
        "#4a2a18",
        13,
      )
    : "";
  return {
    wall,
    objects: [
      shadow(320, 478, 520, 80),
      plate,
      part(
        "M92 402 C 96 330 140 268 196 246 L 236 366 C 196 380 150 404 122 428 Q 96 430 92 402 z",
        "#d88d3d",
      ),
      part(
        "M548 402 C 544 330 500 268 444 246 L 404 366 C 444 380 490 404 518 428 Q 544 430 548 402 z",
        "#d88d3d",
      ),
      part("M178 252 C 210 212 250 196 276 196 L 292 364 C 262 362 236 368 218 374 z", "#e6a24f"),
      part("M462 252 C 430 212 390 196 364 196 L 348 364 C 378 362 404 368 422 374 z", "#e6a24f"),
      part("M262 198 Q 320 170 378 198 L 358 372 Q 320 360 282 372 z", "#f0b767"),
      line("M300 214 q 20 -10 40 0 M218 262 q 14 -20 34 -30 M388 232 q 20 10 32 28", "#fbdc9d", 9),
      drizzle,
    ].join(""),
  };
}

function cinnamonRoll(): Scene {
  const turns = Array.from({ length: 90 }, (_, i) => {
    const angle = i * 0.21;
    const radius = 12 + i * 1.62;
    return `${i === 0 ? "M" : "L"}${Math.round(320 + radius * Math.cos(angle))} ${Math.round(316 + radius * 0.92 * Math.sin(angle))}`;
  }).join(" ");
  return {
    wall,
    objects: [
      shadow(320, 470, 460, 90),
      ellipse(320, 450, 240, 60, "#fffdfb"),
      ellipse(320, 330, 192, 170, "#c57f38"),
      ellipse(320, 316, 186, 168, "#e3aa5e"),
      line(turns, "#8c4b1d", 17),
      line(
        "M190 262 q 40 -60 96 -62 q 30 52 84 6 q 60 20 84 72 M214 356 q 50 34 82 2 q 46 -34 74 10 q 30 22 62 -16",
        "#fffaf3",
        22,
      ),
      line("M452 278 v 54 M214 356 v 44 M296 358 v 36", "#fffaf3", 18),
    ].join(""),
  };
}

function loaf(): Scene {
  return {
    wall,
    objects: [
      shadow(320, 470, 540, 90),
      rect(70, 424, 500, 40, 14, "#b98653"),
      rect(70, 424, 500, 14, 7, "#d3a571"),
      path("M116 424 C 90 270 200 190 320 190 C 440 190 550 270 524 424 z", "#b06b2c"),
      path(
        "M140 398 C 130 280 220 214 320 212 C 420 214 510 280 500 398 C 440 350 200 350 140 398 z",
        "#cf8c46",
      ),
      line("M228 254 q 34 50 18 130 M320 232 q 34 60 10 150 M408 252 q 34 54 6 130", "#f2d9b0", 20),
      line("M216 262 q 34 50 18 120 M308 242 q 34 60 10 140 M396 262 q 34 54 6 118", "#8f5220", 6),
      scatter(60, { x: 320, y: 300, radius: 150 }, (x, y) => circle(x, y, 2.5, "#fbeed6", 'opacity="0.8"')),
    ].join(""),
  };
}

function muffin(): Scene {
  const folds = [0, 1, 2, 3, 4, 5, 6]
    .map((n) => line(`M${228 + n * 31} 346 L${244 + n * 25} 456`, "#ffffff66", 7))
    .join("");
  const berries = scatter(11, { x: 320, y: 262, radius: 116 }, (x, y) => {
    const at = 262 + (y - 262) * 0.62;
    return circle(x, at, 17, "#3d4a86") + circle(x - 4, at - 5, 5, "#7f8cc4");
  });
  return {
    wall,
    objects: [
      shadow(320, 474, 360, 80),
      path("M206 336 L434 336 L404 464 Q 320 482 236 464 z", "#c9785a"),
      folds,
      path(
        "M180 336 C 150 226 240 158 320 160 C 400 158 490 226 460 336 C 430 366 210 366 180 336 z",
        "#d99a4e",
      ),
      path("M206 300 C 206 224 262 184 322 184 C 270 210 240 250 236 312 z", "#efbd75"),
      berries,
    ].join(""),
  };
}

export const bakes: Record<string, Scene> = {
  "rainbow-cake": rainbowCake(),
  "chocolate-croissant": croissant(true),
  "butter-croissant": croissant(false),
  "cinnamon-roll": cinnamonRoll(),
  "sourdough-loaf": loaf(),
  "blueberry-muffin": muffin(),
};
