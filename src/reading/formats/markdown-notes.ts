/** A note of a Markdown text: its number in the order in which the text points to it, and its own source. */
export type MarkdownNote = { readonly number: number; readonly source: string }

const DEFINED = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)$/
const POINTS = /\[\^([^\]\s]{1,60})\]/g
const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** Takes the notes out of a Markdown text, and the marks that point to them; code stays as it is. */
export const withoutNotes = (source: string): { body: string; notes: readonly MarkdownNote[] } => {
  if (!source.includes('[^')) return { body: source, notes: [] }
  const { lines, defined } = apart(source.split('\n'))
  const order = new Map<string, number>()
  let fence: string | null = null
  const body = lines.map((line) => {
    fence = fenceAfter(fence, line)
    if (fence !== null) return line
    return line.replace(POINTS, (mark, id: string) => {
      if (!defined.has(id)) return mark
      if (!order.has(id)) order.set(id, order.size + 1)
      return ''
    })
  })
  // A note that nothing points to is a note all the same.
  for (const id of defined.keys()) if (!order.has(id)) order.set(id, order.size + 1)
  const notes = [...order].map(([id, number]) => ({ number, source: defined.get(id)!.join('\n') }))
  return { body: body.join('\n'), notes }
}

/** Whether code is open behind a line, and by which fence. */
const fenceAfter = (open: string | null, line: string): string | null => {
  const found = FENCE.exec(line)?.[1]
  if (!found) return open
  if (open === null) return found
  return found[0] === open[0] && found.length >= open.length ? null : open
}

/** The lines of the text and those of its notes: a note goes on in lines set in, and to the end of its paragraph. */
const apart = (all: readonly string[]): { lines: string[]; defined: Map<string, string[]> } => {
  const lines: string[] = []
  const defined = new Map<string, string[]>()
  let fence: string | null = null
  let note: string[] | null = null
  let blank = false
  for (const line of all) {
    const start: RegExpExecArray | null = fence === null ? DEFINED.exec(line) : null
    const empty = line.trim() === ''
    if (start) {
      note = [start[2]!]
      if (!defined.has(start[1]!)) defined.set(start[1]!, note)
    } else if (note && (empty || !blank || /^(\t| {2,})/.test(line)))
      note.push(line.replace(/^(\t| {1,4})/, ''))
    else {
      note = null
      fence = fenceAfter(fence, line)
      lines.push(line)
    }
    // The blank line behind a note parts what stands around it.
    if (note && empty) lines.push('')
    blank = empty
  }
  return { lines, defined }
}
