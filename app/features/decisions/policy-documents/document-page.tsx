import { policyTexts } from '../../../i18n/policy.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { formatDay, formatSpan } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { DataList, ErrorSummary, Heading, Paragraph, Section, Table } from '../../../ui/index.ts'
import { PROVISIONS, type Provision } from '../../registers/index.ts'
import { NodePanel, readNodePanel } from '../../thread/index.ts'
import { ReviewDue, versionNow } from './documents-page.tsx'
import { ProvisionForm, ReviewForm, VersionForm } from './forms.tsx'
import {
  findPolicyDocument,
  insertProvision,
  insertReview,
  listPolicyVersions,
  listProvisionsOf,
  type PolicyVersion,
} from './policy.queries.ts'
import { provisionForm, reviewForm, versionForm } from './policy.schemas.ts'
import { addPolicyVersion } from './save-policy.ts'

export const showPolicyDocument = (ctx: PageContext): Promise<PageView> => documentPage(ctx, emptyForm)

/** One of the forms of the page: a version, that it was looked at again, or what the by-law makes possible. */
export async function changePolicyDocument(ctx: RequestContext, form: FormData): Promise<Answer> {
  const doing = String(form.get('doing') ?? '')
  const municipalityId = ctx.municipality.id
  const version = parseForm(versionForm, form)
  const review = parseForm(reviewForm, form)
  const provision = parseForm(provisionForm, form)
  const done = await ctx.transaction('keep a policy document', async (tx) => {
    const document = orNotFound(await findPolicyDocument(tx, ctx.params.policyDocument!))
    if (doing === 'version' && version.ok) {
      const input = { ...version.value, reviewBy: version.value.reviewBy || null }
      return addPolicyVersion(tx, municipalityId, document.id, input)
    }
    if (doing === 'review' && review.ok && review.value.reviewedOn <= ctx.clock.today()) {
      const now = orNotFound(versionNow(await listPolicyVersions(tx, document.id)))
      const { outcome, reviewedOn, next } = review.value
      return ok(await insertReview(tx, { municipalityId, versionId: now.id, reviewedOn, outcome }, next || null))
    }
    if (doing === 'provision' && provision.ok && document.kind === 'bylaw' && provision.value.provision in PROVISIONS)
      return ok(await insertProvision(tx, { ...provision.value, municipalityId, documentId: document.id }))
    return refuse('invalid')
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/beleidsstukken/${ctx.params.policyDocument}`))
  const { state } = doing === 'review' ? review : doing === 'provision' ? provision : version
  const isRefused = done.reason !== 'invalid'
  const errors = isRefused ? { [done.details?.field ?? '']: done.reason } : state.errors
  return shownAgain(ctx, (page) => documentPage(page, { values: state.values, errors }))
}

async function documentPage(ctx: PageContext, state: FormState): Promise<PageView> {
  const t = policyTexts[ctx.language]
  const document = orNotFound(await findPolicyDocument(ctx.tx, ctx.params.policyDocument!))
  const versions = await listPolicyVersions(ctx.tx, document.id)
  const keeps = ctx.may('policy.keep')
  const action = ctx.href(`/werk/beleidsstukken/${document.slug}`)
  return {
    title: document.title,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/beleidsstukken' }],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{document.title}</span>
        </Heading>
        <NodePanel ctx={ctx} panel={await readNodePanel(ctx, document.id)} />
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        <DataList
          items={[
            { term: t.kind, value: t.kinds[document.kind] },
            { term: t.body, value: t.bodies[document.body] },
            ...(document.about ? [{ term: t.about, value: <span lang="nl">{document.about}</span> }] : []),
          ]}
        />
        <Section>
          <Heading level={2}>{t.versions}</Heading>
          {versions.length === 0 ? (
            <Paragraph>{t.noVersion}</Paragraph>
          ) : (
            <VersionTable ctx={ctx} versions={versions} />
          )}
          {keeps && versionNow(versions) && <ReviewForm ctx={ctx} state={state} action={action} />}
          {keeps && <VersionForm ctx={ctx} state={state} action={action} />}
        </Section>
        {document.kind === 'bylaw' && (
          <Section>
            <Heading level={2}>{t.provisions}</Heading>
            <Paragraph>{t.provisionsIntro}</Paragraph>
            <ProvisionTable ctx={ctx} rows={await listProvisionsOf(ctx.tx, document.id)} />
            {keeps && <ProvisionForm ctx={ctx} state={state} action={action} />}
          </Section>
        )}
      </>
    ),
  }
}

function VersionTable({ ctx, versions }: { ctx: PageContext; versions: PolicyVersion[] }) {
  const t = policyTexts[ctx.language]
  const dutch = (text: string | null) => <span lang="nl">{text}</span>
  return (
    <Table
      caption={t.versions}
      captionHidden
      stack
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        { header: t.version, rowHeader: true, cell: ({ name }) => dutch(name) },
        { header: t.state, cell: ({ state }) => t.states[state] },
        { header: t.validFrom, cell: ({ validFrom }) => validFrom && formatSpan(validFrom, ctx.language) },
        { header: t.validUntil, cell: ({ validUntil }) => validUntil && formatSpan(validUntil, ctx.language) },
        { header: t.replaces, cell: ({ replaces }) => dutch(replaces) },
        {
          header: t.review,
          cell: (version) => (
            <>
              <ReviewDue ctx={ctx} version={version} />
              {version.reviewedOn && (
                <Paragraph small>
                  {t.reviewed(formatDay(version.reviewedOn, ctx.language), version.outcome ?? '')}
                </Paragraph>
              )}
            </>
          ),
        },
        { header: t.source, cell: ({ source }) => dutch(source) },
      ]}
    />
  )
}

type ProvisionRow = Awaited<ReturnType<typeof listProvisionsOf>>[number]

function ProvisionTable({ ctx, rows }: { ctx: PageContext; rows: ProvisionRow[] }) {
  const t = policyTexts[ctx.language]
  if (rows.length === 0) return null
  const span = (day: string) => day && formatSpan(day, ctx.language)
  return (
    <Table
      caption={t.provisions}
      captionHidden
      stack
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t.provision,
          rowHeader: true,
          cell: ({ provision }) => PROVISIONS[provision as Provision][ctx.language],
        },
        { header: t.article, cell: ({ article }) => article },
        { header: t.validFrom, cell: ({ validFrom }) => span(validFrom) },
        { header: t.validUntil, cell: ({ validUntil }) => span(validUntil) },
        { header: t.source, cell: ({ source }) => <span lang="nl">{source}</span> },
      ]}
    />
  )
}
