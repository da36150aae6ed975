/** A PDF of the objects given as they are written, numbered from 1; the first is its catalogue. */
export const rawPdf = (objects: readonly string[]): Uint8Array => {
  const parts = ['%PDF-1.5\n']
  let at = parts[0]!.length
  const offsets = objects.map((object, index) => {
    const offset = at
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`
    parts.push(part)
    at += part.length
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  parts.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  )
  return Uint8Array.from(Buffer.from(parts.join(''), 'latin1'))
}
