/** Numbers of pages or paragraphs for a sentence, runs put together: "3, 5-9". */
export const listed = (pages: readonly number[]): string => {
  const runs: { from: number; to: number }[] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last && last.to === page - 1) last.to = page
    else runs.push({ from: page, to: page })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
