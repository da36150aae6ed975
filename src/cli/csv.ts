/** One value, bare or in quotation marks, and what ends it: a comma, the end of the line, the end of all. */
const VALUE = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|\r|$)/y

/**
 * Lines of values as spreadsheets write them (CSV, RFC 4180). Empty lines are left out. Null where a quotation mark is
 * not closed, or stands within a bare value.
 */
export const parseCsv = (text: string): readonly (readonly string[])[] | null => {
  const body = text.replace(/^\ufeff/, '')
  const rows: string[][] = []
  let row: string[] = []
  VALUE.lastIndex = 0
  while (VALUE.lastIndex < body.length || row.length > 0) {
    const found = VALUE.exec(body)
    if (!found) return null
    const [, value, end] = found as unknown as [string, string, string]
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.trim())
    if (end === ',') continue
    if (row.some((each) => each !== '')) rows.push(row)
    row = []
  }
  return rows
}
