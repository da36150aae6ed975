import type { Context } from 'hono'
import { templateSide } from '../access/template.ts'
import type { TemplateKind } from '../reports/templates/kinds.ts'
import type { Deps } from './route.ts'

/** Of which reports the side of whoever asks keeps a template; null where they can keep none. */
export const ownTemplates = async (
  context: Context,
  deps: Deps,
  p: string,
): Promise<readonly TemplateKind[] | null> =>
  templateSide(context.get('actor'), p) === null ? null : await deps.store.templates.used(p)
