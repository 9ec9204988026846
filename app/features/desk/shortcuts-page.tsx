import type { ComponentChildren } from 'preact'
import { deskTexts } from '../../i18n/desk.ts'
import type { PageContext, PageView } from '../../platform/http/index.ts'
import { Alert, Heading, Intro, Link, Paragraph, Table } from '../../ui/index.ts'
import { hasShortcuts } from './desk.queries.ts'
import type { DeskParts } from './desk-parts.ts'

type Shortcut = { keys: ComponentChildren; does: string }

/** The sheet of shortcuts; the same is shown over any page when somebody presses the question mark. */
export const showShortcuts =
  ({ menu }: DeskParts) =>
  async (ctx: PageContext): Promise<PageView> => {
    const t = deskTexts[ctx.language].keys
    const areOn = await hasShortcuts(ctx.tx, ctx.actor.id)
    const places = menu(ctx)
      .flatMap(({ items }) => items)
      .filter(({ key }) => key && /[a-z]/.test(key))
    return {
      title: t.title,
      frame: 'work',
      breadcrumbs: [],
      body: (
        <div id="sheet-of-shortcuts" data-close={t.close}>
          <Heading level={1}>{t.title}</Heading>
          {!areOn && <Alert tone="info">{t.areOff}</Alert>}
          <Intro>{t.intro}</Intro>
          <Sheet
            t={t}
            caption={t.everywhere}
            rows={[
              { keys: <kbd>/</kbd>, does: t.search },
              { keys: <kbd>?</kbd>, does: t.sheet },
              { keys: <kbd>Esc</kbd>, does: t.close },
            ]}
          />
          <Sheet
            t={t}
            caption={t.lists}
            rows={[
              { keys: <kbd>j</kbd>, does: t.next },
              { keys: <kbd>k</kbd>, does: t.previous },
              { keys: <kbd>Enter</kbd>, does: t.open },
            ]}
          />
          <Sheet
            t={t}
            caption={t.go}
            rows={places.map(({ key, label }) => ({
              keys: (
                <>
                  <kbd>g</kbd> {t.afterwards} <kbd>{key}</kbd>
                </>
              ),
              does: label,
            }))}
          />
          <Paragraph small>{t.needScript}</Paragraph>
          <Paragraph>
            <Link href={ctx.href('/werk/start-inrichten')}>{t.off}</Link>
          </Paragraph>
        </div>
      ),
    }
  }

type SheetTexts = { key: string; does: string }

const Sheet = ({ t, caption, rows }: { t: SheetTexts; caption: string; rows: Shortcut[] }) => (
  <Table
    caption={caption}
    rows={rows}
    rowKey={({ does }) => does}
    columns={[
      { header: t.key, cell: ({ keys }) => keys },
      { header: t.does, rowHeader: true, cell: ({ does }) => does },
    ]}
  />
)
