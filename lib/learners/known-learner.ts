/** A learner of this database, as a list to choose from shows it. */
export interface KnownLearner {
  readonly id: number;
  readonly seenAt: Date;
  readonly attempts: number;
  readonly drafts: number;
}
