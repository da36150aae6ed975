/** Our own short names of the goals, from 1. */
const NAMES = [
  'Poverty',
  'Hunger and food',
  'Health',
  'Education',
  'Gender equality',
  'Water and sanitation',
  'Energy',
  'Work and growth',
  'Industry and infrastructure',
  'Inequality',
  'Cities',
  'Consumption and production',
  'Climate',
  'Seas and oceans',
  'Life on land',
  'Peace and justice',
  'Partnerships',
] as const

/** What a goal is called in short. */
export const goalName = (goal: number): string => NAMES[goal - 1] ?? `Goal ${goal}`
