import { expect, test } from "@jest/globals";
import { passwordProblems } from "./password-problems.js";

const owner = { email: "maria.lopez@bellas.example", name: "María Lopez" };
const problems = (password: string) => passwordProblems(password, owner).join(" ");

test.each([
  "Correct-Horse-9-Battery",
  "tK7#mQ2v!xZr9",
  "Vier kleine Enten, 7 Brote!",
  "пароль-Ёлка-48-снег",
  "X".repeat(3) + "9y?kBw2mTz",
])("%s may be used", (password) => {
  expect(passwordProblems(password, owner)).toEqual([]);
});

test.each([
  ["Kx7#mQ2v!xZ", "at least 12"],
  ["kx7#mq2v!xzrt", "upper-case"],
  ["KX7#MQ2V!XZRT", "lower-case"],
  ["Kxq#mQzv!xZrt", "digit"],
  ["Kx7smQ2vlxZrt", "one of"],
  ["Kx7#" + "mQ2v".repeat(64), "at most 256"],
])("%s is refused: %s", (password, reason) => {
  expect(problems(password)).toContain(reason);
});

test.each(["Maria-8-stones-fall!", "8-stones-LOPEZ-fall!", "the-10pez-Family-77", "Xmaria.lopez9!kkw"])(
  "%s holds the owner's name or e-mail",
  (password) => {
    expect(problems(password)).toContain("your name or e-mail");
  },
);

test("the product's name is refused, disguised or not", () => {
  expect(problems("Blue-Parley-stones-7")).toContain("product's name");
  expect(problems("Blue-P4rl3y-stones-7")).toContain("product's name");
});

test.each([
  "Password123!",
  "P@ssw0rd2026!",
  "SuperAdmin123!",
  "Welcome-2026-!!",
  "Qwerty123456!",
  "Summer!Winter2025",
  "Aaaaaaaaaaa1!",
  "Abcdefgh1234!",
  "1q2w3e4r5t6Y!",
])("%s is what everybody tries first", (password) => {
  expect(problems(password)).toContain("everybody tries first");
});

test("without composition the length is what counts", () => {
  const rules = { composition: false };
  expect(passwordProblems("four quiet words in row", owner, rules)).toEqual([]);
  expect(passwordProblems("fourquietwords", owner, rules)).toEqual(["It needs at least 15 characters."]);
});

test("signs outside the basic plane count once", () => {
  expect(passwordProblems("Ab1!" + "𝒳𝒴".repeat(3), owner).join()).toContain("at least 12");
});
