import { documentTexts } from '../../../../i18n/documents.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import { ButtonLink, EmptyState, Intro, Link, Table, TitleRow } from '../../../../ui/index.ts'
import { listDossiers } from '../dossiers.queries.ts'

/** Every dossier, the latest first. */
export async function showDossiers(ctx: PageContext): Promise<PageView> {
  const { dossiers: t } = documentTexts[ctx.language]
  const found = await listDossiers(ctx.tx)
  const start = ctx.may('decisions.write') && <ButtonLink href={ctx.href('/werk/dossiers/nieuw')}>{t.start}</ButtonLink>
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
            rowKey={({ slug }) => slug}
            columns={[
              {
                header: t.name,
                rowHeader: true,
                cell: ({ slug, title }) => (
                  <Link href={ctx.href(`/werk/dossiers/${slug}`)}>
                    <span lang="nl">{title}</span>
                  </Link>
                ),
              },
              { header: t.count, cell: ({ documents }) => String(documents) },
            ]}
          />
        )}
      </>
    ),
  }
}
