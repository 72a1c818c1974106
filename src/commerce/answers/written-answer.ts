export const answerTopics = ["hours", "delivery", "returns", "payment", "other"] as const;

export type AnswerTopic = (typeof answerTopics)[number];

/** What a shop says about itself, in its own words. */
export interface WrittenAnswer {
  id: string;
  topic: AnswerTopic;
  /** As buyers would ask it. */
  question: string;
  answer: string;
  /** Lower comes first; what is added goes to the end. */
  position: number;
}

/** Characters, and answers a shop; the database refuses longer texts. */
export const answerLimits = { question: 200, answer: 1000, most: 200 } as const;
