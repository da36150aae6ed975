import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { editorOf } from '../../test/sample-actors.ts'
import { samplePages } from '../../test/sample-pages.tsx'
import { STYLES } from './assets.ts'
import { render } from './render.ts'

type Element = DefaultTreeAdapterTypes.Element

const PAGES = Object.entries(samplePages).map(([name, page]) => [name, render(page)] as const)

const elementsOf = (html: string): readonly Element[] => {
  const walk = (node: DefaultTreeAdapterTypes.Node): readonly Element[] =>
    'childNodes' in node ? [...('tagName' in node ? [node] : []), ...node.childNodes.flatMap(walk)] : []
  return walk(parse(html))
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value

const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

const each = (check: (name: string, elements: readonly Element[], html: string) => void) => {
  for (const [name, html] of PAGES) check(name, elementsOf(html), html)
}

/** Every address that the server answers, by its form. */
const KNOWN = [
  /^\/$/,
  /^\/help$/,
  /^\/sign-in(\?back=[\w%.-]+)?$/,
  /^\/sign-in\/with\/\w+(\?back=[\w%.-]+)?$/,
  /^\/(sign-out|forgotten-password|account|accounts|account\/(name|password|sessions\/others))$/,
  /^\/(new-password|first-administrator)\/[\w-]+$/,
  /^\/account\/(sessions\/[\w-]+\/end|passkeys\/[\w-]+\/removal)$/,
  /^\/accounts\/[\w-]+\/block$/,
  /^\/[\w-]+\/(access|invitations|invitations\/[\w-]+|invitations\/\d+\/(withdrawal|acceptance)|appointments\/\d+\/end)$/,
  /^\/assets\/\w+\/[\w.]+$/,
  /^\/account\/calendar(\/[\w-]+)?$/,
  /^\/[\w-]+(\/sides\.css|\/calendar\.ics)?$/,
  /^\/[\w-]+\/(records|statements|meetings|people|issues|areas|instruments)(\?[\w=&.%-]+)?$/,
  /^\/[\w-]+\/records\/(new|\d+(\?[\w=&.%-]+)?|\d+\/(original|readings|meeting|stage|marking|copies(\/\d+\/(original|removal))?))$/,
  /^\/[\w-]+\/(plans\/work(\?body=\d+)?|plans(\/\d+(\/rounds|\/calendar\.ics|\/figures|\/comparison|\/intakes(\/\w+(\/undoing)?)?|\/meanings|\/instrument|\/succession|\/links|\/matrix\.(xlsx|docx|pdf)|\/(report|highlights)\.(docx|pdf)|\/skeleton\.docx)?(\?(on|record|line|page)=[\d-]+(&page=\d+)?(&text=standard)?)?|\/\d+\/lines\/\d+(\/(activities|status|bodies|alignments|reports|indicators|values|evidence(\/[\da-f]{64})?))?)?|records\/\d+\/plan(\/removal)?)$/,
  /^\/[\w-]+\/records\/\d+\/statements\/\d+(\/(decisions|links|alignments|like|clause-links|history(\.csv)?)|#near)?$/,
  /^\/[\w-]+\/search(\?q=[^&#\s]+(&page=\d+)?|\.(csv|docx)\?q=[^&#\s]+)?$/,
  /^\/[\w-]+\/(abbreviations|searches)(\/removal)?$/,
  /^\/[\w-]+\/map(\.csv)?(\?(by|mechanism|from|until)=\w+(&\w+=\w+)*)?$/,
  /^\/[\w-]+\/map\/meetings\?((by|mechanism|from|until)=\w+&)*one=[\w%.-]+(&other=[\w%.-]+)?(&page=\d+)?$/,
  /^\/[\w-]+\/(new-areas(\.csv)?(\?since=\d{4})?|agenda-points)$/,
  /^\/[\w-]+\/agreed-language(\?text=[^&#\s]+)?$/,
  /^\/[\w-]+\/crosswalk(\.(sssom\.(tsv|json)|ttl))?(\?first=[\w-]+&second=[\w-]+)?$/,
  /^\/[\w-]+\/frameworks(\/[\w-]+(\/[\w.-]+)?)?(\?(on|plan)=[\d-]+(&plan=\d+)?(&part=\d+)?)?$/,
  /^\/[\w-]+\/frameworks\/[\w-]+\/[\w.-]+\/with\/[\w-]+\/[\w.-]+$/,
  /^(\/[\w-]+)?\/trail(\.jsonl|\?[\w=&.%-]+)?$/,
  /^\/[\w-]+\/review(\?[\w=&-]+|\/decisions|\/acts\/\w+(\/undoing)?)?$/,
  /^\/[\w-]+\/review\/(comments\/\w+\/(edits|withdrawal)|assignments\/\w+\/done)$/,
  /^\/[\w-]+\/review\/(record|statement|names)(-\d+){1,2}(\/(comments|settling|assignments|secondings\/\w+))?$/,
  /^\/notifications(\/read|\/settings)?$/,
  /^\/[\w-]+\/proposals(\/\d+(\/removal|\?part=\d+)?)?$/,
  /^\/[\w-]+\/plans\/\d+\/lines\/\d+\/like$/,
  /^\/[\w-]+\/people\/(identities|alike(\?\w+=\d+(&\w+=\d+)*)?)$/,
  /^\/[\w-]+\/(meetings|mechanisms|people|instruments)\/\d+(\?page=\d+)?$/,
  /^\/[\w-]+\/((issues|areas)\/\d+|watch(\.csv)?)(\?(kind|mechanism|side|from|until|strength|with|sort|page)=[\w-]+(&\w+=[\w-]+)*)?$/,
  /^\/[\w-]+\/(issues|areas)\/\d+\/history(\.csv)?(\?page=\d+)?$/,
  /^\/[\w-]+\/mechanisms\/\d+\/brief(\.(docx|pdf)(\?text=standard)?)?$/,
  /^\/[\w-]+\/templates(\/(joint-report|highlights|matrix|brief)(\/(\d+|standard\.docx))?)?$/,
]

test('every page is well-formed', () => {
  for (const [name, html] of PAGES) {
    const errors: string[] = []
    parse(html, {
      onParseError: (error) => errors.push(`${error.code} at ${error.startLine}:${error.startCol}`),
    })
    assert.deepEqual(errors, [], name)
  }
})

test('no page has a style or a script of its own, which the content policy would refuse', () => {
  each((name, elements) => {
    for (const element of elements) {
      assert.notEqual(element.tagName, 'style', name)
      if (element.tagName === 'script') assert.ok(attribute(element, 'src'), name)
      for (const { name: given } of element.attrs)
        assert.ok(given !== 'style' && !given.startsWith('on'), `${name}: ${element.tagName} ${given}`)
    }
  })
})

test('every id of a page is given once, and every reference to one finds it', () => {
  each((name, elements) => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
      name,
    )
    for (const element of elements)
      for (const reference of ['aria-labelledby', 'aria-describedby', 'for'])
        for (const id of attribute(element, reference)?.split(' ') ?? [])
          assert.ok(ids.includes(id), `${name}: ${element.tagName} ${reference}=${id}`)
  })
})

test('every link within a page finds its place', () => {
  each((name, elements) => {
    const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []))
    for (const element of elements) {
      const href = attribute(element, 'href')
      if (href?.startsWith('#')) assert.ok(ids.has(href.slice(1)), `${name}: ${href}`)
    }
  })
})

test('every link and form leads to an address that there is', () => {
  each((name, elements) => {
    for (const element of elements) {
      const href = attribute(element, 'href') ?? attribute(element, 'action')
      if (href === undefined || href.startsWith('#') || /^https:\/\/\w+\.example\//.test(href)) continue
      const path = href.replace(/#.*$/, '')
      assert.ok(
        KNOWN.some((known) => known.test(path)),
        `${name}: ${href}`,
      )
    }
  })
})

test('every field has a label, every button says what it does, and every page has one main heading', () => {
  each((name, elements) => {
    const labelled = new Set(
      elements.flatMap((element) => (element.tagName === 'label' && attribute(element, 'for')) || []),
    )
    const within = (element: Element) =>
      element.parentNode && 'tagName' in element.parentNode && element.parentNode.tagName === 'label'
    for (const element of elements) {
      if (element.tagName === 'button') assert.ok(textOf(element).trim() && attribute(element, 'type'), name)
      if (
        !['input', 'select', 'textarea'].includes(element.tagName) ||
        attribute(element, 'type') === 'hidden'
      )
        continue
      assert.ok(
        within(element) || labelled.has(attribute(element, 'id') ?? ''),
        `${name}: ${attribute(element, 'name')}`,
      )
    }
    assert.equal(elements.filter((element) => element.tagName === 'h1').length, 1, name)
    assert.equal(elements.filter((element) => element.tagName === 'main').length, 1, name)
  })
})

test('headings go down one step at a time', () => {
  each((name, elements) => {
    const levels = elements.flatMap((element) => /^h([1-6])$/.exec(element.tagName)?.[1] ?? []).map(Number)
    for (const [at, level] of levels.entries())
      if (at > 0) assert.ok(level <= levels[at - 1]! + 1, `${name}: h${level} after h${levels[at - 1]}`)
  })
})

test('every page with its style sheet is far below 60 kB on the wire', () => {
  const css = STYLES.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')
  for (const [name, html] of PAGES) {
    const bytes = gzipSync(html).length + gzipSync(css).length
    assert.ok(bytes < 30_000, `${name}: ${bytes}`)
  }
})

test('nothing that a person may enter runs: it is printed', async () => {
  const { RecordsPage } = await import('./pages/records.tsx')
  const { listed, partnership, record } = await import('../../test/sample-views.ts')
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const frame = {
    origin: 'http://a',
    path: `/${evil}`,
    assets: { style: '/a', script: '/b' },
    notice: { tone: 'done', text: evil },
    actor: editorOf('rivers-coast', 'rivers'),
  } as const
  const named = { ...partnership, name: evil, shortName: evil, about: evil }
  const html = render(
    <RecordsPage
      frame={frame}
      view={{ partnership: named, records: listed([{ ...record, title: evil }]) }}
    />,
  )
  const scripts = elementsOf(html).filter(
    (element) => element.tagName === 'script' || element.tagName === 'img',
  )
  assert.equal(scripts.length, 1)
})

test('a source that is no web address is printed and never linked', async () => {
  const { SourceLink } = await import('./parts/source-link.tsx')
  const html = String(<SourceLink source="javascript:alert(1)" />)
  assert.doesNotMatch(html, /<a/)
})
