import type { Child } from 'hono/jsx'
import { mayKeepTemplate } from '../src/access/template.ts'
import type { TemplatesView } from '../src/reports/templates/template-views.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import { TemplatesPage } from '../src/web/pages/templates.tsx'
import { personWith, postOf } from './sample-actors.ts'
import { partnership } from './sample-views.ts'

const kept = (number: number, name: string, gone: boolean) => ({
  ...{ number, name, gone, by: 'Noor Hadley', at: `2026-01-0${number}T10:00:00.000Z` },
})

export const templatesView: TemplatesView = {
  ...{ partnership, side: partnership.sides[0].name },
  kept: {
    'joint-report': [
      kept(3, 'Joint report of the year, letterhead of the Council.docx', true),
      kept(2, 'letterhead.docx', false),
      kept(1, 'first try.dotx', false),
    ],
    ...{ highlights: [], matrix: [], brief: [kept(1, 'brief.docx', false)] },
  },
}

/** The page of templates: of an editor, of one whose file was refused, and of a reader. */
export const templatePages = (frameAt: (path: string) => Frame): Readonly<Record<string, Child>> => {
  const p = partnership.id
  const frame = frameAt(to.templates(p))
  const may = mayKeepTemplate(personWith('Noor Hadley', postOf(p, 'side-editor', partnership.sides[0].id)), p)
  const reads = mayKeepTemplate(personWith('Ivo Lund', postOf(p, 'reader', partnership.sides[0].id)), p)
  return {
    templates: <TemplatesPage frame={frame} view={templatesView} may={may} />,
    'templates-refused': (
      <TemplatesPage
        {...{ frame, view: templatesView, may }}
        refused={{
          ...{ kind: 'brief', sentence: 'Some marks of this file can’t be filled.' },
          problems: [
            'There is no field “serie” there; did you mean “series”?',
            '{{#agreed}} is never closed by {{/agreed}}.',
          ],
        }}
      />
    ),
    'templates-reader': <TemplatesPage frame={frame} view={templatesView} may={reads} />,
  }
}
