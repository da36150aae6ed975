import { EYES, type Eyes } from '../partnership/four-eyes.ts'

/** Somebody who said yes to a decision: in whose name, and for which side (null: the joint secretariat). */
export type Voice = {
  readonly account: string
  readonly name: string
  readonly side: string | null
  readonly post: string
  readonly at: string
}

/** Of two rules the one that takes more. A statement that becomes another kind keeps to the stricter of both. */
export const stricter = (one: Eyes, other: Eyes): Eyes =>
  EYES.indexOf(one) >= EYES.indexOf(other) ? one : other

/** Whether enough people have said yes. One person is one voice, whatever posts they hold. */
export const satisfied = (eyes: Eyes, voices: readonly Voice[]): boolean => {
  switch (eyes) {
    case 'none':
      return voices.length > 0
    case 'two-people':
      return new Set(voices.map(({ account }) => account)).size > 1
    case 'both-sides':
      return voices.some(
        (one) =>
          one.side !== null &&
          voices.some(
            (other) => other.side !== null && other.side !== one.side && other.account !== one.account,
          ),
      )
  }
}

/** The sides that have yet to say yes; empty where anybody else may. */
export const sidesWanted = (
  eyes: Eyes,
  voices: readonly Voice[],
  sides: readonly string[],
): readonly string[] =>
  eyes === 'both-sides' ? sides.filter((side) => !voices.some((voice) => voice.side === side)) : []
