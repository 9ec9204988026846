import { accountingTexts } from '../../../i18n/accounting.ts'
import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import {
  emptyForm,
  errorsOf,
  type FormState,
  isOvertaken,
  type PageContext,
  type PageView,
  revisionIn,
} from '../../../platform/http/index.ts'
import {
  Badge,
  BothVersions,
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  List,
  Paragraph,
  Section,
} from '../../../ui/index.ts'
import { goalStatusPart, listIndicators } from '../../monitor/index.ts'
import { isMeasurable } from '../../plan/index.ts'
import { listLinks, NodePanel, readNodePanel } from '../../thread/index.ts'
import { type AccountStep, hasEdited, listDecisionChoices, listLessonsBefore, listSteps } from '../accounts.queries.ts'
import { ConsequenceForm, ConsequenceWords } from '../components/consequence-part.tsx'
import { Disagreements } from '../components/disagreements.tsx'
import { Dossier } from '../components/dossier.tsx'
import { FigureTable } from '../components/figures-part.tsx'
import { StepPart } from '../components/step-part.tsx'
import { type Lack, lacksOf } from '../domain/account.ts'
import type { FrozenAccount } from '../domain/frozen-account.ts'
import { type ReadAccount, readAccount } from '../read-account.ts'
import { isClosed, type Refused, versionsOfRefused } from './account-versions.ts'
import { accountAddress, accountOf, roundAddress } from './find.ts'
import { STATE_TONES } from './round.tsx'

export const showAccount = (ctx: PageContext): Promise<PageView> => accountPage(ctx)

/** The dossier of one goal: what was promised, the figures, what people told, what follows, and who does not agree. */
export async function accountPage(ctx: PageContext, refused?: Refused): Promise<PageView> {
  const t = accountingTexts[ctx.language]
  const bothVersions = bothVersionsTexts[ctx.language]
  const { round, account } = await accountOf(ctx.tx, ctx)
  const read = await readAccount(ctx.tx, round, account)
  const steps = await listSteps(ctx.tx, account.id)
  const stateOf = (form: Refused['form']) => (refused?.form === form ? refused.state : emptyForm)
  const address = accountAddress(round, account.goalCode)
  const mayEdit = ctx.may('accounts.keep') && account.state === 'open'
  const shown = approvedOf(account.state, steps) ?? read.frozen
  const lacks = lacksOf({ pieces: read.pieces, figures: shown.figures, consequence: account.consequence })
  const [link] = (await listLinks(ctx.tx, 'led-to', [account.id])).filter(({ fromId }) => fromId === account.id)
  const typed = {
    account,
    choices: await listDecisionChoices(ctx.tx),
    chosen: link?.toId ?? '',
    figures: (await listIndicators(ctx.tx)).map(({ key, name }) => ({ value: key, label: name[ctx.language] })),
  }
  return {
    title: t.accountOf(`${account.goalCode} ${account.goalTitle}`, round.reportingYear),
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/verantwoording' },
      { label: t.shortTitleOf(round.reportingYear), href: roundAddress(round) },
    ],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">
            {account.goalCode} {account.goalTitle}
          </span>
        </Heading>
        <NodePanel ctx={ctx} panel={await readNodePanel(ctx, account.id)} />
        <Paragraph>
          <Badge tone={STATE_TONES[account.state]}>{t.states[account.state]}</Badge>{' '}
          <span lang="nl">{account.themeName}</span>, {round.reportingYear}
        </Paragraph>
        {refused && <ErrorSummary title={t.checkThis} errors={errorsOf(t, refused.state)} />}
        {refused && (isOvertaken(refused.state) || isClosed(refused.state)) && (
          <BothVersions
            words={isClosed(refused.state) ? { ...bothVersions, why: bothVersions.closed } : bothVersions}
            versions={versionsOfRefused(ctx, typed, refused)}
            language="nl"
          />
        )}
        <Lacks ctx={ctx} lacks={lacks} isApproved={account.state === 'approved'} />
        <Section id="beloofd">
          <Heading level={2}>{t.promised}</Heading>
          <PromiseWords ctx={ctx} read={read} status={read.goal && (await goalStatusPart(ctx, read.goal))} />
        </Section>
        <Lessons ctx={ctx} lessons={await listLessonsBefore(ctx.tx, round, account.goalCode)} />
        <Section id="cijfers">
          <Heading level={2}>{t.figures}</Heading>
          <Paragraph small>{account.state === 'approved' ? t.figuresFrozen : t.figuresLive}</Paragraph>
          <FigureTable ctx={ctx} figures={shown.figures} />
          {mayEdit && (
            <PickForm
              ctx={ctx}
              read={read}
              address={address}
              all={await listIndicators(ctx.tx)}
              state={stateOf('figures')}
            />
          )}
        </Section>
        <Beside ctx={ctx} frozen={shown} />
        <Section id="dossier">
          <Heading level={2}>{t.dossier}</Heading>
          <Dossier ctx={ctx} pieces={read.pieces} address={address} mayEdit={mayEdit} />
        </Section>
        <Section id="gevolg">
          <Heading level={2}>{t.weighing}</Heading>
          {mayEdit ? (
            <ConsequenceForm
              ctx={ctx}
              account={account}
              address={address}
              choices={typed.choices}
              chosen={typed.chosen}
              state={stateOf('consequence')}
            />
          ) : (
            <ConsequenceWords ctx={ctx} account={account} />
          )}
        </Section>
        <Section id="oneens">
          <Heading level={2}>{t.disagreements}</Heading>
          <Disagreements
            ctx={ctx}
            disagreements={read.disagreements}
            pieces={read.pieces}
            address={address}
            state={stateOf('disagree')}
            isOpen={account.state !== 'approved'}
          />
        </Section>
        <Section id="stappen">
          <Heading level={2}>{t.history}</Heading>
          <StepPart
            ctx={ctx}
            account={account}
            address={address}
            steps={steps}
            isEditor={await hasEdited(ctx.tx, account.id, ctx.actor.id)}
            state={stateOf('step')}
          />
        </Section>
      </>
    ),
  }
}

