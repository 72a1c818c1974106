import { defineConfig, globalIgnores } from "eslint/config";
import js from "@eslint/js";
import tseslint from "typescript-eslint";

const fileLength = (max) => ["error", { max, skipBlankLines: true, skipComments: true }];

/** The rules of docs/decisions/0001 that a syntax tree can show; who may import whom is in .dependency-cruiser.cjs. */
const shape = {
  "max-lines": fileLength(250),
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
};

const named = [
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "ExportAllDeclaration", message: "Say what is offered: no `export *`." },
];

/** A flow decides; what takes time, waits or depends on the channel is an effect or the renderer's business. */
const flows = [
  {
    selector: "Property[key.name=/^(after|invoke)$/]",
    message: "Flows hold no timers and no I/O: say it as an effect.",
  },
  { selector: "AwaitExpression", message: "Flows hold no I/O: say it as an effect." },
  {
    selector: "Literal[value=/^(whatsapp|sms)$/]",
    message: "Flows never name a channel: ask its abilities.",
  },
];

/** Configuration is read once, through one schema: src/platform/config. */
const environment = {
  "no-restricted-properties": [
    "error",
    { object: "process", property: "env", message: "Take it from Config (src/platform/config)." },
  ],
  "no-restricted-imports": [
    "error",
    { paths: [{ name: "node:process", message: "Take it from Config (src/platform/config)." }] },
  ],
};

export default defineConfig(
  globalIgnores(["dist/", "data/", "coverage/", "src/platform/database/generated/"]),
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...shape,
      eqeqeq: "error",
      // What people write holds control characters, and reading it has to name them.
      "no-control-regex": "off",
      "no-restricted-syntax": ["error", ...named],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Factories return plain objects and nothing here uses `this`, so their methods may be handed around.
      "@typescript-eslint/unbound-method": "off",
      // An async function without an await is how a synchronous fake keeps an asynchronous contract.
      "@typescript-eslint/require-await": "off",
    },
  },
  { files: ["src/**/*.ts"], rules: { "no-console": "error" } },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/platform/config/**", "src/platform/config.ts"],
    rules: environment,
  },
  {
    files: ["src/conversations/flows/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", ...named, ...flows] },
  },
  // The schema says which columns of a row are there; a store turns rows into values that say it too.
  { files: ["src/**/*.store.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  {
    // A test may be one long table, and may know that what it has just made is there.
    files: ["**/*.test.ts", "tests/**/*.ts"],
    rules: {
      "max-lines": fileLength(350),
      "max-lines-per-function": "off",
      "no-restricted-properties": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    // One language a file, as translators read it: as long as there is to say.
    files: ["src/conversations/replies/texts/*.ts", "src/conversations/understand/languages/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  // Tools outside look for a default export in their configuration files.
  { files: ["*.config.ts", "tests/support/global-*.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["src/**/page/**/*.js"],
    languageOptions: { sourceType: "module", globals: browserGlobals() },
    rules: shape,
  },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs", globals: { module: "writable" } } },
  {
    files: ["**/*.mjs", "*.config.js"],
    languageOptions: { globals: { process: "readonly", console: "readonly" } },
  },
);

function browserGlobals() {
  const names = ["document", "window", "fetch", "EventSource", "FormData", "URL", "FileReader", "navigator"];
  return Object.fromEntries(
    [...names, "setTimeout", "clearTimeout", "console"].map((name) => [name, "readonly"]),
  );
}
