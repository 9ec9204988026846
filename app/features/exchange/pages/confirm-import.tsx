import { exchangeTexts } from '../../../i18n/exchange.ts'
import {
  type Answer,
  mustBe,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { ActionGroup, Alert, Button, ButtonLink, Form, Heading, HiddenField } from '../../../ui/index.ts'
import { PreviewView } from '../components/preview-view.tsx'
import { ProblemsView } from '../components/problems-view.tsx'
import { findPlanImport } from '../exchange.queries.ts'
import { confirmImport, previewKept } from '../operations/import-plan.ts'
import type { Preview } from '../operations/preview-import.ts'

const ADDRESS = '/werk/plannen/importeren'

type Notice = { kind: 'changed-meanwhile' } | { kind: 'not-possible'; what: string }

export async function showPreview(ctx: PageContext): Promise<Answer> {
  const kept = orNotFound(await findPlanImport(ctx.tx, ctx.params.import!))
  const preview = await previewKept(ctx.tx, kept, ctx.may('figures.edit'))
  return previewPage(ctx, preview, preview.baseHash === kept.baseHash ? undefined : { kind: 'changed-meanwhile' })
}

/** Does what the page showed; a plan that changed since is shown anew instead. */
export async function confirm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = ctx.params.import!
  const shownHash = form.get('shown')
  if (typeof shownHash !== 'string') return { ...(await showAgain(ctx)), status: 422 }
  const mayAddIndicators = ctx.may('figures.edit')
  const done = await ctx.transaction('import a plan', (tx) =>
    confirmImport(tx, ctx.municipality.id, { id, shownHash, mayAddIndicators }),
  )
  if (done.ok) {
    const { planSlug, changeCount } = done.value
    return redirectTo(ctx.href(`${ADDRESS}?klaar=${planSlug}&aantal=${changeCount}`))
  }
  if (done.reason === 'not-found') throw new NotFound()
  const notice: Notice =
    done.reason === 'not-possible'
      ? { kind: 'not-possible', what: String(done.details?.values?.what ?? '') }
      : { kind: 'changed-meanwhile' }
  return { ...(await showAgain(ctx, notice)), status: 409 }
}

async function showAgain(ctx: RequestContext, notice?: Notice): Promise<PageView> {
  const preview = mustBe(
    await ctx.transaction('show an import again', async (tx) => {
      const kept = orNotFound(await findPlanImport(tx, ctx.params.import!))
      return ok(await previewKept(tx, kept, ctx.may('figures.edit')))
    }),
  )
  return previewPage(ctx, preview, notice)
}

function previewPage(ctx: RequestContext, preview: Preview, notice?: Notice): PageView {
  const t = exchangeTexts[ctx.language]
  const title = t.preview(preview.planTitle)
  const mayConfirm = preview.problems.length === 0 && preview.changes.length > 0
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.import, href: ADDRESS }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {notice?.kind === 'changed-meanwhile' && (
          <Alert tone="warning" title={t.changedMeanwhile} announce>
            {t.changedMeanwhileWhat}
          </Alert>
        )}
        {notice?.kind === 'not-possible' && (
          <Alert tone="error" announce>
            {t.notPossible(notice.what)}
          </Alert>
        )}
        <ProblemsView problems={preview.problems} language={ctx.language} />
        <PreviewView preview={preview} language={ctx.language} />
        <Form action={ctx.href(`${ADDRESS}/${ctx.params.import}`)} csrfToken={ctx.csrf} label={t.confirm}>
          <HiddenField name="shown" value={preview.baseHash} />
          <ActionGroup>
            {mayConfirm && <Button>{t.confirm}</Button>}
            <ButtonLink look="subtle" href={ctx.href(ADDRESS)}>
              {t.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
