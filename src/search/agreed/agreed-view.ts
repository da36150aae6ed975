import type { Level } from '../../partnership/partnership.ts'
import type { StatementKind } from '../../reading/statement.ts'
import type { MechanismRef, PartnershipRef, StatementRow } from '../../register/views.ts'
import type { Hit } from '../search-view.ts'
import type { AgreedFinding } from './agreed-finding.ts'

/** What somebody asks the agreed language of: sentences, and of which texts. Numbers and names as the address has them. */
export type AgreedAsked = {
  readonly text: string
  readonly mechanism: number | null
  /** A side by its id. */
  readonly side: string | null
  readonly from: string | null
  readonly until: string | null
  readonly kind: StatementKind | null
}

/** A wording that stands in a text, and how like it is to what was asked. `level`: of the meeting that adopted it, where one did. */
export type Wording = {
  readonly row: StatementRow
  readonly level: Level | null
  readonly likeness: number
}

/** An adopted wording with the other texts that say the same word by word; `more`: how many of those are not listed. */
export type AgreedWording = Wording & { readonly others: readonly StatementRow[]; readonly more: number }

/** The closest adopted wordings of one sentence; `finding` says why there is none. */
export type AgreedAnswer = {
  readonly sentence: string
  readonly finding: AgreedFinding | null
  readonly wordings: readonly AgreedWording[]
  /** Where few wordings are like it: adopted passages that mean nearly the same in other words, the closest first. */
  readonly close: readonly Hit[]
}

export type AgreedView = {
  readonly partnership: PartnershipRef
  readonly asked: AgreedAsked
  readonly mechanisms: readonly MechanismRef[]
  readonly findings: readonly AgreedFinding[]
  readonly answers: readonly AgreedAnswer[]
}

/**
 * The wordings of other records that are nearest to a statement's, before its day and after it; null where there is none. Of `slow` nobody
 * knows: looking for it took too long. A statement without a day has none before or after it.
 */
export type NearWordings = {
  readonly earlier: Wording | null
  readonly later: Wording | null
  readonly slow: readonly ('earlier' | 'later')[]
  readonly undated: boolean
}
