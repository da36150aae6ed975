import type { Answer } from './ground.ts'
import { DRAWN } from './known.ts'

/** An answer without the address that was asked for: two are alike when nothing else differs. */
export const withoutAddress = ({ status, headers, text }: Answer, path: string): string => {
  const [plain = ''] = path.split('?')
  const query = path.slice(plain.length)
  const whole = `${status}\n${headers}\n${text}`
    .replaceAll(encodeURIComponent(plain), '⟨address⟩')
    .replaceAll(plain, '⟨address⟩')
  return query ? whole.replaceAll(encodeURIComponent(query), '⟨query⟩') : whole
}

/** An answer with the numbers drawn by lot as what they stand for, the same in two registers that were made alike. */
export const byLabel = ({ status, headers, text }: Answer, labels: ReadonlyMap<string, string>): string =>
  `${status}\n${headers}\n${text}`
    .replaceAll(DRAWN, (id) => `⟨${labels.get(id) ?? id}⟩`)
    // How often a record's own meeting was changed counts what became of it while it was a draft; the record is theirs to see.
    .replaceAll(/name="seen" value="\d+"/g, 'name="seen"')

/** Where two answers begin to differ, with some words around; null where they don't. */
export const difference = (one: string, other: string): string | null => {
  if (one === other) return null
  let at = 0
  while (one[at] === other[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 120), at + 120)
  return `…${around(one)}…\n  against\n…${around(other)}…`
}
