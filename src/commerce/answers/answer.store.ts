import type { Sql } from "../../platform/index.js";
import type { WrittenAnswer } from "./written-answer.js";

const columns = "id, topic, question, answer, position";
/** Every process that keeps the shop in memory reads it anew. */
const telling = (written: string) =>
  `WITH written AS (${written}) SELECT ${columns}, pg_notify('catalogue', current_tenant()::text) AS notified FROM written`;

type Row = WrittenAnswer & { notified: unknown };

const withoutNotice = ({ notified: _sent, ...answer }: Row): WrittenAnswer => answer;

/** Undefined where the shop has as many as it may have. Whoever adds waits for who adds to the same shop. */
export async function insertAnswer(
  sql: Sql,
  { id, topic, question, answer }: Omit<WrittenAnswer, "position">,
  most: number,
): Promise<WrittenAnswer | undefined> {
  const lock = "SELECT FROM tenants WHERE id = current_tenant() FOR NO KEY UPDATE";
  await sql.query({ name: "answers-lock", text: lock });
  const { rows } = await sql.query<Row>({
    name: "answer-add",
    text: telling(`
      INSERT INTO written_answers (id, tenant_id, topic, question, answer, position)
      SELECT $1, current_tenant(), $2, $3, $4, coalesce(max(position), 0) + 1 FROM written_answers
      WHERE tenant_id = current_tenant() HAVING count(*) < $5 RETURNING ${columns}`),
    values: [id, topic, question, answer, most],
  });
  return rows.map(withoutNotice)[0];
}

/** Undefined where the shop has no such answer. */
export async function updateAnswer(
  sql: Sql,
  id: string,
  { topic, question, answer, position }: Partial<Omit<WrittenAnswer, "id">>,
): Promise<WrittenAnswer | undefined> {
  const { rows } = await sql.query<Row>({
    name: "answer-change",
    text: telling(`
      UPDATE written_answers SET topic = coalesce($2, topic), question = coalesce($3, question),
        answer = coalesce($4, answer), position = coalesce($5::integer, position)
      WHERE tenant_id = current_tenant() AND id = $1 RETURNING ${columns}`),
    values: [id, topic ?? null, question ?? null, answer ?? null, position ?? null],
  });
  return rows.map(withoutNotice)[0];
}

export async function deleteAnswer(sql: Sql, id: string): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: "answer-remove",
    text: telling(
      `DELETE FROM written_answers WHERE tenant_id = current_tenant() AND id = $1 RETURNING ${columns}`,
    ),
    values: [id],
  });
  return rowCount > 0;
}

export async function readAnswers(
  sql: Sql,
  { after, take }: { after?: { position: number; id: string }; take: number },
): Promise<WrittenAnswer[]> {
  const { rows } = await sql.query<WrittenAnswer>({
    name: "answers-list",
    text: `
      SELECT ${columns} FROM written_answers
      WHERE tenant_id = current_tenant() AND ($1::integer IS NULL OR (position, id) > ($1, $2::uuid))
      ORDER BY position, id LIMIT $3`,
    values: [after?.position ?? null, after?.id ?? null, take],
  });
  return rows;
}
