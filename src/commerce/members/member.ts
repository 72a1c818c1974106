export type MemberRole = "owner" | "manager" | "staff";

/** A person who runs the shop by chat. */
export interface ShopMember {
  id: string;
  /** E.164: with +, digits only. */
  phone: string;
  name: string;
  role: MemberRole;
}
