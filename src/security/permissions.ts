/** The roles of people who govern over HTTP, highest first. Shop roles (owner, manager, staff) are another matter: they govern chat. */
export type Role = "superuser" | "admin" | "analyst" | "user" | "viewer";

/** Who may what: five roles, twelve permissions, sixty cells. */
const holders = {
  "data:read": ["superuser", "admin", "analyst", "user", "viewer"],
  "data:write": ["superuser", "admin"],
  "data:delete": ["superuser", "admin"],
  "query:execute": ["superuser", "admin", "analyst", "user"],
  "query:deep": ["superuser", "admin", "analyst"],
  "reports:view": ["superuser", "admin", "analyst", "user", "viewer"],
  "reports:create": ["superuser", "admin", "analyst"],
  "reports:export": ["superuser", "admin", "analyst"],
  "users:manage": ["superuser", "admin"],
  "settings:manage": ["superuser", "admin"],
  "audit:view": ["superuser", "admin"],
  "system:admin": ["superuser"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof holders;

export function holdsPermission(role: Role, permission: Permission): boolean {
  return (holders[permission] as readonly Role[]).includes(role);
}

export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(holders) as Permission[]).filter((permission) => holdsPermission(role, permission));
}
