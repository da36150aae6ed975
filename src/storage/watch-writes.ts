import type { KyselyPlugin, QueryId, RootOperationNode } from 'kysely'

/** Words by which a statement that was written by hand begins to change rows. */
const CHANGES = /(^|[\s(])(insert\s+into|delete\s+from|update\s[^;]*?\sset)\b/i

/**
 * What people are told, have read and want to be told by letter: it says of acts and is none. What somebody searches for is their own. Counts of tries neither are:
 * that a limit is reached is told (src/storage/attempts.ts). Vectors of statements are worked out from what is kept.
 */
const TOLD: ReadonlySet<string> = new Set([
  'attempt',
  'notification',
  'notification_read',
  'notification_setting',
  'digest',
  'saved_search',
  'statement_vector',
])

const isTold = (node: { readonly table?: unknown } | undefined): boolean => {
  const table = node as { readonly table?: { readonly identifier?: { readonly name?: string } } } | undefined
  return TOLD.has(table?.table?.identifier?.name ?? '')
}

const changes = (node: RootOperationNode): boolean => {
  switch (node.kind) {
    case 'InsertQueryNode':
      return !isTold(node.into)
    case 'UpdateQueryNode':
      return !isTold(node.table as { readonly table?: unknown } | undefined)
    case 'DeleteQueryNode':
      return !isTold(node.from.froms[0] as { readonly table?: unknown } | undefined)
    case 'MergeQueryNode':
      return true
    case 'RawNode':
      return CHANGES.test(node.sqlFragments.join(' x '))
    default:
      return false
  }
}

/** Notices whether a transaction changed a row: an act that changed something must leave its entry in the trail. */
export const watchWrites = () => {
  const changing = new WeakSet<QueryId>()
  let wrote = false
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (changes(node)) changing.add(queryId)
      return node
    },
    transformResult: async ({ result, queryId }) => {
      if (changing.has(queryId) && (result.numAffectedRows ?? 1n) > 0n) wrote = true
      return result
    },
  }
  return { plugin, wrote: () => wrote }
}
