import { councilTexts } from '../../../../i18n/council.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import { ActionGroup, ButtonLink, EmptyState, Heading, Intro, Section, SubNavigation } from '../../../../ui/index.ts'
import { WORK_REGISTER } from '../addresses.ts'
import { ITEM_KINDS, isItemKind } from '../domain/items.ts'
import { listItems } from '../items.queries.ts'
import { ItemTable } from './public-items.tsx'

/** Everything the council keeps, with what only the council itself may see. */
export async function showWorkRegister(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = councilTexts[language]
  const work = councilWorkTexts[language]
  const asked = ctx.query.get('soort') ?? ''
  const chosen = isItemKind(asked) ? asked : undefined
  const items = await listItems(ctx.tx, { kind: chosen })
  const kinds = ITEM_KINDS.filter((kind) => (kind === 'commitment' ? ctx.may('council.keep') : ctx.may('council.own')))
  return {
    title: t.registerTitle,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/raad' }],
    body: (
      <>
        <Heading level={1}>{t.registerTitle}</Heading>
        <Intro>{work.intro}</Intro>
        <SubNavigation
          label={t.filter}
          items={[
            { label: t.all, href: ctx.href(WORK_REGISTER), current: chosen ? undefined : 'page' },
            ...ITEM_KINDS.map((kind) => ({
              label: t.plurals[kind],
              href: ctx.href(`${WORK_REGISTER}?soort=${kind}`),
              current: chosen === kind ? ('page' as const) : undefined,
            })),
          ]}
        />
        {kinds.length > 0 && (
          <ActionGroup>
            {kinds.map((kind) => (
              <ButtonLink key={kind} look="secondary" href={ctx.href(`${WORK_REGISTER}/nieuw/${kind}`)}>
                {work.add[kind]}
              </ButtonLink>
            ))}
          </ActionGroup>
        )}
        {items.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          ITEM_KINDS.map((kind) => {
            const ofKind = items.filter((item) => item.kind === kind)
            if (ofKind.length === 0) return null
            return (
              <Section key={kind}>
                <Heading level={2}>{t.plurals[kind]}</Heading>
                <ItemTable
                  ctx={ctx}
                  items={ofKind}
                  caption={t.plurals[kind]}
                  hrefOf={({ id }) => `${WORK_REGISTER}/${id}`}
                />
              </Section>
            )
          })
        )}
      </>
    ),
  }
}
