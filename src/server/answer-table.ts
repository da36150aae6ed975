import type { Context } from 'hono'
import { writeCsv } from '../text/write-csv.ts'
import { answerMade } from './answer-file.ts'

/** Rows as a file of comma-separated values, the first its head. */
export const answerTable = (
  context: Context,
  name: string,
  rows: readonly (readonly string[])[],
): Response | Promise<Response> =>
  answerMade(context, {
    ...{ name, mediaType: 'text/csv; charset=utf-8' },
    bytes: new TextEncoder().encode(writeCsv(rows)),
  })
