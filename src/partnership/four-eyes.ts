/** How many people a decision takes: one, a second person of whichever side, or a person of each side. */
export const EYES = ['none', 'two-people', 'both-sides'] as const
export type Eyes = (typeof EYES)[number]

/** What the rule can be set for: each kind of statement, and joining names that are one person's. */
export const EYES_FOR = [
  'commitment',
  'affirmation',
  'request',
  'welcome',
  'concern',
  'position',
  'discussion',
  'note',
  'joining',
] as const
export type EyesFor = (typeof EYES_FOR)[number]

/** What a partnership set; what is left out takes one person. */
export type FourEyes = Readonly<Partial<Record<EyesFor, Eyes>>>
