import type { OPS } from 'unpdf/pdfjs'
import { colourOf } from './ground.ts'
import type { Glyph, PageWalk } from './page-walk.ts'

type Step = (page: PageWalk, args: readonly unknown[]) => void

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
const group = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'smask' in value && Boolean(value.smask)

/** What each operator does to a page, by the engine's number of it. Those not named draw nothing that is asked for. */
export const stepsOf = (ops: typeof OPS): ReadonlyMap<number, Step> =>
  new Map<number, Step>([
    [ops.save, (page) => page.save()],
    [ops.restore, (page) => page.restore()],
    [ops.transform, (page, args) => page.move(args as readonly number[])],
    [ops.paintFormXObjectBegin, (page, args) => page.form(args)],
    [ops.paintFormXObjectEnd, (page) => page.restore()],
    [ops.beginGroup, (page, [options]) => page.mask(group(options))],
    [ops.endGroup, (page) => page.unmask()],
    [ops.constructPath, (page, args) => page.path(args)],
    [ops.clip, (page) => page.clip()],
    [ops.eoClip, (page) => page.clip()],
    [ops.shadingFill, (page) => page.shade()],
    [ops.setGState, (page, [pairs]) => page.state(pairs as [string, unknown][])],
    [ops.beginMarkedContent, (page) => page.mark(true)],
    [ops.beginMarkedContentProps, (page, [kind, layer]) => page.mark(page.layer(kind, layer))],
    [ops.endMarkedContent, (page) => page.unmark()],
    [ops.setFillRGBColor, (page, [colour]) => page.set('fill', colourOf(colour))],
    [ops.setStrokeRGBColor, (page, [colour]) => page.set('stroke', colourOf(colour))],
    [ops.setFillColorN, (page) => page.set('fill', null)],
    [ops.setStrokeColorN, (page) => page.set('stroke', null)],
    [ops.setTextRenderingMode, (page, [mode]) => page.set('mode', number(mode))],
    [
      ops.setFont,
      (page, [name, size]) => {
        page.set('font', String(name))
        page.set('size', number(size))
      },
    ],
    [ops.setCharSpacing, (page, [gap]) => page.set('letterGap', number(gap))],
    [ops.setWordSpacing, (page, [gap]) => page.set('wordGap', number(gap))],
    [ops.setHScale, (page, [scale]) => page.set('scale', number(scale) / 100)],
    [ops.setLeading, (page, [leading]) => page.set('leading', -number(leading))],
    [ops.setTextRise, (page, [rise]) => page.set('rise', number(rise))],
    [ops.beginText, (page) => page.begin()],
    [ops.setTextMatrix, (page, [matrix]) => page.place(matrix as ArrayLike<number>)],
    [ops.moveText, (page, [x, y]) => page.shift(number(x), number(y))],
    [
      ops.setLeadingMoveText,
      (page, [x, y]) => {
        page.set('leading', number(y))
        page.shift(number(x), number(y))
      },
    ],
    [ops.nextLine, (page) => page.nextLine()],
    [ops.showText, (page, [parts]) => page.show(parts as (Glyph | null)[])],
  ])
