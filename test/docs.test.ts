import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { COMMANDS } from '../src/cli/commands.ts'
import { EXIT } from '../src/cli/exit.ts'
import { SETTINGS } from '../src/cli/settings.ts'
import { RULES } from '../src/reading/extract/en/rules.ts'
import { FINDINGS } from '../src/reading/findings.ts'
import { KINDS, RUNGS } from '../src/reading/statement.ts'
import { TEMPLATE_KINDS, TEMPLATES } from '../src/reports/templates/kinds.ts'
import type { Fields } from '../src/reports/templates/template.ts'
import { ROUTES } from '../src/server/routes.ts'

const ROOT = join(import.meta.dirname, '..')
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const DOCS = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT })
const SOURCES = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).filter((file) => !/\.test\.tsx?$/.test(file))

/** The part of a page under the heading that begins with the given words, down to the next heading as high. */
const section = (page: string, heading: string): string => {
  const lines = page.split('\n')
  const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').startsWith(heading))
  assert.notEqual(from, -1, `no heading “${heading}”`)
  const depth = /^#+/.exec(lines[from]!)![0].length
  const to = lines.findIndex((line, at) => at > from && (/^#+(?= )/.exec(line)?.[0].length ?? 99) <= depth)
  return lines.slice(from + 1, to < 0 ? undefined : to).join('\n')
}

/** What stands in code marks in the first cell of each row of a page's tables. */
const rows = (page: string): string[] =>
  [...page.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap((row) =>
    [...row[1]!.matchAll(/`([^`]+)`/g)].map((code) => code[1]!),
  )

const headings = (page: string): string[] => [...page.matchAll(/^## `([^`]+)`$/gm)].map((found) => found[1]!)

const same = (documented: readonly string[], real: readonly string[]) =>
  assert.deepEqual([...documented].sort(), [...real].sort())

test('the commands documented are the commands there are', () => {
  same(
    headings(textOf('docs/commands.md')),
    COMMANDS.map(({ name }) => name),
  )
})

test('each command is documented as it is called, with its options', () => {
  const page = textOf('docs/commands.md')
  for (const { name, usage } of COMMANDS) {
    const part = section(page, `\`${name}\``)
    assert.ok(part.includes(`    mufakat ${usage}`), usage)
    const options = [...usage.matchAll(/--[a-z]+/g)].map((found) => found[0])
    same(
      rows(part).filter((code) => code.startsWith('--')),
      options,
    )
  }
})

test('the exit codes documented are the exit codes there are', () => {
  const codes = [...section(textOf('docs/commands.md'), 'Exit codes').matchAll(/^\| (\d+) \|/gm)]
  same(
    codes.map((found) => found[1]!),
    Object.values(EXIT).map(String),
  )
})

test('the settings documented are the settings there are', () => {
  const [forPeople, forTests] = textOf('docs/settings.md').split(/^# For tests$/m)
  same(
    headings(forPeople!),
    SETTINGS.map(({ name }) => name),
  )
  const tests = ['test/**/*.{ts,tsx}', 'src/**/*.test.{ts,tsx}', 'src/**/testing/*.ts']
  const read = globSync(tests, { cwd: ROOT }).flatMap((file) =>
    [...textOf(file).matchAll(/(?<!delete )process\.env\.([A-Z_\d]+)\b(?! = )/g)].map((found) => found[1]!),
  )
  const known = SETTINGS.map(({ name }) => name)
  same(
    headings(forTests!),
    [...new Set(read)].filter((name) => !known.includes(name)),
  )
})

test('the routes documented are the routes there are', () => {
  const documented = [...textOf('docs/routes.md').matchAll(/^\| `([A-Z]+)` \| `([^`]+)` \|/gm)]
  same(
    documented.map(([, method, path]) => `${method} ${path}`),
    ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`),
  )
})

test('the findings documented are the findings there are', () => {
  same(rows(textOf('docs/findings.md')), Object.keys(FINDINGS))
})

/** The reasons of every refusal type, taken from its declaration. */
const refusals = (): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const file of SOURCES)
    for (const [, name, body] of textOf(file).matchAll(
      /^(?:export )?type (\w+Refusal) =([\s\S]*?)(?=\n\n|\n(?:export|type|const) )/gm,
    )) {
      const reasons = [...body!.matchAll(/reason: ((?:(?: \| )?'[a-z-]+')+)/g)].flatMap((found) =>
        [...found[1]!.matchAll(/'([a-z-]+)'/g)].map((reason) => reason[1]!),
      )
      if (reasons.length > 0) found.set(name!, reasons)
    }
  return found
}

test('the refusals documented are the refusals there are', () => {
  const page = textOf('docs/refusals.md')
  const real = refusals()
  assert.ok(real.size >= 6)
  same(headings(page), [...real.keys()])
  for (const [name, reasons] of real) same(rows(section(page, `\`${name}\``)), reasons)
})

test('kinds of statement and rungs of strength are documented in their order', () => {
  const page = textOf('docs/reading.md')
  same(rows(section(page, 'Kinds of statement')), KINDS)
  assert.deepEqual(rows(section(page, 'The ladder of strength')), [...RUNGS])
})

/** What stands in code marks in the first cells of the tables whose first column is headed "rule". */
const ruleRows = (page: string): string[] =>
  [...page.matchAll(/^\| *rule *\|.*\n\|[-| :]+\|\n((?:\|.*\n?)*)/gim)].flatMap((table) => rows(table[1]!))

test('the rules by which facts are found are documented, and no others', () => {
  same(ruleRows(textOf('docs/reading-facts.md')), Object.keys(RULES))
})

/** The fields of a template with those within lists, as paths. */
const pathsOf = (fields: Fields, above: readonly string[] = []): readonly string[] =>
  Object.entries(fields).flatMap(([name, { says, each }]) => {
    const path = [...above, name]
    const row = `| \`${path.join('/')}\` | ${each ? 'list' : 'words'} | ${says} |`
    return [row, ...(each ? pathsOf(each, path) : [])]
  })

test('the fields of templates are documented as they are told, and no others', () => {
  const page = textOf('docs/report-templates.md')
  same(headings(page), TEMPLATE_KINDS)
  for (const kind of TEMPLATE_KINDS)
    same(section(page, `\`${kind}\``).match(/^\| `.*$/gm) ?? [], pathsOf(TEMPLATES[kind].fields))
})

/** How GitHub makes an anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map((found) => anchor(found[1]!))

test('every link of the documentation leads somewhere', () => {
  const broken = DOCS.flatMap((file) =>
    [...textOf(file).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((found) => found[1]!)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path, part] = link.split('#') as [string, string?]
        const target = path ? join(dirname(file), path) : file
        if (!existsSync(join(ROOT, target))) return true
        return part !== undefined && !anchorsOf(textOf(target)).includes(part)
      })
      .map((link) => `${file}: ${link}`),
  )
  assert.deepEqual(broken, [])
})

test('every file that the documentation names is there', () => {
  const named = (page: string) =>
    [...page.matchAll(/`((?:src|test|examples|docs)\/[^`*…\s]+)`/g)].map((found) => found[1]!)
  const missing = DOCS.flatMap((file) =>
    named(textOf(file))
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${file}: ${path}`),
  )
  assert.deepEqual(missing, [])
})

test('every npm script that the documentation names is there', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const missing = DOCS.flatMap((file) =>
    [...textOf(file).matchAll(/npm run (?:-s )?([a-z:]+)/g)]
      .map((found) => found[1]!)
      .filter((name) => !(name in scripts))
      .map((name) => `${file}: ${name}`),
  )
  assert.deepEqual(missing, [])
})

test('every decision is a screen at most, and numbered in its name as in its title', () => {
  for (const file of globSync('docs/decisions/*.md', { cwd: ROOT })) {
    const page = textOf(file)
    const number = Number(/(\d{4})-/.exec(relative('docs/decisions', file))![1])
    assert.match(page, new RegExp(`^# ${number}\\. `), file)
    assert.ok(page.split('\n').length <= 50, file)
  }
})

test('no documentation names a path of one machine', () => {
  const offenders = DOCS.filter((file) =>
    /(?<![\w.:/-])\/(?:home|Users|root|work|mnt|opt|var|srv)\/|[A-Z]:\\/.test(textOf(file)),
  )
  assert.deepEqual(offenders, [])
})
