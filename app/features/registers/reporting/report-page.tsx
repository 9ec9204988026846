import { registerTexts } from '../../../i18n/registers.ts'
import { reportingTexts } from '../../../i18n/reporting.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Answer, PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { seal, unseal } from '../../../platform/sealing.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ErrorSummary,
  Form,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  Radios,
  TitleRow,
} from '../../../ui/index.ts'
import { FactField, factName } from '../components/fact-field.tsx'
import { lineOf, readFacts, type Typed, typedIn } from '../pages/form-values.ts'
import { meldpuntIntegriteit } from '../types/meldpunt-integriteit.ts'
import { makeCode } from './code.ts'
import { handIn } from './hand-in.ts'

const FIELDS = meldpuntIntegriteit.fields.filter(({ key }) => key !== 'cameBy')
const NO_CHOICES = { accounts: [], organisations: [] }

/** The form on which anybody of the staff hands something in. */
export const showReport = async (ctx: PageContext): Promise<PageView> => reportPage(ctx, {}, {})

/**
 * Hands a report in. What the person is called goes along only when he says so, and nothing here runs as him: not the
 * transaction, and no reading.
 */
export const sendReport =
  (database: Database) =>
  async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const t = reportingTexts[ctx.language]
    const typed = typedIn(form)
    const { facts, problems } = readFacts(FIELDS, typed)
    const who = lineOf(typed, 'who')
    const code = unseal(ctx.config.secret, purposeOf(ctx), lineOf(typed, 'ticket'))
    const found: Record<string, string> = { ...problems }
    if (who !== 'anonymous' && who !== 'named') found.who = 'who'
    if (!code) found.ticket = 'expired'
    if (Object.keys(found).length > 0 || !code) return { ...reportPage(ctx, typed, found), status: 422 }
    const { municipality, config, clock } = ctx
    await handIn(
      { database, municipalityId: municipality.id, secret: config.secret, today: clock.today() },
      { facts, code, name: who === 'named' ? ctx.person?.name : undefined },
    )
    return receivedPage(ctx, code, t)
  }

/** The code travels in the form, sealed: sent twice, the form is one report. */
const purposeOf = ({ municipality }: RequestContext) => `report ticket ${municipality.id}`

function reportPage(ctx: RequestContext, typed: Typed, problems: Record<string, string>): PageView {
  const { language } = ctx
  const t = reportingTexts[language]
  const words = registerTexts[language].problems
  const inWords = (problem: string | undefined) => {
    if (!problem) return undefined
    if (problem === 'who') return t.whoNeeded
    return problem === 'expired' ? t.expired : (words[problem as keyof typeof words] ?? words.invalid)
  }
  const errors = Object.entries(problems).map(([field, problem]) => ({
    ...(field === 'ticket' ? {} : { field }),
    message: inWords(problem)!,
  }))
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [],
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        <Paragraph>{t.danger}</Paragraph>
        <Form action={ctx.href('/werk/melden')} csrfToken={ctx.csrf} label={t.title}>
          {errors.length > 0 && <ErrorSummary title={t.check} errors={errors} />}
          <HiddenField name="ticket" value={seal(ctx.config.secret, purposeOf(ctx), makeCode())} />
          {FIELDS.map((field) => (
            <FactField
              key={field.key}
              field={field}
              language={language}
              values={typed[factName(field.key)] ?? []}
              error={inWords(problems[factName(field.key)])}
              choices={NO_CHOICES}
            />
          ))}
          <Radios
            name="who"
            label={t.who}
            required={registerTexts[language].required}
            value={lineOf(typed, 'who')}
            error={inWords(problems.who)}
            choices={[
              { value: 'anonymous', label: t.anonymous, hint: t.anonymousHint },
              { value: 'named', label: t.named(ctx.person?.name ?? ''), hint: t.namedHint },
            ]}
          />
          <ActionGroup>
            <Button>{t.send}</Button>
            <Link href={ctx.href('/werk/melden/antwoord')}>{t.lookBack}</Link>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

function receivedPage(ctx: RequestContext, code: string, t: (typeof reportingTexts)['nl']): PageView {
  return {
    title: t.received,
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/melden' }],
    body: (
      <>
        <TitleRow title={t.received} />
        <Intro>{t.receivedIntro}</Intro>
        <Alert tone="ok" announce>
          <strong class="regie-secret">{code}</strong>
        </Alert>
        <Paragraph>{t.codeUse}</Paragraph>
        <Paragraph>{t.within}</Paragraph>
        <ActionGroup>
          <Link href={ctx.href('/werk/melden/antwoord')}>{t.lookBack}</Link>
          <Link href={ctx.href('/werk/melden')}>{t.again}</Link>
        </ActionGroup>
      </>
    ),
  }
}
