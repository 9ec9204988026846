import { type Block, type DocumentModel, plain } from '../../../documents/index.ts'
import { executionTexts } from '../../../i18n/execution.ts'
import type { Day } from '../../../shared/days.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { CHOICES, type ExecutionContent, type ExecutionLine } from './content.ts'

const t = executionTexts.nl

/** A settled execution plan as a document: per theme what goes on, what falls away and what is new, with the reasons. */
export function executionDocument(
  content: ExecutionContent,
  { publisher, settledOn, hash }: { publisher: string; settledOn: Day; hash: string },
): DocumentModel {
  const title = t.title(content.year)
  const themes = [...groupBy(content.lines, ({ theme }) => theme || t.choices.add)]
  return {
    meta: { title, language: 'nl', publisher, publishedOn: settledOn, subject: content.planTitle },
    cover: {
      kicker: content.planTitle,
      title,
      subtitle: t.intro(content.year, content.year - 1),
      lines: [`${t.hash}: ${hash.slice(0, 16)}`],
    },
    blocks: themes.flatMap(([theme, lines], index): Block[] => [
      { type: 'heading', level: 1, text: theme, id: `thema-${index + 1}` },
      ...CHOICES.flatMap((choice) =>
        tableOf(
          theme,
          lines.filter((line) => line.choice === choice),
          t.choices[choice],
        ),
      ),
    ]),
  }
}

function tableOf(theme: string, lines: ExecutionLine[], choice: string): Block[] {
  if (lines.length === 0) return []
  const start = (title: string) => ({ title, align: 'start' as const })
  return [
    {
      type: 'table',
      caption: `${theme}: ${choice}`,
      columns: [start(t.action), start(t.owner), start(t.reason)],
      rows: lines.map(({ code, title, owner, reason, origin }) => [
        plain([code, title].filter(Boolean).join(' ')),
        plain(owner || '–'),
        plain([reason, origin && `${t.origin}: ${origin}`].filter(Boolean).join(' ') || '–'),
      ]),
    },
  ]
}
