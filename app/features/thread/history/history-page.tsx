import { nodeTexts } from '../../../i18n/node.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import { ActionGroup, ButtonLink, EmptyState, Link, Paragraph } from '../../../ui/index.ts'
import { nodePage, openNode } from '../components/node-page.tsx'
import type { ThreadParts } from '../thread-parts.ts'
import { listHistory, listNames } from './history.queries.ts'
import { idsIn } from './history.ts'
import { type HistoryLine, inWords } from './history-words.ts'

const PAGE_SIZE = 50

/** What became of one thing, in sentences, newest first. */
export const showHistory =
  ({ kinds, words }: ThreadParts) =>
  async (ctx: PageContext): Promise<PageView> => {
    const { language } = ctx
    const t = nodeTexts[language]
    const node = await openNode(ctx)
    const asked = ctx.query.get('voor') ?? ''
    const before = /^\d{1,18}$/.test(asked) ? asked : ''
    const found = await listHistory(ctx.tx, node.id, before, PAGE_SIZE + 1)
    const rows = found.slice(0, PAGE_SIZE)
    const names = await listNames(ctx.tx, idsIn(rows))
    const lines = rows.flatMap((row) => inWords(row, { words, names, language }) ?? [])
    const address = ctx.href(`/werk/draad/${node.id}/geschiedenis`)
    const isMore = found.length > PAGE_SIZE
    return nodePage(ctx, kinds, {
      node,
      view: 'history',
      title: t.history.title(node.title),
      body: (
        <>
          <Paragraph small>{t.history.intro}</Paragraph>
          {lines.length === 0 && !isMore ? (
            <EmptyState title={t.history.none}>{t.history.noneWhy}</EmptyState>
          ) : (
            <ol class="regie-history">
              {lines.map((line) => (
                <li key={line.id} class="regie-history__item">
                  <OneLine ctx={ctx} line={line} />
                </li>
              ))}
            </ol>
          )}
          <ActionGroup>
            {isMore && (
              <ButtonLink look="secondary" href={`${address}?voor=${rows.at(-1)!.id}`}>
                {t.history.older}
              </ButtonLink>
            )}
            {before && <Link href={address}>{t.history.newest}</Link>}
          </ActionGroup>
        </>
      ),
    })
  }

function OneLine({ ctx, line }: { ctx: PageContext; line: HistoryLine }) {
  return (
    <>
      <p class="regie-history__what">{line.sentence}</p>
      {line.changes.length > 0 && (
        <ul class="regie-history__changes">
          {line.changes.map((change) => (
            <li key={change.field}>
              <strong>{change.field}</strong>: <span lang="nl">{change.words}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="regie-history__when">
        <time dateTime={line.when.toISOString()}>{formatInstant(line.when, ctx.language)}</time>
      </p>
    </>
  )
}
