import type { Answer } from './ground.ts'
import { DRAWN, WORD } from './known.ts'

/** An answer without the address that was asked for: two are alike when nothing else differs. */
export const withoutAddress = ({ status, headers, text }: Answer, path: string): string => {
  const [plain = ''] = path.split('?')
  const query = path.slice(plain.length)
  const whole = `${status}\n${headers}\n${text}`
    .replaceAll(encodeURIComponent(plain), '⟨address⟩')
    .replaceAll(plain, '⟨address⟩')
  return query ? whole.replaceAll(encodeURIComponent(query), '⟨query⟩') : whole
}

/** Instants of this very run: the register's own are of years before. */
export const INSTANT = /<time datetime="20[\d-]+T[^"]*">[^<]*<\/time>|"at":"20[\d-]+T[^"]*"/g

/** An answer with the numbers drawn by lot as what they stand for, the same in two registers that were made alike. */
export const byLabel = ({ status, headers, text }: Answer, labels: ReadonlyMap<string, string>): string =>
  `${status}\n${headers}\n${text}`
    // The trail still names what waited once, and is kept under another number now.
    .replaceAll(DRAWN, (id) => `⟨${labels.get(id) ?? 'number'}⟩`)
    .replaceAll(WORD, (id) => `⟨${labels.get(id) ?? 'id'}⟩`)
    // An entry of the trail is of the instant at which it was written, and vouched for by hashes over that.
    .replaceAll(/\b[\da-f]{64}\b/g, '⟨hash⟩')
    .replaceAll(/\b[\da-f]{32}\b/g, '⟨salt⟩')
    .replaceAll(INSTANT, '⟨instant⟩')
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
