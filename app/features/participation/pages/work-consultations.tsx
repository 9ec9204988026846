import { inputWorkTexts } from '../../../i18n/inputs-work.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { ActionGroup, Badge, ButtonLink, EmptyState, Intro, Link, Table, TitleRow } from '../../../ui/index.ts'
import { listConsultations } from '../consultations.queries.ts'

/** Every consultation, with where it is. */
export async function showWorkConsultations(ctx: PageContext): Promise<PageView> {
  const { work: t, phases } = participationTexts[ctx.language]
  const found = await listConsultations(ctx.tx)
  const start = (
    <ActionGroup>
      {ctx.may('consultations.edit') && <ButtonLink href={ctx.href('/werk/inspraak/nieuw')}>{t.start}</ButtonLink>}
      {found.length > 0 && (
        <ButtonLink look="secondary" href={ctx.href('/werk/inbreng')}>
          {inputWorkTexts[ctx.language].list.link}
        </ButtonLink>
      )}
    </ActionGroup>
  )
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow title={t.title} actions={found.length > 0 && start} />
        <Intro>{t.intro}</Intro>
        {found.length === 0 ? (
          <EmptyState title={t.none} action={start}>
            {t.noneHint}
          </EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionHidden
            stack
            rows={found}
            rowKey={(one) => one.slug}
            columns={[
              {
                header: t.columns.name,
                rowHeader: true,
                cell: ({ slug, title }) => (
                  <Link href={ctx.href(`/werk/inspraak/${slug}`)}>
                    <span lang="nl">{title}</span>
                  </Link>
                ),
              },
              {
                header: t.columns.phase,
                cell: ({ phase }) => <Badge tone={phase === 'open' ? 'ok' : 'draft'}>{phases[phase]}</Badge>,
              },
            ]}
          />
        )}
      </>
    ),
  }
}
