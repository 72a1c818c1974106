import { expect, test } from "@jest/globals";
import { createMetrics } from "./metrics.js";

test("what is registered is in the text, under our prefix, and each registry stands alone", async () => {
  const metrics = createMetrics();
  metrics.counter("turns_total", "Turns", ["outcome"]).inc({ outcome: "done" }, 2);
  metrics.histogram("turn_seconds", "Time of a turn", { buckets: [0.1] }).observe(0.05);
  metrics.gauge("waiting", "What waits", { read: () => Promise.resolve(3) });
  const text = await metrics.text();
  expect(text).toContain('parley_turns_total{outcome="done"} 2');
  expect(text).toContain('parley_turn_seconds_bucket{le="0.1"} 1');
  expect(text).toContain("parley_waiting 3");
  expect(text).toContain("parley_process_cpu_seconds_total");
  expect(await createMetrics().text()).not.toContain("parley_turns_total");
});
