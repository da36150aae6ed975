import type { OPS } from 'unpdf/pdfjs'
import { type Drawing, freshDrawing, freshPen, letterMatrix, movePen, type Pen } from './drawing.ts'
import { alike, type Ground, groundOf } from './ground.ts'
import { type Box, boxed, isEmpty, type Matrix, product, shared, within } from './matrix.ts'
import { rulesIn } from './rules.ts'

/** A stretch of text as the page draws it, in the form in which the engine gives text. */
export type Stretch = {
  readonly str: string
  readonly dir: string
  readonly transform: Matrix
  readonly width: number
}

/** What of a page's text is seen; the words of what is not; and whether unseen text lies over a picture of itself. */
export type Seen = {
  readonly seen: readonly Stretch[]
  readonly hidden: number
  readonly recognised: boolean
  /** The level and upright rules that it draws, as the page's own coordinates have them. */
  readonly rules: readonly Box[]
}

/** What is asked of the engine: the page's operators, each with what it is given, and facts of a font by its name. */
export type Operators = {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}
export type FontFacts = { readonly step: number; readonly drawn: boolean }

export type Setting = {
  /** The engine's own numbers of its operators. */
  readonly ops: typeof OPS
  readonly view: Box
  readonly fontOf: (name: string) => FontFacts
  readonly shows: (layer: unknown) => boolean
  /** Whether the file holds pictures at all. */
  readonly pictures: boolean
}

/** The height of letters, in points, below which nobody reads them. */
const SMALLEST = 2
/** How much of what lies behind may show through letters before they are not seen. */
const FAINTEST = 0.05
/** A step back of the pen this long, as a share of the size, is a space. */
const SPACE = 0.18
/** A picture smaller than this is none of a page. In points. */
const PICTURE = 20

const MOST_RULES = 10_000

type Found = Stretch & { readonly at: 'seen' | 'hidden' | 'unpainted' }

export type Glyph = { readonly unicode?: unknown; readonly width?: unknown; readonly isSpace?: unknown }

/** A page as far as its operators were taken: how it draws, what lies under, and the text found so far. */
export class PageWalk {
  private readonly setting: Setting
  private readonly ground: Ground = groundOf()
  private readonly pictures: Box[] = []
  private readonly found: Found[] = []
  private readonly kept: Drawing[] = []
  private readonly marks: boolean[] = []
  private readonly masks: boolean[] = []
  private drawing: Drawing
  private pen: Pen = freshPen()
  private clips = false
  private readonly fills: ReadonlySet<number>
  private readonly strokes: ReadonlySet<number>
  private readonly rules: Box[] = []
  private readonly pathEnds: number

  constructor(setting: Setting) {
    this.setting = setting
    this.drawing = freshDrawing(setting.view)
    const { ops } = setting
    this.fills = new Set([
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ])
    this.strokes = new Set([
      ops.stroke,
      ops.closeStroke,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ])
    this.pathEnds = ops.endPath
  }

  result(): Seen {
    const over = ({ transform }: Found) =>
      this.pictures.some((box) => within(box, transform[4], transform[5] + transform[3] / 4))
    const unpainted = this.found.filter(({ at }) => at === 'unpainted')
    const recognised = new Set(unpainted.filter(over))
    const seen = this.found.filter((each) => each.at === 'seen' || recognised.has(each))
    const unseen = this.found.filter((each) => each.at !== 'seen' && !recognised.has(each))
    return {
      seen,
      hidden: wordsIn(unseen.map(({ str }) => str)),
      recognised: recognised.size > 0,
      rules: this.rules,
    }
  }

  save(): void {
    this.kept.push({ ...this.drawing })
  }

  restore(): void {
    const { ctm, moved, painted } = this.drawing
    // Pictures are not decoded, and leave no trace but the move of their corners.
    if (this.setting.pictures && moved && !painted) {
      const box = boxed(ctm, [0, 0, 1, 1])
      if (box[2] - box[0] > PICTURE && box[3] - box[1] > PICTURE) {
        this.pictures.push(box)
        this.ground.paint(shared(box, this.drawing.clip), null)
      }
    }
    this.drawing = this.kept.pop() ?? this.drawing
    this.drawing.painted = true
  }

  move(matrix: ArrayLike<number>): void {
    this.drawing.ctm = product(this.drawing.ctm, matrix)
    this.drawing.moved = true
    this.drawing.painted = false
  }

  form([matrix, box]: readonly unknown[]): void {
    this.save()
    if (matrix) this.move(matrix as ArrayLike<number>)
    if (box) this.drawing.clip = shared(this.drawing.clip, boxed(this.drawing.ctm, box as ArrayLike<number>))
  }

  path([operator, paths, extent]: readonly unknown[]): void {
    const { drawing } = this
    this.rule(operator as number, Array.isArray(paths) ? paths[0] : null)
    const box = extent ? boxed(drawing.ctm, extent as ArrayLike<number>) : null
    if (box && this.fills.has(operator as number) && drawing.fillAlpha > 0.5)
      this.ground.paint(shared(box, drawing.clip), drawing.fill)
    if (this.clips) drawing.clip = box ? shared(drawing.clip, box) : drawing.clip
    this.clips = false
    if (operator !== this.pathEnds) drawing.painted = true
  }

