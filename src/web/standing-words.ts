import type { Side } from '../partnership/partnership.ts'
import type { Stage, Standing } from '../register/standing.ts'

/** The sides other than a record's own, by their short names; both where the joint secretariat brought it in. */
const others = (owner: string | null, sides: readonly Side[]) =>
  sides
    .filter(({ id }) => id !== owner)
    .map(({ shortName }) => shortName)
    .join(' and ')

const ownerWords = (owner: string | null, sides: readonly Side[]) =>
  sides.find(({ id }) => id === owner)?.shortName ?? 'the joint secretariat'

/** How far a record has come, to stand by itself: "Draft of the Hill League, seen by its own side". */
export const standingWords = ({ owner, stage }: Standing, sides: readonly Side[]): string => {
  switch (stage) {
    case 'draft':
      return `Draft of ${ownerWords(owner, sides)}, seen by nobody else`
    case 'shared':
      return `Shared by ${ownerWords(owner, sides)} with ${others(owner, sides)}`
    case 'joint':
      return 'Joint: both sides stand by it'
    case 'public':
      return 'Public: everybody can read it'
  }
}

/** What can be done next with a record, and what follows from it. */
export const NEXT: Readonly<
  Record<
    Stage,
    {
      readonly to: Stage
      readonly words: string
      readonly says: (owner: string | null, sides: readonly Side[]) => string
    }
  >
> = {
  draft: {
    to: 'shared',
    words: 'Share',
    says: (owner, sides) =>
      `${others(owner, sides)} will see it, with all that is found in it. This can’t be undone.`,
  },
  shared: {
    to: 'joint',
    words: 'Agree to it',
    says: () => 'It becomes joint: both sides stand by it.',
  },
  joint: {
    to: 'public',
    words: 'Make it public',
    says: () => 'Everybody can read it, without an account. It can be taken from public view again.',
  },
  public: {
    to: 'joint',
    words: 'Take it from public view',
    says: () => 'Both sides go on seeing it. Who has read it has read it.',
  },
}

/** In a list, what is not public says how far it has come. */
export const STAGE_IN_LIST: Readonly<Record<Stage, string | null>> = {
  draft: 'own draft',
  shared: 'shared, not yet joint',
  joint: 'joint, not public',
  public: null,
}
