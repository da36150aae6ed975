import type { Scheme } from '../../frameworks/scheme.ts'

const concept = (code: string, label: string, top: string) => ({
  ...{ code, uri: null, labels: { en: label }, definitions: {}, broader: code === top ? [] : [top] },
  ...{ tops: [top], depth: code === top ? 0 : 1 },
})

/** A small framework: two goals, the first with a target. `named` makes its labels a test's own. */
export const sampleFramework = (over: Partial<Scheme> = {}, named = ''): Scheme => ({
  ...{ id: 'aims', uri: null, titles: { en: `Aims of the rivers${named}` }, version: '1' },
  ...{ issued: null, modified: null, source: null },
  concepts: [
    concept('1', `Water${named}`, '1'),
    concept('1.1', `Floods foretold${named}`, '1'),
    concept('2', `Travel${named}`, '2'),
  ],
  ...over,
})

/** How two of its goals relate to those of another framework, as a form asks it. */
export const mappingAsked = () => ({
  ...{ act: 'propose', from: { framework: 'aims', code: '1' }, to: { framework: 'thrusts', code: '1' } },
  ...{ relation: 'close', degree: 'high', rationale: 'As agreed', seen: 0 },
})
