import { slice } from '../../../text/span.ts'
import { pdf } from '../pdf.ts'

/** What a PDF file is read as, for tests: its blocks with their words, and the codes of its findings. */
export const opened = async (bytes: Uint8Array) => {
  const found = await pdf.read(bytes)
  if (!found.ok) throw new Error(JSON.stringify(found))
  const { value: document, findings } = found.value
  const blocks = document.blocks.map((block) => ({ ...block, text: slice(document.text, block.span) }))
  return { document, blocks, findings, codes: findings.map(({ code }) => code) }
}

export const FIRST = [
  'The two sides met in Marran and spoke about the rivers that they share and',
  'about the towns that stand on them. They agreed to meet again in spring.',
]
export const SECOND = [
  'The Forum thanked the Union for the new wells, which serve nine villages on',
  'both banks, and offered to train those who will look after them.',
]
