/** The part of a long record that shows a statement, from runs such as "1:1 31:2" (statements from 31 on in part 2). */
export const partFor = (runs: string, number: number): number | null => {
  let found: number | null = null
  for (const run of runs.split(' ')) {
    const [from, part] = run.split(':').map(Number)
    if (from === undefined || part === undefined || from > number) break
    found = part
  }
  return found
}

/** An address such as /records/12#s-400 leads to the part of a long record in which statement 400 stands. */
export const startArriving = (): void => {
  const arrive = () => {
    const { record, runs } = document.querySelector<HTMLElement>('[data-runs]')?.dataset ?? {}
    const number = /^#[sn]-(\d+)$/.exec(location.hash)?.[1]
    if (!record || !runs || !number || document.getElementById(`s-${number}`)) return
    const part = partFor(runs, Number(number))
    const here = Number(new URLSearchParams(location.search).get('part') ?? 1)
    if (part && part !== here) location.replace(`${record}?part=${part}#s-${number}`)
  }
  arrive()
  addEventListener('hashchange', arrive)
}
