const SIGNS = 20

/** A share as words can draw it, and in hundredths as words: what a template makes a bar of. */
export const bar = (share: number): { readonly share: string; readonly bar: string } => {
  const within = Math.min(1, Math.max(0, share))
  const full = Math.round(within * SIGNS)
  return { share: String(Math.round(within * 100)), bar: '█'.repeat(full) + '░'.repeat(SIGNS - full) }
}
