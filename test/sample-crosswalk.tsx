import type { Child } from 'hono/jsx'
import { mayMap } from '../src/access/mapping.ts'
import type { ConceptRef } from '../src/frameworks/framework-views.ts'
import type { CrosswalkView, KeptMapping, MappedFramework } from '../src/plans/alignment/crosswalk-view.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { CrosswalkPage } from '../src/web/pages/crosswalk.tsx'
import { personWith, postOf } from './sample-actors.ts'
import { partnership } from './sample-views.ts'

const AT = '2026-01-02T03:04:05.000Z'

const framework = (
  id: string,
  title: string,
  parts: readonly (readonly [string, string])[],
): MappedFramework => ({
  ...{ id, uri: null, titles: { en: title }, version: null, issued: null, modified: null, source: null },
  concepts: parts.map(
    ([code, label]): ConceptRef => ({
      ...{ framework: id, titles: { en: title }, code, uri: null, labels: { en: label }, gone: false },
      ...{ tops: [code.slice(0, 1)], depth: code.length > 1 ? 1 : 0 },
    }),
  ),
})

const aims = framework('aims', 'Aims of the rivers', [
  ['1', 'Water'],
  ['1.1', 'Floods foretold'],
  ['2', 'Travel on both banks and between them'],
])
const thrusts = framework('thrusts', 'Thrusts of the coast', [
  ['a', 'Peace'],
  ['b', 'Prevention of what comes by water'],
  ['b1', 'Early warning'],
])

const mapping = (from: string, other: string, over: Partial<KeptMapping>): KeptMapping => ({
  ...{ from: { framework: 'aims', code: from }, to: { framework: 'thrusts', code: other } },
  ...{
    relation: 'close',
    degree: 'high',
    rationale: 'Both speak of the day before',
    version: 2,
    together: 3,
  },
  ...{ state: 'agreed', proposed: { side: partnership.sides[0].id, by: 'Desk officer', at: AT } },
  reviewed: { side: partnership.sides[1].id, by: null, at: AT },
  ...over,
})

export const crosswalkView: CrosswalkView = {
  ...{ partnership, frameworks: [aims, thrusts] },
  pair: {
    ...{ from: aims, to: thrusts },
    mappings: [
      mapping('1.1', 'b1', {}),
      mapping('1', 'b', { relation: 'narrow', degree: 'low', rationale: '', together: 0 }),
      mapping('2', 'a', { state: 'proposed', reviewed: null }),
      mapping('2', 'b', {
        ...{ state: 'proposed', reviewed: null, relation: 'related', degree: 'medium' },
        proposed: { side: partnership.sides[1].id, by: 'Focal point', at: AT },
      }),
      mapping('1', 'a', { state: 'rejected', reviewed: null, proposed: { side: null, by: null, at: AT } }),
    ],
    suggested: [
      {
        ...{ from: { framework: 'aims', code: '2' }, to: { framework: 'thrusts', code: 'b1' } },
        ...{ relation: 'broad', degree: 'medium' },
        because: { together: 4, withFrom: 4, withTo: 9, words: ['water'], likeness: 0.4 },
      },
    ],
  },
}

/** The crosswalk: of an editor, of one whose form was refused, of a reader, before two are chosen, and with nothing to choose. */
export const crosswalkPages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const p = partnership.id
  const frame = frameAt(to.crosswalk(p, { first: 'aims', second: 'thrusts' }))
  const may = mayMap(personWith('Noor Hadley', postOf(p, 'side-editor', partnership.sides[0].id)), p)
  const reads = mayMap(personWith('Ivo Lund', postOf(p, 'reader', partnership.sides[0].id)), p)
  return {
    crosswalk: <CrosswalkPage frame={frame} view={crosswalkView} may={may} />,
    'crosswalk-refused': (
      <CrosswalkPage
        {...{ frame, view: crosswalkView, may }}
        refused={{
          ...{
            sentence: 'Choose a part of each framework, by its code or words of it.',
            from: '1.1',
            to: 'nothing',
          },
          ...{ relation: 'broad', degree: 'low', rationale: 'As agreed' },
        }}
      />
    ),
    'crosswalk-reader': (
      <CrosswalkPage
        {...{ frame, may: reads }}
        view={{ ...crosswalkView, pair: { ...crosswalkView.pair!, mappings: [], suggested: [] } }}
      />
    ),
    'crosswalk-choose': <CrosswalkPage {...{ frame, may }} view={{ ...crosswalkView, pair: null }} />,
    'crosswalk-none': (
      <CrosswalkPage {...{ frame, may }} view={{ partnership, frameworks: [], pair: null }} />
    ),
  }
}
