import { inputTexts } from '../../../../i18n/inputs.ts'
import { inputWorkTexts } from '../../../../i18n/inputs-work.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  mustBe,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
  typedValues,
} from '../../../../platform/http/index.ts'
import { ok } from '../../../../shared/outcome.ts'
import {
  Alert,
  Button,
  EmptyState,
  Form,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  Select,
} from '../../../../ui/index.ts'
import { type Consultation, findConsultation } from '../../consultations.queries.ts'
import { DecidedIdeas, IdeaToRead } from '../components/idea-to-read.tsx'
import {
  findIdea,
  findIdeaPlace,
  findKind,
  type Idea,
  KINDS,
  type Kind,
  listIdeas,
  type Place,
  replaceIdeaPlace,
  updateKind,
} from '../ideas.queries.ts'
import { type DecideRefusal, publishIdea, refuseIdea } from '../operations/decide-idea.ts'

const PLACES: readonly Place[] = ['none', 'district', 'neighbourhood']

/** Ideas that wait to be read, and what this consultation takes. */
export async function showWorkIdeas(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx)
}

/** In what way people are heard here, and whether they can hand in ideas. */
export async function saveIdeaSettings(ctx: RequestContext, form: FormData): Promise<Answer> {
  const kind = String(form.get('kind') ?? '')
  const place = [...PLACES, 'no' as const].find((one) => one === form.get('place'))
  mustBe(
    await ctx.transaction('say what a consultation takes', async (tx) => {
      const found = await findHere(tx, ctx)
      if (KINDS.some((one) => one === kind)) await updateKind(tx, found.id, kind as Kind)
      if (place) await replaceIdeaPlace(tx, ctx.municipality.id, found.id, place === 'no' ? undefined : place)
      return ok()
    }),
  )
  return redirectTo(ctx.href(`/werk/inspraak/${ctx.params.consultation}/ideeen?bewaard`))
}

/** Publishes an idea or says to its author why not. */
export async function decideOnIdea(ctx: RequestContext, form: FormData): Promise<Answer> {
  const values = typedValues(form)
  const done = await ctx.transaction('decide on an idea', async (tx) => {
    const found = await findHere(tx, ctx)
    const idea = orNotFound(await findIdea(tx, found.id, ctx.params.idea!))
    // What was read is what is decided on: its author may have changed it meanwhile.
    const asRead = { ...idea, revision: Number(values.revision ?? 0) }
    const today = ctx.clock.today()
    if (values.doe === 'publish') return publishIdea(tx, ctx.municipality.id, found, asRead, today)
    const said = {
      reason: values[`reason-${idea.id}`] ?? '',
      answer: (values[`answer-${idea.id}`] ?? '').slice(0, 2000),
    }
    return refuseIdea(tx, ctx.municipality.id, found, asRead, said, today)
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/inspraak/${ctx.params.consultation}/ideeen?beslist`))
  return shownAgain(ctx, (page) => pageOf(page, { id: ctx.params.idea!, refusal: done.reason, values }), done.reason)
}

const findHere = async (tx: Tx, ctx: RequestContext) => orNotFound(await findConsultation(tx, ctx.params.consultation!))

/** The idea that could not be decided on, with what was typed. */
export type Refused = { id: string; refusal: DecideRefusal; values: Record<string, string> }

async function pageOf(ctx: PageContext, refused?: Refused): Promise<PageView> {
  const { language } = ctx
  const { ideas: t } = inputWorkTexts[language]
  const found = await findHere(ctx.tx, ctx)
  const ideas = await listIdeas(ctx.tx, found.id)
  const waiting = ideas.filter(({ state }) => state === 'waiting')
  return {
    title: `${t.title}: ${found.title}`,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [
      { label: participationTexts[language].work.title, href: '/werk/inspraak' },
      { label: found.title, language: 'nl', href: `/werk/inspraak/${found.slug}` },
    ],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Paragraph>
          <Link href={ctx.href('/praat-mee/spelregels')}>{inputTexts[language].policy.title}</Link> ·{' '}
          <Link href={ctx.href('/praat-mee/moderatie')}>{inputTexts[language].policy.log}</Link>
        </Paragraph>
        {ctx.query.has('beslist') && !refused && (
          <Alert tone="ok" announce>
            {t.done}
          </Alert>
        )}
        {ctx.query.has('bewaard') && (
          <Alert tone="ok" announce>
            {t.saved}
          </Alert>
        )}
        <WaitingIdeas ctx={ctx} found={found} waiting={waiting} refused={refused} />
        <Section>
          <Heading level={2}>{t.settings}</Heading>
          <Form action={ctx.href(`/werk/inspraak/${found.slug}/ideeen`)} csrfToken={ctx.csrf} label={t.settings}>
            <Select
              name="kind"
              label={t.kind}
              value={await findKind(ctx.tx, found.id)}
              choices={KINDS.map((value) => ({ value, label: inputTexts[language].kinds[value] }))}
            />
            <Select
              name="place"
              label={t.takesIdeas}
              value={(await findIdeaPlace(ctx.tx, found.id)) ?? 'no'}
              choices={(['no', ...PLACES] as const).map((value) => ({ value, label: t.places[value] }))}
            />
            <Button look="secondary">{t.saveSettings}</Button>
          </Form>
        </Section>
        <DecidedIdeas ctx={ctx} ideas={ideas.filter(({ state }) => state !== 'waiting')} />
      </>
    ),
  }
}

type WaitingProps = { ctx: PageContext; found: Consultation; waiting: Idea[]; refused?: Refused }

function WaitingIdeas({ ctx, found, waiting, refused }: WaitingProps) {
  const { ideas: t } = inputWorkTexts[ctx.language]
  if (waiting.length === 0) return <EmptyState title={t.none}>{t.noneHint}</EmptyState>
  return (
    <Section>
      <Heading level={2}>{t.waiting(waiting.length)}</Heading>
      {waiting.map((idea) => (
        <IdeaToRead
          key={idea.id}
          ctx={ctx}
          action={ctx.href(`/werk/inspraak/${found.slug}/ideeen/${idea.id}`)}
          idea={idea}
          refused={refused?.id === idea.id ? refused : undefined}
        />
      ))}
    </Section>
  )
}
