/** One value, bare or in quotation marks, and what ends it: a comma, the end of the line, the end of all. */
const VALUE = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|\r|$)/y

/** A line of values, with the number of the line that it begins on. */
export type CsvRow = { readonly line: number; readonly values: readonly string[] }

/** The rows of a CSV file; `unreadable` is the line on which a quotation mark is not closed, or stands within a bare value. */
export type CsvRead = { readonly rows: readonly CsvRow[]; readonly unreadable: number | null }

const endsIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** Lines of values as spreadsheets write them (CSV, RFC 4180), each with its number. Empty lines are left out. */
export const readCsv = (text: string): CsvRead => {
  const body = text.replace(/^\ufeff/, '')
  const rows: CsvRow[] = []
  let [line, begins] = [1, 1]
  let values: string[] = []
  VALUE.lastIndex = 0
  while (VALUE.lastIndex < body.length || values.length > 0) {
    const found = VALUE.exec(body)
    if (!found) return { rows, unreadable: line }
    const [, value, end] = found as unknown as [string, string, string]
    const quoted = value.startsWith('"')
    values.push(quoted ? value.slice(1, -1).replaceAll('""', '"') : value.trim())
    line += (quoted ? endsIn(value) : 0) + endsIn(end)
    if (end === ',') continue
    if (values.some((each) => each !== '')) rows.push({ line: begins, values })
    values = []
    begins = line
  }
  return { rows, unreadable: null }
}

/** The same without the numbers of the lines. Null where a quotation mark is not closed, or stands within a bare value. */
export const parseCsv = (text: string): readonly (readonly string[])[] | null => {
  const { rows, unreadable } = readCsv(text)
  return unreadable === null ? rows.map(({ values }) => values) : null
}
