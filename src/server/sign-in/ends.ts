/** When a session ends by itself: after so long without use, and so long after signing in whatever happens. */
export const SESSION = { idleHours: 8, days: 7, administratorHours: 12 } as const

const HOUR = 3_600_000

/** A use is noted once a minute at most, so that reading costs no writing. */
const NOTED = 60_000

/** Whether a session has ended by itself at an instant. */
export const hasEnded = (
  { begun, used, administrator }: { begun: string; used: string; administrator: boolean },
  now: string,
): boolean => {
  const at = Date.parse(now)
  const whole = administrator ? SESSION.administratorHours * HOUR : SESSION.days * 24 * HOUR
  return at - Date.parse(used) >= SESSION.idleHours * HOUR || at - Date.parse(begun) >= whole
}

/** Whether a use has to be noted, so that the idle end moves on. */
export const isStale = (used: string, now: string): boolean => Date.parse(now) - Date.parse(used) >= NOTED
