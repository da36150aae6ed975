/** Elements that are empty, or that the next of their kind ends: leaving them open nests nothing. */
const NEVER_NESTS =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|optgroup)$/i

/** A tag; a script or a style whole, as what looks like a tag in it is none. */
const TAG = /<(script|style)\b[\s\S]*?(?:<\/\1|$)|<(\/?)([a-z][a-z0-9-]*)/gi

/** No page that people wrote is nested so deep; parsers take ever longer for each further element. */
export const DEEPEST = 1_000

/** How deep the elements of a page are nested. Told from its tags alone, before it is parsed; counted to a thousand. */
export const nestingOf = (source: string): number => {
  const open = new Map<string, number>()
  let depth = 0
  let deepest = 0
  for (const [, whole, close, name] of source.matchAll(TAG)) {
    if (whole || NEVER_NESTS.test(name!)) continue
    const kind = name!.toLowerCase()
    const same = open.get(kind) ?? 0
    // An end of what was never begun ends nothing.
    if (close && same === 0) continue
    open.set(kind, close ? same - 1 : same + 1)
    depth += close ? -1 : 1
    deepest = Math.max(deepest, depth)
    if (deepest > DEEPEST) break
  }
  return deepest
}
