import { councilTexts } from '../../../../i18n/council.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  fieldErrors,
  formAgain,
  orNotFound,
  type PageContext,
  type PageView,
  parseForm,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
} from '../../../../platform/http/index.ts'
import { refuse } from '../../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Section,
  TitleRow,
} from '../../../../ui/index.ts'
import { NodePanel, readNodePanel } from '../../../thread/index.ts'
import { publicAddress, WORK_REGISTER } from '../addresses.ts'
import { AmendedWords, readAmendedWords } from '../components/amended-words.tsx'
import { Course, ItemFacts, StateBadges } from '../components/item-parts.tsx'
import { StepFields } from '../components/step-fields.tsx'
import { nextStates } from '../domain/items.ts'
import { stepForm } from '../item.schemas.ts'
import { findItem, listItemTargets, listSteps } from '../items.queries.ts'
import { meetingOf } from '../meetings/meeting-of.ts'
import { whyThatDay } from '../operations/save-item.ts'
import { takeItemStep } from '../operations/take-step.ts'

/** One paper at work: what it says, its course, and the next step. */
export async function showWorkItem(ctx: PageContext): Promise<PageView> {
  return itemPage(ctx, emptyForm)
}

/** Takes a step, or shows the page again with what is wrong. */
export async function takeStepForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const parsed = parseForm(stepForm, form)
  const done = await ctx.transaction('take a paper of the council a step further', async (tx) => {
    const item = orNotFound(await findItem(tx, ctx.params.paper!))
    if (!parsed.ok) return refuse('invalid')
    return takeItemStep(tx, ctx.municipality.id, item, parsed.value, Number(form.get('revision')), ctx.clock.today())
  })
  if (done.ok) return redirectTo(ctx.href(`${WORK_REGISTER}/${ctx.params.paper}`))
  const state = refused(parsed.state, done)
  return formAgain(ctx, state, (page) => itemPage(page, state))
}

/** The page of a paper, also after something was refused. */
export async function itemPage(
  ctx: PageContext,
  state: FormState,
  refusal = state.errors[''] ?? '',
): Promise<PageView> {
  const { language } = ctx
  const t = councilTexts[language]
  const work = councilWorkTexts[language]
  const item = orNotFound(await findItem(ctx.tx, ctx.params.paper!))
  const at = `${WORK_REGISTER}/${item.id}`
  const mayKeep = ctx.may('council.keep')
  const mayWrite = mayKeep || (item.state === 'draft' && ctx.may('council.own'))
  const steps = nextStates(item.kind, item.state)
  // An amendment is settled by working it into the plan, not by saying so.
  const offered = item.kind === 'amendment' ? steps.filter((step) => step !== 'settled') : steps
  const wordsOf = (problem: string) => work.problems[problem as keyof typeof work.problems] ?? ''
  const errors = fieldErrors(state).map(([field, problem]) => ({ field, message: wordsOf(problem) }))
  return {
    title: [item.number, item.title].filter(Boolean).join(' '),
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/raad' },
      { label: t.registerTitle, href: WORK_REGISTER },
    ],
    body: (
      <>
        <TitleRow
          kicker={t.kinds[item.kind]}
          title={<span lang="nl">{[item.number, item.title].filter(Boolean).join(' ')}</span>}
          state={<StateBadges item={item} today={ctx.clock.today()} language={language} />}
          actions={
            mayWrite && (
              <ButtonLink look="secondary" href={ctx.href(`${at}/wijzigen`)}>
                {work.edit}
              </ButtonLink>
            )
          }
        />
        {!item.isPublic && <Alert tone="info">{work.ownOnly}</Alert>}
        {wordsOf(refusal) && (
          <Alert tone="error" announce>
            {wordsOf(refusal)}
          </Alert>
        )}
        <ErrorSummary title={work.checkThis} errors={errors} />
        <NodePanel ctx={ctx} panel={await readNodePanel(ctx, item.id)} />
        <ItemFacts
          ctx={ctx}
          item={item}
          targets={await listItemTargets(ctx.tx, [item.id])}
          meeting={await meetingOf(ctx.tx, item.meetingId, 'work')}
          term={await whyThatDay(ctx.tx, item)}
        />
        {item.isPublic && (
          <Paragraph>
            <Link href={ctx.href(publicAddress(item))}>{t.onSite}</Link>
          </Paragraph>
        )}
        {item.kind === 'amendment' && <AmendedWords ctx={ctx} words={await readAmendedWords(ctx, item)} />}
        {item.kind === 'amendment' && item.state === 'draft' && ctx.may('council.own') && (
          <ActionGroup>
            <ButtonLink href={ctx.href(`${at}/woorden`)}>{work.amend.heading}</ButtonLink>
          </ActionGroup>
        )}
        {item.kind === 'amendment' && item.state === 'adopted' && ctx.may('plan.adopt') && (
          <Section id="verwerken">
            <Heading level={2}>{work.amend.process}</Heading>
            <Paragraph>{work.amend.processIntro}</Paragraph>
            <Form action={ctx.href(`${at}/verwerken`)} csrfToken={ctx.csrf} label={work.amend.process}>
              <Button>{work.amend.process}</Button>
            </Form>
          </Section>
        )}
        <Course steps={await listSteps(ctx.tx, item.id)} language={language} />
        {mayKeep && offered.length > 0 && (
          <Section id="stap">
            <Heading level={2}>{work.step.heading}</Heading>
            <Form action={ctx.href(`${at}/stap`)} csrfToken={ctx.csrf} label={work.step.heading}>
              <HiddenField name="revision" value={revisionIn(state, item.revision)} />
              <StepFields ctx={ctx} item={item} steps={offered} values={state.values} errors={errors} />
              <Button>{work.step.take}</Button>
            </Form>
          </Section>
        )}
      </>
    ),
  }
}
