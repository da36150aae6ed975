import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { before, describe, test } from 'node:test'
import { NO_NAMES } from '../src/reading/extract/extractor.ts'
import { propose } from '../src/reading/propose.ts'
import type { Reading } from '../src/reading/reading.ts'
import { eightWordRuns, realTexts } from './eight-word-runs.ts'
import { SHARED, WITHOUT_SHARED } from './shared.ts'

/**
 * Texts of our own in the kinds of the genre, each beside what a careful reader finds in it (`NAME.txt`, `NAME.json`). A
 * field that an expectation leaves out is not checked. `anchor` is where a statement's verb begins.
 */
const FOLDER = join(import.meta.dirname, 'reading')

type Expected = {
  readonly published: string | null
  readonly meeting?: Readonly<Record<string, unknown>>
  readonly people?: readonly Readonly<Record<string, string | null>>[]
  readonly instruments?: readonly { readonly name: string; readonly year: string | null }[]
  readonly issues?: readonly string[]
  readonly areas?: readonly string[]
  readonly figures?: readonly {
    readonly quote: string
    readonly value: number
    readonly of: number | null
    readonly unit: string
  }[]
  readonly statements?: readonly {
    readonly anchor: string
    readonly verb: string
    readonly kind: string
    readonly actor: string | null
    readonly actorAlso?: readonly string[]
  }[]
}

type Sample = {
  readonly name: string
  readonly text: string
  readonly expected: Expected
  readonly reading: Reading
}

const sampled = async (name: string): Promise<Sample> => {
  const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected
  const bytes = new Uint8Array(readFileSync(join(FOLDER, `${name}.txt`)))
  const outcome = await propose(
    { name: `${name}.txt`, mediaType: null, bytes, sha256: name },
    { published: expected.published, language: null, names: NO_NAMES },
  )
  assert.ok(outcome.ok, name)
  return { name, text: outcome.value.document.text, expected, reading: outcome.value }
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ')

/** Who a statement may be said to be by: as written, or as resolved. */
const actorFits = (actor: string | null, also: readonly string[], told: readonly string[]): boolean =>
  actor === null ? told.length === 0 : [actor, ...also].some((each) => told.includes(each))

const statementsOf = ({ text, reading }: Sample) =>
  reading.statements.map(({ verb, kind, verbSpan, actor }) => ({
    at: verbSpan.start,
    said: `${verb} (${kind}) at “${oneLine(text.slice(verbSpan.start, verbSpan.start + 24))}”`,
    told: actor ? [actor.text, ...actor.resolved] : [],
  }))

const NAMES = globSync('*.json', { cwd: FOLDER })
  .map((file) => basename(file, '.json'))
  .sort()

for (const name of NAMES)
  describe(`the ${name.replaceAll('-', ' ')} is read as a careful reader reads it:`, () => {
    let sample: Sample
    before(async () => {
      sample = await sampled(name)
    })

    test('its statements, each with its verb, kind and actor', () => {
      const { expected, text } = sample
      const wanted = (expected.statements ?? []).map(({ anchor, verb, kind }) => {
        const at = text.indexOf(anchor)
        assert.ok(at >= 0 && text.indexOf(anchor, at + 1) < 0, `“${anchor}” stands once in the text`)
        return `${verb} (${kind}) at “${oneLine(text.slice(at, at + 24))}”`
      })
      const found = statementsOf(sample)
      assert.deepEqual(
        found.map(({ said }) => said),
        wanted,
      )
      for (const { anchor, actor, actorAlso } of expected.statements ?? []) {
        const { told } = found.find(({ at }) => at === text.indexOf(anchor))!
        assert.ok(actorFits(actor, actorAlso ?? [], told), `“${anchor}” is by ${actor}, not ${told}`)
      }
    })

    test('the meeting', () => {
      const { meeting } = sample.expected
      if (!meeting) return
      const facts = sample.reading.meeting as Record<string, { value: unknown } | null> | null
      for (const [field, value] of Object.entries(meeting))
        assert.deepEqual(facts?.[field]?.value ?? (field === 'virtual' ? false : null), value, field)
    })

    test('the people, with post, organisation and role', () => {
      const { people } = sample.expected
      if (!people) return
      const found = sample.reading.people.map(({ name, post, organisation, role }) =>
        [oneLine(name), post, organisation, role].join(' | '),
      )
      assert.deepEqual(
        found.sort(),
        people
          .map((each) => [oneLine(each.name!), each.post, each.organisation, each.role].join(' | '))
          .sort(),
      )
    })

    test('the instruments and the figures', () => {
      const { instruments, figures } = sample.expected
      if (instruments)
        assert.deepEqual(
          sample.reading.instruments.map(({ name, year }) => `${name} ${year}`).sort(),
          instruments.map(({ name, year }) => `${name} ${year}`).sort(),
        )
      if (figures)
        assert.deepEqual(
          sample.reading.figures.map(({ quote, value, of, unit }) => ({ quote, value, of, unit })),
          figures,
        )
    })

    test('the issues of concern and areas of cooperation', () => {
      const { issues, areas } = sample.expected
      if (issues) assert.deepEqual(sample.reading.issues.map(({ text }) => text).sort(), [...issues].sort())
      if (areas) assert.deepEqual(sample.reading.areas.map(({ text }) => text).sort(), [...areas].sort())
    })
  })

test('no eight words in a row of these texts stand in a real text', { skip: WITHOUT_SHARED }, () => {
  const real = new Set(realTexts(SHARED!).flatMap(eightWordRuns))
  const copied = NAMES.flatMap((name) =>
    eightWordRuns(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'))
      .filter((run) => real.has(run))
      .map((run) => `${name}: ${run}`),
  )
  assert.deepEqual(copied, [])
})
