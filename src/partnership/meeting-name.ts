/** "1st", "2nd", "13th". */
const ordinalInWords = (n: number): string => {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${tail}`
}

/**
 * What a meeting is called: its own name, else its number in its series and the series' short name, else "Meeting".
 */
export const meetingName = (
  name: string | null,
  ordinal: number | null,
  series: string | null | undefined,
): string => name ?? [ordinal && ordinalInWords(ordinal), series || 'Meeting'].filter(Boolean).join(' ')
