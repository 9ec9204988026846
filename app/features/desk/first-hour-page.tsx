import { firstHourTexts } from '../../i18n/first-hour.ts'
import type { MunicipalitySettings, PageContext, PageView } from '../../platform/http/index.ts'
import { Alert, Badge, Heading, Intro, Link, Paragraph } from '../../ui/index.ts'
import { listFirstThings } from './desk.queries.ts'

type StepName = keyof (typeof firstHourTexts)['nl']['steps']
type Step = { name: StepName; who: keyof (typeof firstHourTexts)['nl']['roles']; path: string; right: string }

/** In the order in which each rests on those before it. */
const STEPS: readonly Step[] = [
  { name: 'settings', who: 'administrator', path: '/werk/gemeente', right: 'settings.manage' },
  { name: 'signIn', who: 'administrator', path: '/werk/gemeente', right: 'settings.manage' },
  { name: 'areas', who: 'administrator', path: '/werk/gemeente', right: 'settings.manage' },
  { name: 'people', who: 'administrator', path: '/werk/accounts', right: 'accounts.manage' },
  { name: 'plan', who: 'policyLead', path: '/werk/plannen/importeren', right: 'plan.edit' },
  { name: 'adopted', who: 'policyLead', path: '/werk/plannen', right: 'plan.edit' },
  { name: 'indicator', who: 'analyst', path: '/werk/cijfers', right: 'figures.edit' },
  { name: 'figures', who: 'analyst', path: '/werk/cijfers/importeren', right: 'figures.import' },
  { name: 'register', who: 'worker', path: '/werk/registers', right: 'work.open' },
]

/** What is there of the settings themselves. */
function settingsDone({
  siteName,
  contact,
  cbsCode,
  signIn,
}: MunicipalitySettings): Partial<Record<StepName, boolean>> {
  return {
    settings: siteName !== '' && contact !== '' && cbsCode !== '',
    signIn: signIn.oidc !== undefined || signIn.secondFactorFor.length > 0,
  }
}

/** A checklist that nobody ticks: what is there is seen, and the first thing that is not says that one begins there. */
export async function showFirstHour(ctx: PageContext): Promise<PageView> {
  const t = firstHourTexts[ctx.language]
  const there = { ...(await listFirstThings(ctx.tx)), ...settingsDone(ctx.municipality.settings) }
  const done = STEPS.filter(({ name }) => there[name])
  const next = STEPS.find(({ name }) => !there[name])
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Paragraph>
          <strong>{t.progress(done.length, STEPS.length)}</strong>
        </Paragraph>
        {!next && <Alert tone="ok">{t.ready}</Alert>}
        <ol class="regie-first-steps">
          {STEPS.map((step) => (
            <li key={step.name} class="regie-first-steps__item">
              <FirstStep ctx={ctx} step={step} isThere={there[step.name] === true} isNext={step === next} />
            </li>
          ))}
        </ol>
      </>
    ),
  }
}

type FirstStepProps = { ctx: PageContext; step: Step; isThere: boolean; isNext: boolean }

function FirstStep({ ctx, step: { name, who, path, right }, isThere, isNext }: FirstStepProps) {
  const t = firstHourTexts[ctx.language]
  const { title, good } = t.steps[name]
  return (
    <>
      <Heading level={2} look={3}>
        {title}
      </Heading>
      <p class="regie-first-steps__state">
        <Badge tone={isThere ? 'ok' : 'draft'}>{isThere ? t.done : t.open}</Badge>
        {isNext && <Badge tone="active">{t.next}</Badge>}
      </p>
      <Paragraph>
        {t.good}: {good}
      </Paragraph>
      <Paragraph small>
        {t.who}: {t.roles[who]}.{' '}
        {ctx.may(right) ? <Link href={ctx.href(path)}>{`${t.go}: ${title}`}</Link> : t.notYours}
      </Paragraph>
    </>
  )
}
