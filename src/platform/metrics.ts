import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

/** The figures of one process. Names get the prefix `parley_`; label values come from closed lists, never from people. */
export interface Metrics {
  counter<Label extends string = never>(
    name: string,
    help: string,
    labels?: readonly Label[],
  ): Counter<Label>;
  /** Durations are in seconds; the buckets suit request and turn times unless others are given. */
  histogram<Label extends string = never>(
    name: string,
    help: string,
    options?: { labels?: readonly Label[]; buckets?: number[] },
  ): Histogram<Label>;
  /** With `read`, the value is asked for at each scrape. */
  gauge<Label extends string = never>(
    name: string,
    help: string,
    options?: { labels?: readonly Label[]; read?: () => number | Promise<number> },
  ): Gauge<Label>;
  /** The Prometheus text of everything registered. */
  text(): Promise<string>;
  readonly contentType: string;
}

const requestSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of its own for each process (and test), with Node's own figures in it. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "parley_" });
  return {
    counter: (name, help, labelNames = []) =>
      new Counter({ name: `parley_${name}`, help, labelNames, registers }),
    histogram: (name, help, { labels = [], buckets = requestSeconds } = {}) =>
      new Histogram({ name: `parley_${name}`, help, labelNames: labels, buckets, registers }),
    gauge: (name, help, { labels = [], read } = {}) =>
      new Gauge({
        name: `parley_${name}`,
        help,
        labelNames: labels,
        registers,
        ...(read === undefined
          ? {}
          : {
              async collect() {
                this.set(await read());
              },
            }),
      }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
