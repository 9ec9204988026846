import { policyTexts } from '../../../i18n/policy.ts'
import {
  type Answer,
  emptyForm,
  errorsOf,
  type FormState,
  fieldOf,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { POLICY_BODIES, POLICY_KINDS } from './policy.queries.ts'
import { documentForm } from './policy.schemas.ts'
import { addPolicyDocument } from './save-policy.ts'

export const showNewPolicyDocument = async (ctx: PageContext): Promise<PageView> => newPage(ctx, emptyForm)

export async function addDocument(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(documentForm, form)
  const done = await ctx.transaction('add a policy document', async (tx) =>
    parsed.ok ? ok(await addPolicyDocument(tx, ctx.municipality.id, parsed.value)) : refuse('invalid'),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/beleidsstukken/${done.value.slug}`))
  return shownAgain(ctx, async (page) => newPage(page, parsed.state))
}

function newPage(ctx: RequestContext, state: FormState): PageView {
  const t = policyTexts[ctx.language]
  return {
    title: t.add,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/beleidsstukken' }],
    body: (
      <>
        <Heading level={1}>{t.add}</Heading>
        <ErrorSummary title={t.checkThis} errors={errorsOf(t, state)} />
        <Form action={ctx.href('/werk/beleidsstukken/nieuw')} csrfToken={ctx.csrf}>
          <TextField {...fieldOf(t, state, 'title', t.name, true)} maxLength={200} />
          <Select
            {...fieldOf(t, state, 'kind', t.kind, true)}
            empty={t.choose}
            choices={POLICY_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <Select
            {...fieldOf(t, state, 'body', t.body, true)}
            empty={t.choose}
            choices={POLICY_BODIES.map((value) => ({ value, label: t.bodies[value] }))}
          />
          <TextArea {...fieldOf(t, state, 'about', t.about)} rows={3} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <Link href={ctx.href('/werk/beleidsstukken')}>{t.back}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
