import { type Operators, PageWalk, type Seen, type Setting } from './page-walk.ts'
import { stepsOf } from './steps.ts'

/** Goes through the operators of one page once and tells what of its text is seen. */
export const seenOf = ({ fnArray, argsArray }: Operators, setting: Setting): Seen => {
  const page = new PageWalk(setting)
  const steps = stepsOf(setting.ops)
  for (const [at, operator] of fnArray.entries())
    steps.get(operator)?.(page, (argsArray[at] ?? []) as unknown[])
  return page.result()
}
