import { LineRuleType } from 'docx'

/** Signs that XML can't hold are none that anybody reads. */
export const writable = (words: string): string => words.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')

/** How the Word documents look that Mufakat writes. */
export const STYLES = {
  default: {
    document: { run: { font: 'Cambria', size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: {
      run: { font: 'Cambria', size: 36 },
      paragraph: { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: 'Calibri', size: 26, bold: true, color: '1D1C19' },
      paragraph: { spacing: { before: 360, after: 120 } },
    },
    heading2: {
      run: { font: 'Calibri', size: 22, bold: true, color: '1D1C19' },
      paragraph: { spacing: { before: 240, after: 80 } },
    },
  },
  paragraphStyles: [
    {
      ...{ id: 'Cell', name: 'Cell', basedOn: 'Normal' },
      ...{ run: { font: 'Calibri', size: 18 }, paragraph: { spacing: { after: 0, line: 240 } } },
    },
    {
      ...{ id: 'Quoted', name: 'Quoted', basedOn: 'Normal' },
      paragraph: { indent: { left: 567, right: 567 }, spacing: { after: 40, line: 264 } },
    },
    {
      ...{ id: 'Source', name: 'Source', basedOn: 'Normal' },
      run: { font: 'Calibri', size: 18, color: '55524A' },
      paragraph: { indent: { left: 567, right: 567 }, spacing: { after: 160, line: 240 } },
    },
    {
      ...{ id: 'Caption', name: 'Caption', basedOn: 'Normal' },
      run: { font: 'Calibri', size: 20, bold: true },
    },
  ],
} as const
