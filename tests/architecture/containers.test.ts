import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { DockerfileParser, type Copy } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { parse } from "yaml";
import { repository } from "./house.js";

// No container engine runs where these tests run: the files are parsed and linted, and what they name is looked for.
const read = (path: string) => readFileSync(join(repository, path), "utf8");
const dockerfile = DockerfileParser.parse(read("Dockerfile"));
const instructions = dockerfile.getInstructions();
const runtime = instructions.slice(instructions.findLastIndex((it) => it.getKeyword() === "FROM"));
const argumentsOf = (keyword: string) =>
  runtime.filter((it) => it.getKeyword() === keyword).map((it) => it.getArgumentsContent());

test("the Dockerfile has no error or warning", () => {
  expect(validate(read("Dockerfile"))).toEqual([]);
});

test("the image runs the compiled service as another user than root, and says whether it is ready", () => {
  expect(argumentsOf("USER")).toEqual(["node"]);
  expect(argumentsOf("CMD")).toEqual(['["node", "dist/main.js"]']);
  expect(argumentsOf("STOPSIGNAL")).toEqual(["SIGTERM"]);
  expect(argumentsOf("HEALTHCHECK").join()).toContain("/readyz");
});

test("the image installs only what runs", () => {
  expect(read("Dockerfile")).toContain("npm ci --omit=dev");
  expect(runtime.filter((it) => it.getArgumentsContent()?.includes("npm"))).toEqual([]);
});

test("what the Dockerfile copies exists and is let through by .dockerignore", () => {
  const copied = dockerfile
    .getCOPYs()
    .filter((copy: Copy) => copy.getFromFlag() === null)
    .flatMap((copy: Copy) => copy.getArguments().slice(0, -1))
    .map((argument) => argument.getValue());
  const letThrough = read(".dockerignore").match(/(?<=^!).+/gm) ?? [];
  expect(copied.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  expect(copied.filter((path) => !letThrough.some((it) => path === it || path.startsWith(`${it}/`)))).toEqual(
    [],
  );
});

interface Service {
  image?: string;
  ports?: string[];
  networks: string[];
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
  read_only?: boolean;
  cap_drop?: string[];
  volumes?: string[];
}

const compose = parse(read("docker-compose.yml")) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, object>;
};
const { parley, ...stores } = compose.services;

test("only the service can be reached from outside", () => {
  for (const [name, store] of Object.entries(stores)) {
    expect([name, store.ports, store.networks]).toEqual([name, undefined, ["inside"]]);
  }
  expect(compose.networks.inside).toEqual({ internal: true });
  expect(parley?.ports).toHaveLength(1);
});

test("the service waits until PostgreSQL and Redis are healthy", () => {
  expect(Object.keys(stores).sort()).toEqual(["postgres", "redis"]);
  for (const [name, store] of Object.entries(stores)) {
    expect(store.healthcheck).toBeDefined();
    expect(parley?.depends_on?.[name]).toEqual({ condition: "service_healthy" });
  }
});

test("the service can neither write to its own files nor take a capability", () => {
  expect(parley).toMatchObject({
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
  });
});

test("every volume that is mounted is declared or a file of ours", () => {
  const mounted = Object.values(compose.services).flatMap(({ volumes }) => volumes ?? []);
  const sources = mounted.map((it) => it.split(":")[0]!);
  expect(sources.filter((it) => !(it in compose.volumes) && !existsSync(join(repository, it)))).toEqual([]);
});
