/** A text to align, as a line of input gives it. `lang` is null where the line doesn't say. */
export type AlignLine = {
  readonly id: string | number | null
  readonly text: string
  readonly lang: string | null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Reads one line; null where it is no object with a text. */
export const alignLine = (line: string): AlignLine | null => {
  const value = parsed(line)
  if (!isRecord(value) || typeof value.text !== 'string') return null
  const { id, text, lang } = value
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    text,
    lang: typeof lang === 'string' && lang !== '' ? lang : null,
  }
}