/** What was frozen at the approval that counts now. */
function approvedOf(state: string, steps: AccountStep[]): FrozenAccount | undefined {
  const approved = state === 'approved' ? steps.find(({ step }) => step === 'approved') : undefined
  return approved?.frozen ? JSON.parse(approved.frozen) : undefined
}

function Lacks({ ctx, lacks, isApproved }: { ctx: PageContext; lacks: Lack[]; isApproved: boolean }) {
  const t = accountingTexts[ctx.language]
  if (isApproved) return null
  return (
    <Section id="ontbreekt">
      <Heading level={2}>{t.lacksTitle}</Heading>
      {lacks.length === 0 ? <Paragraph>{t.lacksNone}</Paragraph> : <List items={lacks.map((lack) => t.lacks[lack])} />}
      <Paragraph small>{t.lacksRule}</Paragraph>
    </Section>
  )
}

function PromiseWords({
  ctx,
  read,
  status,
}: {
  ctx: PageContext
  read: ReadAccount
  status: preact.ComponentChildren
}) {
  const t = accountingTexts[ctx.language]
  if (!read.goal) return null
  return (
    <>
      {read.goal.description && (
        <Intro>
          <span lang="nl">{read.goal.description}</span>
        </Intro>
      )}
      {!isMeasurable(read.goal) && <Paragraph>{t.notMeasurable}</Paragraph>}
      {status}
    </>
  )
}

/** Where the year before left off. */
function Lessons({ ctx, lessons }: { ctx: PageContext; lessons: { year: number; text: string; source: string }[] }) {
  if (lessons.length === 0) return null
  return (
    <Section id="geleerd">
      <Heading level={2}>{accountingTexts[ctx.language].startingPoint}</Heading>
      <List items={lessons.map(({ year, text, source }) => <span lang="nl">{`${year}: ${text} (${source})`}</span>)} />
    </Section>
  )
}

type PickProps = {
  ctx: PageContext
  read: ReadAccount
  address: string
  all: { key: string; name: { nl: string; en: string }; isPublic: boolean }[]
  state: FormState
}

function PickForm({ ctx, read, address, all, state }: PickProps) {
  const t = accountingTexts[ctx.language]
  const own = read.goal?.indicators.map(({ key }) => key) ?? []
  return (
    <Details summary={t.pick} open={Object.keys(state.errors).length > 0}>
      <Form action={ctx.href(`${address}/cijfers`)} csrfToken={ctx.csrf} label={t.pick}>
        <HiddenField name="revision" value={revisionIn(state, read.account.revision)} />
        <Checkboxes
          name="keys"
          label={t.pick}
          values={state.values.keys?.split(' ') ?? read.account.picked}
          choices={all
            .filter(({ key, isPublic }) => isPublic && !own.includes(key))
            .map(({ key, name }) => ({ value: key, label: name[ctx.language] }))}
        />
        <Button look="secondary">{t.save}</Button>
      </Form>
    </Details>
  )
}

/** What else there is to know: evaluations of the effort, and what people said about it. */
function Beside({ ctx, frozen }: { ctx: PageContext; frozen: FrozenAccount }) {
  const t = accountingTexts[ctx.language]
  return (
    <>
      {frozen.evaluations.length > 0 && (
        <Section id="effectmetingen">
          <Heading level={2}>{t.evaluations}</Heading>
          <List
            items={frozen.evaluations.map(({ slug, title, sentences }) => (
              <span lang="nl">
                <Link href={ctx.href(`/effecten/${slug}`)}>{title}</Link>. {sentences[0] ?? ''}
              </span>
            ))}
          />
        </Section>
      )}
      {frozen.heard.length > 0 && (
        <Section id="gehoord">
          <Heading level={2}>{t.heard}</Heading>
          <List
            items={frozen.heard.map(({ title, where, address }) => (
              <span lang="nl">
                <Link href={ctx.href(address)}>{title}</Link> ({where})
              </span>
            ))}
          />
        </Section>
      )}
    </>
  )
}
