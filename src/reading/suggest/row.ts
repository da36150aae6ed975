/** A text and the goals it serves, as people confirmed them. No goals: it serves none. */
export type Row = {
  readonly text: string
  readonly goals: readonly number[]
  readonly targets?: readonly string[]
  /** BCP 47; English where nothing is said. */
  readonly lang?: string
  /** How much it counts; 1 where nothing is said. */
  readonly weight?: number
}
