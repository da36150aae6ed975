import type { Report, ReportBlock } from '../report.ts'
import type { ReportTemplate, TemplateBlock, TemplateRow, Values } from './template.ts'

type Held = Values[string]
type Block<K extends TemplateBlock['kind']> = Extract<TemplateBlock, { kind: K }>

const PIECE = /\{\{([#^])(\w+)\}\}(.*?)\{\{\/\2\}\}|\{\{(\w+)\}\}/gs

/** What a field holds, in the innermost list that has it. Throws where none has: a template of ours is wrong. */
const held = (scopes: readonly Values[], field: string): Held => {
  const found = scopes.findLast((scope) => Object.hasOwn(scope, field))?.[field]
  if (found === undefined) throw new Error(`a template has a field that is not filled: ${field}`)
  return found
}

/** For which scopes a piece is there: once for each entry of a list, once where words are not empty. */
const within = (scopes: readonly Values[], field: string): readonly (readonly Values[])[] => {
  const value = held(scopes, field)
  if (typeof value === 'string') return value === '' ? [] : [scopes]
  return value.map((entry) => [...scopes, entry])
}

const filled = (words: string, scopes: readonly Values[]): string =>
  words.replace(PIECE, (_, sign?: string, field?: string, inner?: string, name?: string) => {
    if (name !== undefined) {
      const value = held(scopes, name)
      return typeof value === 'string' ? value : ''
    }
    const found = within(scopes, field!)
    if (sign === '^') return found.length === 0 ? filled(inner!, scopes) : ''
    return found.map((scope) => filled(inner!, scope)).join('')
  })

const rowsOf = ({ each, cells }: TemplateRow, scopes: readonly Values[]): readonly (readonly string[])[] =>
  (each === null ? [scopes] : within(scopes, each)).map((scope) => cells.map((cell) => filled(cell, scope)))

const quoteOf = (scopes: readonly Values[]): ReportBlock => {
  const words = (field: string) => String(held(scopes, field))
  return {
    ...{ kind: 'quote', words: words('quote'), source: words('citation') },
    statement: { record: Number(words('record')), number: Number(words('statement')) },
  }
}

const barsOf = (block: Block<'bars'>, scopes: readonly Values[]): ReportBlock => ({
  kind: 'bars',
  caption: filled(block.caption, scopes),
  bars: within(scopes, block.each).map((scope) => ({
    label: filled(block.label, scope),
    share: Number(held(scope, 'share')) / 100,
    words: filled(block.words, scope),
  })),
})

/** A template with its fields filled. Paragraphs that can be cited are numbered through the whole report. */
export const fillTemplate = (template: ReportTemplate, values: Values): Report => {
  let number = 0
  const written = (block: TemplateBlock, scopes: readonly Values[]): readonly ReportBlock[] => {
    switch (block.kind) {
      case 'heading':
        return [{ ...block, words: filled(block.words, scopes) }]
      case 'paragraph':
        if (block.numbered) number++
        return [
          {
            ...{ kind: 'paragraph', number: block.numbered ? number : null },
            words: filled(block.words, scopes),
          },
        ]
      case 'table':
        return [
          {
            ...{ kind: 'table', caption: filled(block.caption, scopes), widths: block.widths },
            head: block.head.map((words) => filled(words, scopes)),
            rows: block.rows.flatMap((row) => rowsOf(row, scopes)),
          },
        ]
      case 'quote':
        return [quoteOf(scopes)]
      case 'bars':
        return [barsOf(block, scopes)]
      case 'new-page':
        return [{ kind: 'new-page' }]
      case 'each':
        return within(scopes, block.of).flatMap((scope) =>
          block.blocks.flatMap((inner) => written(inner, scope)),
        )
      case 'unless':
        return within(scopes, block.of).length > 0
          ? []
          : block.blocks.flatMap((inner) => written(inner, scopes))
    }
  }
  const all = [values]
  return {
    title: filled(template.title, all),
    lines: template.lines.map((line) => filled(line, all)).filter((line) => line !== ''),
    blocks: template.blocks.flatMap((block) => written(block, all)),
    foot: filled(template.foot, all),
    ...(template.wide && { wide: true }),
  }
}
