import type { z } from 'zod'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { findProblems, type Problem } from './find-problems.ts'
import type { PartnershipFile } from './partnership.ts'
import { partnershipSchema } from './partnership-schema.ts'

/** Why a partnership file is not taken: every problem it has, never an empty list. */
export type PartnershipRefusal = {
  readonly reason: 'partnership-unsound'
  readonly problems: readonly Problem[]
}

/** How many problems a sentence spells out; the refusal has them all. */
const TOLD = 20

/** What a person is told: the number of problems and, a line each, where they are and what they are. */
export const sentenceForPartnership = ({ problems }: PartnershipRefusal): string => {
  const more = problems.length - TOLD
  return [
    `The partnership file was not taken: ${problems.length === 1 ? 'one thing in it is' : `${problems.length} things in it are`} not in order.`,
    ...problems.slice(0, TOLD).map(({ where, what }) => `${where}: ${what}`),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join('\n')
}

/** A path as one writes it in JavaScript: "meetings[3].coChairs[0].person"; the whole file is "the file". */
const written = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (before, part) =>
      typeof part === 'number' ? `${before}[${part}]` : before ? `${before}.${String(part)}` : String(part),
    '',
  ) || 'the file'

const KINDS_OF_VALUE: Readonly<Record<string, string>> = {
  string: 'words in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  tuple: 'a list of two',
  object: 'an object in braces',
}

/** Zod's own messages speak to programmers; these to whoever writes the file. Undefined keeps the field's own sentence. */
const sentence = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = KINDS_OF_VALUE[issue.expected] ?? issue.expected
      return issue.input === undefined ? `This is missing; give ${wanted}.` : `Give ${wanted} here.`
    }
    case 'unrecognized_keys':
      return `There is no field ${issue.keys.map((name) => `“${name}”`).join(' or ')} here.`
    case 'invalid_value':
      return `Choose one of: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
      return issue.origin === 'array' ? 'The list is too short.' : undefined
    case 'too_big':
      return issue.origin === 'array' ? 'The list is too long.' : undefined
    default:
      return undefined
  }
}

/**
 * Takes what a JSON file said for a partnership, or says all that is not in order. First the shape and each field for
 * itself; where those are sound, what the parts say of each other. Fields left out that may be are filled with null or
 * an empty list, and the sides come in their order.
 */
export const parsePartnership = (json: unknown): Outcome<PartnershipFile, PartnershipRefusal> => {
  const shape = partnershipSchema.safeParse(json, { error: sentence })
  const problems = shape.success
    ? findProblems(shape.data)
    : shape.error.issues.map(({ path, message }) => ({ where: written(path), what: message }))
  if (!shape.success || problems.length > 0) return refused({ reason: 'partnership-unsound', problems })
  const [one, other] = shape.data.sides
  return granted({ ...shape.data, sides: one.order === 1 ? [one, other] : [other, one] })
}
