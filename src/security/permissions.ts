/** The roles of people who govern over HTTP, highest first. Shop roles (owner, manager, staff) are another matter: they govern chat. */
export const roles = ["superuser", "admin", "analyst", "user", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Who may what, by the highest-ranked to lowest role that holds it: five roles, twelve permissions, sixty cells. */
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
export const permissions = Object.keys(holders) as readonly Permission[];

export function holdsPermission(role: Role, permission: Permission): boolean {
  return (holders[permission] as readonly Role[]).includes(role);
}

export function permissionsOf(role: Role): Permission[] {
  return permissions.filter((permission) => holdsPermission(role, permission));
}
