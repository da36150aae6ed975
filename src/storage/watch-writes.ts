import type { KyselyPlugin, QueryId, RootOperationNode } from 'kysely'

/** Words by which a statement that was written by hand begins to change rows. */
const CHANGES = /(^|[\s(])(insert\s+into|delete\s+from|update\s[^;]*?\sset)\b/i

const changes = (node: RootOperationNode): boolean => {
  switch (node.kind) {
    case 'InsertQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
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
