import type { ReportBlock } from '../../reports/report.ts'
import { to } from '../addresses.ts'
import { Bars } from './bars.tsx'

const Quoted = ({ p, block }: { p: string; block: Extract<ReportBlock, { kind: 'quote' }> }) => {
  const { record, number } = block.statement
  return (
    <figure class="quoted">
      <blockquote>
        <p>“{block.words}”</p>
      </blockquote>
      <figcaption class="how">
        <a href={to.statement(p, record, number)}>{block.source}</a>
      </figcaption>
    </figure>
  )
}

const Table = ({ block }: { block: Extract<ReportBlock, { kind: 'table' }> }) => (
  <table class="report-table">
    <caption class={block.caption ? undefined : 'vh'}>{block.caption || 'Table'}</caption>
    <thead>
      <tr>
        {block.head.map((words) => (
          <th scope="col">{words}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map(([first, ...rest]) => (
        <tr>
          <th scope="row">{first}</th>
          {rest.map((words) => (
            <td>{words}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Block = ({ p, block }: { p: string; block: ReportBlock }) => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.words}</h2> : <h3>{block.words}</h3>
    case 'paragraph':
      return (
        <p class={block.number === null ? undefined : 'numbered'}>
          {block.number !== null && <span class="number">{block.number}.</span>} {block.words}
        </p>
      )
    case 'quote':
      return <Quoted p={p} block={block} />
    case 'table':
      return <Table block={block} />
    case 'bars':
      return (
        <Bars
          title={block.caption}
          head={['What', 'How many']}
          bars={block.bars.map(({ label, share, words }) => ({ label, words, count: share, href: null }))}
          whole={1}
        />
      )
    case 'new-page':
      return null
  }
}

/** What a report holds, as a page shows it before it is saved; quotes lead to their statements. */
export const ReportBlocks = ({ p, blocks }: { p: string; blocks: readonly ReportBlock[] }) => (
  <div class="report">
    {blocks.map((block) => (
      <Block p={p} block={block} />
    ))}
  </div>
)
