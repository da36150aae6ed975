import type { Concept, Labels } from './scheme.ts'

/** A concept as an earlier version of its framework has it; `gone` where one in between had it no more. */
export type EarlierConcept = Pick<Concept, 'code' | 'labels' | 'definitions' | 'broader'> & {
  readonly gone: boolean
}

/** What a newer version of a framework changes, by the codes. */
export type VersionChanges = {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly gone: readonly string[]
  readonly back: readonly string[]
}

const sorted = (labels: Labels) => Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))

const told = ({ labels, definitions, broader }: Omit<EarlierConcept, 'gone' | 'code'>): string =>
  JSON.stringify([sorted(labels), sorted(definitions), broader])

/** What differs between the concepts that are kept and those of a newer version. A concept is the same by its code. */
export const compareVersions = (
  before: readonly EarlierConcept[],
  after: readonly Pick<Concept, 'code' | 'labels' | 'definitions' | 'broader'>[],
): VersionChanges => {
  const earlier = new Map(before.map((each) => [each.code, each]))
  const now = new Set(after.map(({ code }) => code))
  const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)
  return {
    added: codes(after.filter(({ code }) => !earlier.has(code))),
    changed: codes(
      after.filter((each) => {
        const was = earlier.get(each.code)
        return was !== undefined && !was.gone && told(was) !== told(each)
      }),
    ),
    gone: codes(before.filter(({ code, gone }) => !gone && !now.has(code))),
    back: codes(after.filter(({ code }) => earlier.get(code)?.gone === true)),
  }
}
