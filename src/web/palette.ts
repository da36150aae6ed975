/** The colours of the pages, by day and by night; style/base.css says the same (a test keeps them together). */
export const PALETTE = {
  light: {
    paper: '#fbfaf6',
    tint: '#f3f0e8',
    line: '#d9d4c7',
    ink: '#1d1c19',
    soft: '#5c574e',
    link: '#1c4f78',
    mark: '#2f5d50',
    grave: '#9a3412',
    glow: '#f7eabf',
    focus: '#b45309',
  },
  dark: {
    paper: '#171613',
    tint: '#211f1b',
    line: '#3d3a33',
    ink: '#ebe7dd',
    soft: '#aca597',
    link: '#93c4ea',
    mark: '#8cc9b5',
    grave: '#f2a27f',
    glow: '#443815',
    focus: '#f0a63c',
  },
} as const
