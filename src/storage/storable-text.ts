import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PrimitiveValueListNode,
  type RootOperationNode,
  type ValueNode,
} from 'kysely'

/**
 * Text as PostgreSQL takes it: the character NUL and halves of surrogate pairs, which it can't hold, become U+FFFD.
 * One for one, so that every span still stands where it stood.
 */
export const storable = (text: string): string => text.replaceAll('\0', '\ufffd').toWellFormed()

const clean = <T>(value: T): T => (typeof value === 'string' ? storable(value) : value) as T

/** How JSON writes what PostgreSQL can't hold: NUL, and halves of surrogate pairs. A backslash before such words looks the same. */
const UNHELD = /\\u(0000|d[89a-f])/

/** A value as JSON that PostgreSQL takes, every text in it storable. Looked through value by value only where that may be needed. */
export const json = (value: unknown): string => {
  const text = JSON.stringify(value)
  return UNHELD.test(text) ? JSON.stringify(value, (_key, inner) => clean(inner)) : text
}

class Cleaning extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: clean(node.value) }
  }
  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return PrimitiveValueListNode.create(node.values.map(clean))
  }
}

/**
 * Makes every text of every query storable, whoever wrote it: a form field with a NUL in it is a strange name that is
 * not found or is kept with a sign for the strange letter, never a fault.
 */
export const storableText: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode =>
    new Cleaning().transformNode(node),
  transformResult: async ({ result }: PluginTransformResultArgs) => result,
}
