import type { PartnershipRef } from '../../register/views.ts'
import type { TemplateKind } from './kinds.ts'

/** A template as a side keeps it. They are numbered by side and kind, from 1. */
export type KeptTemplate = {
  readonly number: number
  readonly name: string
  readonly by: string
  /** When it was kept, ISO 8601 in UTC. */
  readonly at: string
  /** It was taken back, and is used no more. */
  readonly gone: boolean
}

/** The templates of the side of whoever asks. */
export type TemplatesView = {
  readonly partnership: PartnershipRef
  /** The name of the side; null for the joint secretariat. */
  readonly side: string | null
  /** Of each report those that were kept, the latest first. The first that was not taken back is used. */
  readonly kept: Readonly<Record<TemplateKind, readonly KeptTemplate[]>>
}

/** Which of the templates of a kind is used: the latest that was not taken back. */
export const inUse = (kept: readonly KeptTemplate[]): KeptTemplate | undefined =>
  kept.find(({ gone }) => !gone)
