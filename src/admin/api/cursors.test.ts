import { expect, test } from "@jest/globals";
import { createCursors } from "./cursors.js";

const cursors = createCursors("a secret key that is long enough for the tests");

test("a cursor says where its list went on", () => {
  for (const position of [["a"], ["1790000000000000", "5", "1", "7"], [""]])
    expect(cursors.read("members t1", cursors.write("members t1", position))).toEqual(position);
});

test("it does not show what it holds of the key", () => {
  expect(createCursors("another secret key").write("members t1", ["a"])).not.toBe(
    cursors.write("members t1", ["a"]),
  );
});

test("a cursor of another list, tenant, filter or installation is refused", () => {
  const cursor = cursors.write("members t1", ["a"]);
  for (const list of ["members t2", "senders t1", "members", ""])
    expect(() => cursors.read(list, cursor)).toThrow(
      expect.objectContaining({ code: "invalid_cursor", status: 422 }),
    );
  expect(() => createCursors("another secret key").read("members t1", cursor)).toThrow("not from this list");
});

test("every altered sign, a cut and an addition are refused", () => {
  const cursor = cursors.write("members t1", ["0193-a"]);
  const altered = [...cursor].map(
    (sign, at) => cursor.slice(0, at) + (sign === "A" ? "B" : "A") + cursor.slice(at + 1),
  );
  for (const wrong of [...altered, cursor.slice(0, -1), `${cursor}A`, `${cursor}=`, "", "A", "%00"])
    expect(() => cursors.read("members t1", wrong)).toThrow("not from this list");
});
