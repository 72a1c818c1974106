import { newId, type Sql } from "../../platform/index.js";
import { deleteAnswer, insertAnswer, updateAnswer } from "./answer.store.js";
import { answerLimits, type WrittenAnswer } from "./written-answer.js";

export type NewAnswer = Pick<WrittenAnswer, "topic" | "question" | "answer">;

export type AddAnswerOutcome = { kind: "added"; answer: WrittenAnswer } | { kind: "tooMany" };
export type ChangeAnswerOutcome = { kind: "changed"; answer: WrittenAnswer } | { kind: "unknown" };

/** Writes an answer at the end of the shop's list. Expects validated input, as the tenant. */
export async function addAnswer(sql: Sql, written: NewAnswer): Promise<AddAnswerOutcome> {
  const answer = await insertAnswer(sql, { id: newId(), ...written }, answerLimits.most);
  return answer ? { kind: "added", answer } : { kind: "tooMany" };
}

/** Changes what is given of one of the shop's own answers; any other is unknown. */
export async function changeAnswer(
  sql: Sql,
  id: string,
  change: Partial<Omit<WrittenAnswer, "id">>,
): Promise<ChangeAnswerOutcome> {
  const answer = await updateAnswer(sql, id, change);
  return answer ? { kind: "changed", answer } : { kind: "unknown" };
}

export async function removeAnswer(sql: Sql, id: string): Promise<{ kind: "removed" } | { kind: "unknown" }> {
  return { kind: (await deleteAnswer(sql, id)) ? "removed" : "unknown" };
}
