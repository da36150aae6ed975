import Bowser from 'bowser'

/** What a browser says of itself, as people know it: "Firefox 149 on Windows"; its own words where they name none. */
export const agentWords = (agent: string | null): string => {
  if (!agent?.trim()) return 'An unnamed browser'
  const { browser, os } = Bowser.parse(agent)
  if (!browser.name || !os.name) return agent
  const version = browser.version?.split('.')[0]
  return `${[browser.name, version].filter(Boolean).join(' ')} on ${os.name}`
}
