/** A short release in the genre, of organisations that do not exist. */
export const RELEASE = `Two Rivers Forum and Lakes Union agree on water plan

MARRAN, 3 May 2021 – The Two Rivers Forum and the Lakes Union reaffirmed their partnership at the third joint committee held yesterday in Marran. The meeting was co-chaired by Ms. Ana Ruiz, Secretary of the Forum, and Mr. Jonas Lind, Director of the Union.

Both sides agreed to draw up a plan for clean water in border towns by 2024. They welcomed the work of the river guards.`

/** The letters and digits of a text, in order: what reading plain text must never lose. */
export const lettersOf = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('')

/** Bytes of Windows-1252 for the few signs of it that tests use; the rest of Latin-1 as it is. */
export const inWindows1252 = (text: string): Uint8Array => {
  const signs: Readonly<Record<string, number>> = { '–': 0x96, '’': 0x92, '“': 0x93, '”': 0x94, '€': 0x80 }
  return Uint8Array.from([...text], (letter) => signs[letter] ?? letter.charCodeAt(0))
}
