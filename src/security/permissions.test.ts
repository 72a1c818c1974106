import { expect, test } from "@jest/globals";
import { holdsPermission, permissionsOf } from "./permissions.js";

const roles = ["superuser", "admin", "analyst", "user", "viewer"] as const;

test("the matrix is five roles by twelve permissions, as promised (x = holds)", () => {
  const matrix = permissionsOf("superuser").map((permission) => {
    const cells = roles.map((role) => (holdsPermission(role, permission) ? "x" : "-")).join("");
    return `${permission} ${cells}`;
  });
  expect(matrix).toEqual([
    "data:read xxxxx",
    "data:write xx---",
    "data:delete xx---",
    "query:execute xxxx-",
    "query:deep xxx--",
    "reports:view xxxxx",
    "reports:create xxx--",
    "reports:export xxx--",
    "users:manage xx---",
    "settings:manage xx---",
    "audit:view xx---",
    "system:admin x----",
  ]);
});

test("each role holds all that the role below it holds", () => {
  for (const [at, role] of roles.entries()) {
    const below = roles[at + 1];
    if (below) expect(permissionsOf(role)).toEqual(expect.arrayContaining(permissionsOf(below)));
  }
});
