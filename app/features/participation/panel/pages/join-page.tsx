import { panelTexts } from '../../../../i18n/panel.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import type { Database } from '../../../../platform/database/index.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  mustBe,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { ok } from '../../../../shared/outcome.ts'
import {
  Alert,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  List,
  Paragraph,
  Quote,
  Section,
  TextField,
} from '../../../../ui/index.ts'
import { listDistricts } from '../../surveys/surveys.queries.ts'
import { asPanel, placeOf } from '../at.ts'
import { consentText } from '../consent.ts'
import type { PanelSettings } from '../domain/membership.ts'
import { join } from '../operations/join.ts'
import { joinForm } from '../panel.schemas.ts'
import { findPanelSettings } from '../settings.queries.ts'
import { secondsToWaitHere } from '../slow-down.ts'
import { type District, ProfileFields, problemIn, problemsIn } from './profile-fields.tsx'

const FRESH = { 'cache-control': 'public, no-cache' }

type Data = { settings: PanelSettings | undefined; districts: District[] }
type View = Data & { state: FormState; refusal?: string }

const read = async (tx: PageContext['tx']): Promise<Data> => ({
  settings: await findPanelSettings(tx),
  districts: await listDistricts(tx),
})

/** What the panel is, what is kept and why, and how to join. */
export async function showJoin(ctx: PageContext): Promise<PageView> {
  const state = { ...emptyForm, values: { language: ctx.language } }
  return { ...joinPage(ctx, { ...(await read(ctx.tx)), state }), headers: FRESH }
}

/** Signs somebody up. The answer is the same whether or not the address is known. */
export function joinPanel(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const t = panelTexts[ctx.language]
    const data = mustBe(await ctx.transaction('show the panel', async (tx) => ok(await read(tx))))
    const districts = data.districts.map(({ code }) => code)
    const parsed = parseForm(joinForm(ctx.clock.today(), districts), form)
    const again = (refusal?: string, status = 422) => ({
      ...joinPage(ctx, { ...data, state: parsed.state, refusal }),
      status,
    })
    if (!parsed.ok) return again()
    const done = redirectTo(ctx.href('/praat-mee/panel/aangemeld'))
    // A program fills in every field it finds, also the one that nobody sees.
    if (String(form.get('website') ?? '') !== '') return done
    const seconds = await secondsToWaitHere(database, ctx)
    if (seconds > 0) return again(t.problems.wait(seconds), 429)
    const { consent: _, ...wanted } = parsed.value
    const place = placeOf(ctx)
    const joined = await asPanel(database, ctx.municipality.id, 'join the panel', (tx) => join(tx, place, wanted))
    if (joined.ok) return done
    return again(joined.reason === 'text-changed' ? t.problems.textChanged : t.closed)
  }
}

/** After signing up: what happens next. */
export async function showAsked(ctx: PageContext): Promise<PageView> {
  const t = panelTexts[ctx.language]
  return {
    title: t.asked.title,
    frame: 'public',
    breadcrumbs: crumbs(ctx, true),
    body: (
      <>
        <Heading level={1}>{t.asked.title}</Heading>
        <Intro>{t.asked.text}</Intro>
        <Paragraph>{t.asked.nothing}</Paragraph>
      </>
    ),
  }
}

export const crumbs = ({ language }: Pick<RequestContext, 'language'>, isBelow: boolean) => [
  { label: participationTexts[language].title, href: '/praat-mee' },
  ...(isBelow ? [{ label: panelTexts[language].title, href: '/praat-mee/panel' }] : []),
]

function joinPage(ctx: RequestContext, view: View): PageView {
  const { settings, state, refusal } = view
  const t = panelTexts[ctx.language]
  const isOpen = settings?.isRecruiting === true
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    breadcrumbs: crumbs(ctx, false),
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {isOpen && <ErrorSummary title={t.form.checkThis} errors={problemsIn(ctx.language, state)} />}
        {refusal && (
          <Alert tone="error" announce>
            {refusal}
          </Alert>
        )}
        {settings && <Facts language={ctx.language} settings={settings} />}
        {isOpen ? (
          <JoinForm ctx={ctx} {...view} settings={settings} />
        ) : (
          <Alert tone="info" title={t.closedTitle}>
            {t.closed}
          </Alert>
        )}
        {settings && (
          <Paragraph>
            <Link href={ctx.href('/praat-mee/panel/link')}>{t.lost.link}</Link>
          </Paragraph>
        )}
      </>
    ),
  }
}

function Facts({ language, settings }: { language: RequestContext['language']; settings: PanelSettings }) {
  const { facts, kept } = panelTexts[language]
  return (
    <>
      <Section>
        <Heading level={2}>{facts.heading}</Heading>
        <List
          items={[
            facts.what,
            facts.often(settings.mostInvitations),
            facts.draw,
            facts.long(settings.mostYears),
            facts.stop,
          ]}
        />
      </Section>
      <Section>
        <Heading level={2}>{kept.heading}</Heading>
        <List items={[kept.address, kept.profile, kept.invited, kept.answers, kept.end]} />
      </Section>
    </>
  )
}

function JoinForm({ ctx, settings, state, districts }: View & { ctx: RequestContext; settings: PanelSettings }) {
  const { language } = ctx
  const { form: t } = panelTexts[language]
  const consent = consentText(language, settings)
  return (
    <Section id="aanmelden">
      <Heading level={2}>{t.heading}</Heading>
      <Form action={ctx.href('/praat-mee/panel')} csrfToken={ctx.csrf} label={t.heading}>
        <TextField
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          required={t.required}
          autocomplete="email"
          maxLength={254}
          value={state.values.email}
          error={problemIn(language, state.errors.email)}
        />
        <ProfileFields language={language} state={state} districts={districts} />
        <Heading level={3}>{t.consentHeading}</Heading>
        <Quote>{consent.content}</Quote>
        <HiddenField name="text" value={consent.hash} />
        <Checkbox
          name="consent"
          value="yes"
          label={t.consent}
          checked={state.values.consent === 'yes'}
          error={problemIn(language, state.errors.consent)}
        />
        <div class="regie-hidden" aria-hidden="true">
          <label>
            {t.trap}
            <input name="website" tabIndex={-1} autocomplete="off" />
          </label>
        </div>
        <Button>{t.send}</Button>
      </Form>
    </Section>
  )
}
