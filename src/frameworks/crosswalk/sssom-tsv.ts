import { stringify } from 'yaml'
import type { MappingSet, SssomMapping } from './mapping-set.ts'

const COLUMNS = [
  ...(['subject_id', 'subject_label', 'predicate_id', 'object_id', 'object_label'] as const),
  ...(['mapping_justification', 'author_label', 'mapping_date', 'reviewer_label', 'review_date'] as const),
  ...(['confidence', 'comment', 'subject_source', 'object_source'] as const),
] satisfies readonly (keyof SssomMapping)[]

/** Several values of one slot are parted by strokes; a stroke within one stands behind a backslash. */
const several = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|')

/** A value as it stands between two tabs: with marks around it where it holds what would end it. */
const cell = (value: string): string => (/["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

const cells = (mapping: SssomMapping): string =>
  COLUMNS.map((column) => {
    const value = mapping[column]
    if (value === undefined) return ''
    return cell(typeof value === 'object' ? several(value) : String(value))
  }).join('\t')

/** A set of mappings as SSSOM's table: what it says of itself as comments (YAML), then a row a mapping. */
export const sssomTsv = ({ mappings, ...facts }: MappingSet): string => {
  const head = stringify(facts, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `#${line}`)
  return [...head, COLUMNS.join('\t'), ...mappings.map(cells), ''].join('\n')
}