  /** Takes in the rules of tables. A page that draws very many is a picture, and has none. */
  private rule(operator: number, path: ArrayLike<number> | null): void {
    const filled = this.fills.has(operator)
    if (!path || this.rules.length > MOST_RULES || !(filled || this.strokes.has(operator))) return
    this.rules.push(...rulesIn(path, this.drawing.ctm, filled))
  }

  state(pairs: readonly (readonly [string, unknown])[]): void {
    for (const [name, value] of pairs) {
      if (name === 'ca') this.drawing.fillAlpha = Number(value)
      if (name === 'CA') this.drawing.strokeAlpha = Number(value)
      if (name === 'Font') [this.drawing.font, this.drawing.size] = value as [string, number]
    }
  }

  clip(): void {
    this.clips = true
  }

  mark(shown: boolean): void {
    this.marks.push(shown)
  }

  unmark(): void {
    this.marks.pop()
  }

  mask(on: boolean): void {
    this.masks.push(on)
  }

  unmask(): void {
    this.masks.pop()
  }

  begin(): void {
    this.pen = freshPen()
  }

  place(matrix: ArrayLike<number>): void {
    this.pen = { ...freshPen(), matrix: product(matrix, []) }
  }

  shift(x: number, y: number): void {
    movePen(this.pen, x, y)
  }

  set<K extends keyof Drawing>(name: K, value: Drawing[K]): void {
    this.drawing[name] = value
  }

  nextLine(): void {
    movePen(this.pen, 0, this.drawing.leading)
  }

  layer(kind: unknown, layer: unknown): boolean {
    return kind !== 'OC' || this.setting.shows(layer)
  }

  /** Letters, and between them steps of the pen in thousandths of their size. */
  show(parts: readonly (Glyph | number | null)[]): void {
    const { drawing, pen } = this
    const { step, drawn } = this.setting.fontOf(drawing.font)
    drawing.painted = true
    let from = letterMatrix(drawing, pen)
    let start = pen.x
    let text = ''
    const end = () => {
      if (text.trim()) this.add(text, from, pen.x - start, drawn)
      text = ''
    }
    for (const part of parts) {
      if (typeof part === 'number') {
        if (-part / 1000 > SPACE) end()
        pen.x -= (part / 1000) * drawing.size * drawing.scale
        continue
      }
      if (!text) [from, start] = [letterMatrix(drawing, pen), pen.x]
      const gap = drawing.letterGap + (part?.isSpace ? drawing.wordGap : 0)
      text += typeof part?.unicode === 'string' ? part.unicode : ''
      pen.x += (Number(part?.width ?? 0) * step * drawing.size + gap) * drawing.scale
    }
    end()
  }

  add(str: string, transform: Matrix, length: number, drawn: boolean): void {
    if (this.masks.includes(true)) return
    const along = product(this.drawing.ctm, this.pen.matrix)
    const width = length * Math.hypot(along[0], along[1])
    const dir = /[\u0590-\u08ff\ufb1d-\ufefc]/.test(str) ? 'rtl' : 'ltr'
    const told = dir === 'rtl' ? [...str].reverse().join('') : str
    this.found.push({ str: told, dir, transform, width, at: this.fateOf(transform, width, drawn) })
  }

  /** What becomes of letters: `drawn` ones are pictures of a font that colours them itself. */
  private fateOf(transform: Matrix, width: number, drawn: boolean): Found['at'] {
    const { clip, mode, fill, stroke, fillAlpha, strokeAlpha } = this.drawing
    const [a, b, c, d, x, y] = transform
    const size = Math.hypot(c, d)
    const reach = Math.hypot(a, b)
    const far = reach > 0 ? width / reach : 0
    const [endX, endY] = [x + a * far, y + b * far]
    const box: Box = [
      Math.min(x, endX) - size / 2,
      Math.min(y, endY) - size / 2,
      Math.max(x, endX) + size,
      Math.max(y, endY) + size,
    ]
    if (this.marks.includes(false) || isEmpty(shared(box, clip))) return 'hidden'
    if (!drawn && size > 0 && size < SMALLEST) return 'hidden'
    if ((mode & 3) === 3) return 'unpainted'
    if (drawn) return 'seen'
    const inner = mode & 3
    const ground = this.ground.under(x + c / 4 + (endX - x) / 2, y + d / 4 + (endY - y) / 2)
    const filled = inner !== 1 && fillAlpha >= FAINTEST && !alike(fill, ground)
    const stroked = inner !== 0 && strokeAlpha >= FAINTEST && !alike(stroke, ground)
    return filled || stroked ? 'seen' : 'hidden'
  }

  /** An area in a colour that is not told: a shading. */
  shade(): void {
    this.ground.paint(this.drawing.clip, null)
    this.drawing.painted = true
  }
}

/** How many words stretches hold, told by their spaces. */
const wordsIn = (stretches: readonly string[]): number =>
  stretches.reduce((count, each) => count + each.trim().split(/\s+/).length, 0)
