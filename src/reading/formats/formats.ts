import { docx } from './docx.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { text } from './text.ts'
import { xlsx } from './xlsx.ts'

/** Every format that can be read, by media type. A new one is one file and one row here. */
export const FORMATS: readonly Format[] = [text, html, markdown, docx, pdf, xlsx]
