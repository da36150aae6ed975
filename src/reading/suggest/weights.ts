/** What was learned: how much each feature speaks for each goal, and which targets it was seen with. */
export type Weights = {
  /** The seed it was trained by. */
  readonly seed: number
  /** The features known, in order. */
  readonly keys: Uint32Array
  /** For each goal, what stands before any word is read. */
  readonly bias: Float32Array
  /** For each goal, what one step of its weights is worth. */
  readonly steps: Float32Array
  /** For each feature, its weight for each goal, in steps. */
  readonly goals: Int8Array
  /** Where the targets of each feature begin in `targets`; one more than there are features. */
  readonly from: Uint32Array
  /** Places in TARGETS, feature after feature. */
  readonly targets: Uint8Array
  /** How often the feature was seen with that target, in steps of a quarter. */
  readonly seen: Uint8Array
}
