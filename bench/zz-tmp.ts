import { fill } from '/work/wt-breadth/bench/find/fill.ts'
import { readForms } from '/work/wt-breadth/bench/find/forms.ts'
import { queries } from '/work/wt-breadth/bench/find/queries.ts'
import { openPartnershipFile } from '/work/wt-breadth/src/cli/load-partnership.ts'
import { openStore } from '/work/wt-breadth/src/storage/store.ts'
import { editorOf } from '/work/wt-breadth/test/sample-actors.ts'

const opened = await openStore({ url: 'postgres://postgres@127.0.0.1:5432/breadth_x' })
if (!opened.ok) throw new Error(JSON.stringify(opened))
const store = opened.value
const P = 'two-rivers'
if (!(await store.partnerships.get(P))) {
  const file = await openPartnershipFile('/work/wt-breadth/examples/two-rivers/partnership.json')
  await store.partnerships.import({ ...file, records: [] } as never)
  await fill(store, await readForms(), Number(process.argv[2] ?? 5000), () => {})
}
const nouns = store.as(editorOf(P, 'arlen'))
const q = (a: number[], f: number) => a.toSorted((x, y) => x - y)[Math.floor((a.length - 1) * f)]!
const by = new Map<string, number[]>()
const all: number[] = []
let slow = 0
for (let round = 0; round < 3; round++)
  for (const each of queries()) {
    const t = performance.now()
    const view = await nouns.search.find(P, each.typed, 1, '2026-11-27')
    const took = performance.now() - t
    if (view?.slow) slow++
    if (round > 0) {
      all.push(took)
      by.set(each.sort, [...(by.get(each.sort) ?? []), took])
    }
  }
console.log('p50', q(all, 0.5).toFixed(1), 'p95', q(all, 0.95).toFixed(1), 'slow', slow)
for (const [k, v] of by) console.log(' ', k, q(v, 0.5).toFixed(1), q(v, 1).toFixed(1))
await store.close()
