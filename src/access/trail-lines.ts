import { z } from 'zod'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { canonical } from './canonical.ts'
import { contentText } from './trail-chain.ts'
import type { TrailHead, TrailLink } from './trail-entry.ts'

/** The version of the form of an export. */
const FORM = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const maybe = z.string().nullable()
const name = { partnership: maybe, chain: z.string() }
const number = z.int()

const head = z.strictObject({ ...name, number, hash })
const header = z.strictObject({ trail: z.literal(FORM), exported: z.string(), heads: z.array(head) })

const entry = z.strictObject({
  ...name,
  number,
  at: z.string(),
  account: maybe,
  name: z.string(),
  post: maybe,
  role: maybe,
  side: maybe,
  act: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  record: z.int().nullable(),
  owner: maybe,
  stage: maybe,
  content: hash.nullable(),
  previous: hash,
})

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable()
const line = z.strictObject({
  entry,
  hash,
  salt: z.string().optional(),
  content: z.strictObject({ before: facts, after: facts, reason: maybe }).optional(),
  withheld: z.literal(true).optional(),
})

/** The first line of an export: where each chain ended when it was made. */
export const headerLine = (exported: string, heads: readonly TrailHead[]): string =>
  `${canonical({ trail: FORM, exported, heads: heads.map((each) => ({ ...each })) })}\n`

/** An entry as a line of an export, in canonical form; what is kept of its content is canonical already. */
export const trailLine = ({ entry, hash, kept, withheld }: TrailLink): string => {
  const content = kept ? `"content":${kept.text},` : ''
  const salt = kept ? `,"salt":${canonical(kept.salt)}` : ''
  return `{${content}"entry":${canonical({ ...entry })},"hash":${canonical(hash)}${salt}${withheld ? ',"withheld":true' : ''}}\n`
}

const read = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A line of an export: the heads that begin it, or an entry. */
export type TrailLine = { readonly heads: readonly TrailHead[] } | { readonly link: TrailLink }

/** Reads a line of an export; refused where it is neither, down to the last field. */
export const parseTrailLine = (text: string): Outcome<TrailLine, { readonly reason: 'no-trail-line' }> => {
  const value = read(text)
  const first = header.safeParse(value)
  if (first.success) return granted({ heads: first.data.heads })
  const found = line.safeParse(value)
  if (!found.success) return refused({ reason: 'no-trail-line' })
  const { salt, content, withheld, ...rest } = found.data
  if ((salt === undefined) !== (content === undefined)) return refused({ reason: 'no-trail-line' })
  const kept = content && salt !== undefined ? { salt, text: contentText(content) } : null
  return granted({ link: { ...rest, kept, withheld: withheld === true } })
}
