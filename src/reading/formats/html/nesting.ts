/** Elements that are empty, or that the next of their kind ends: leaving them open nests nothing. */
const NEVER_NESTS =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|optgroup)$/i

/** A tag; a script or a style whole, as what looks like a tag in it is none. */
const TAG = /<(script|style)\b[\s\S]*?(?:<\/\1|$)|<(\/?)([a-z][a-z0-9-]*)/gi

/** No page that people wrote is nested so deep; parsers take ever longer for each further element. */
const DEEPEST = 1_000

/** Whether the elements of a page are nested deeper than any page is. Told from its tags alone, before it is parsed. */
export const isNestedTooDeep = (source: string): boolean => {
  let depth = 0
  for (const [, whole, close, name] of source.matchAll(TAG)) {
    if (whole || NEVER_NESTS.test(name!)) continue
    depth = close ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) return true
  }
  return false
}
