// node --import tsx /tmp/s-bench.mts [sorts filter]
const load = async (root: string, db: string) => {
  const { editorOf } = await import(root + '/test/sample-actors.ts')
  const { opened } = await import(root + '/src/storage/testing/on-each-engine.ts')
  return { store: await opened({ url: 'postgres://postgres@127.0.0.1:5432/' + db }), editorOf }
}
import { queries } from '/work/s/bench/find/queries.ts'
import { bare } from '/work/s/bench/find/bare.ts'
import { quantile } from '/work/s/bench/find/measure.ts'
import { readFileSync } from 'node:fs'
const which = process.argv[2] ? process.argv[2].split('|') : null
const base = process.env.NOBASE ? null : await load('/work/main', 'mufakat_s_base')
const mine = await load('/work/s', 'mufakat_s_big')
const calls: Record<string, (e: any) => Promise<unknown>> = {}
for (const [n, who] of [['editor', 0], ['public', 1]] as const) {
  for (const [l, s] of [['base', base], ['mine', mine]] as const) {
    if (!s) continue
    const as = s.store.as(who === 0 ? s.editorOf('two-rivers', 'arlen') : { kind: 'public' })
    calls[l + ' ' + n] = (e) => as.search.find('two-rivers', e.typed, 1)
  }
}
calls['bare mine'] = bare(mine.store)
if (base) calls['bare base'] = bare(base.store as any)
const asked = queries().filter((e) => !which || which.includes(e.sort))
for (const e of asked.slice(0, 10)) for (const c of Object.values(calls)) await c(e)
const took: Record<string, number[]> = Object.fromEntries(Object.keys(calls).map((k) => [k, []]))
for (const e of asked) for (const [k, c] of Object.entries(calls)) { const t = performance.now(); await c(e); took[k]!.push(performance.now() - t) }
console.log('load', readFileSync('/proc/loadavg', 'utf8').trim())
for (const [k, t] of Object.entries(took)) console.log(k.padEnd(12), 'p50', quantile(t, .5).toFixed(0), 'p95', quantile(t, .95).toFixed(0))
for (const sort of new Set(asked.map((e) => e.sort))) console.log(sort.padEnd(24), Object.entries(took).map(([k, t]) => k + ' ' + quantile(t.filter((_, i) => asked[i]!.sort === sort), .5).toFixed(0)).join('  '))
await mine.store.close(); await base?.store.close()
