/** A spreadsheet takes what begins so for a formula, and would run it. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

const cell = (value: string): string => {
  const tame = FORMULA.test(value) ? `'${value}` : value
  return /[",;\t\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}

/**
 * Rows as a file of comma-separated values (RFC 4180) that spreadsheets open as it is meant: with the mark by which they know UTF-8, and
 * an apostrophe before what they would take for a formula.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
