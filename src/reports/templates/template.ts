/** What fills a template: words, and lists of the same, by the names of fields. Words that are empty count as no. */
export type Values = { readonly [field: string]: string | readonly Values[] }

/** What a field holds, told to those who change a template. One with `each` is a list: within it, those fields are there too. */
export type Field = { readonly says: string; readonly each?: Fields }
export type Fields = { readonly [name: string]: Field }

/** A row of a table; one with `each` comes once for every entry of that list. */
export type TemplateRow = { readonly each: string | null; readonly cells: readonly string[] }

/**
 * A piece of a template. Its words hold fields as "{{plan}}", and pieces that are there only where a field holds something:
 * "{{#place}}, {{place}}{{/place}}", or where it holds nothing: "{{^place}} …{{/place}}". `each` is repeated for every entry of a
 * list, or there once where words are not empty; `unless` is there where a list or words are empty.
 */
export type TemplateBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly words: string }
  | { readonly kind: 'paragraph'; readonly numbered: boolean; readonly words: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly widths: readonly number[]
      readonly rows: readonly TemplateRow[]
    }
  /** The words of a record in the fields `quote` and `citation`, and which statement they are in `record` and `statement`. */
  | { readonly kind: 'quote' }
  /** A bar for every entry of a list, by its field `share`, a hundredth of the whole to one. */
  | {
      readonly kind: 'bars'
      readonly caption: string
      readonly each: string
      readonly label: string
      readonly words: string
    }
  | { readonly kind: 'new-page' }
  | {
      readonly kind: 'each' | 'unless'
      readonly of: string
      readonly blocks: readonly TemplateBlock[]
    }

/** The text of a report before it is filled. Lines below the title that come out empty are left out. */
export type ReportTemplate = {
  readonly title: string
  readonly lines: readonly string[]
  readonly blocks: readonly TemplateBlock[]
  readonly foot: string
  readonly wide?: boolean
}

export const heading = (words: string, level: 1 | 2 = 1): TemplateBlock => ({ kind: 'heading', level, words })
/** A paragraph that can be cited by its number. */
export const numbered = (words: string): TemplateBlock => ({ kind: 'paragraph', numbered: true, words })
export const plain = (words: string): TemplateBlock => ({ kind: 'paragraph', numbered: false, words })
export const each = (of: string, ...blocks: readonly TemplateBlock[]): TemplateBlock => ({
  ...{ kind: 'each', of, blocks },
})
export const unless = (of: string, ...blocks: readonly TemplateBlock[]): TemplateBlock => ({
  ...{ kind: 'unless', of, blocks },
})
