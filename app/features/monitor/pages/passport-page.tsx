import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { fetchTexts } from '../../../i18n/fetches.ts'
import { manualTexts } from '../../../i18n/manual.ts'
import { monitorTexts } from '../../../i18n/monitor.ts'
import { talkTexts } from '../../../i18n/talk.ts'
import {
  type FormState,
  isOvertaken,
  type PageView,
  type RequestContext,
  revisionIn,
} from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  BothVersions,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  Section,
  Table,
  TextArea,
  tickedOrNot,
  type Version,
  versionsOf,
} from '../../../ui/index.ts'
import { NodePanel, type NodePanelFacts } from '../../thread/index.ts'
import { DefinitionFields, errorsOf, fieldOf, PassportFields } from '../components/passport-fields.tsx'
import { PassportList } from '../components/passport-list.tsx'
import type { Caveat, Passport } from '../domain/series.ts'
import { fetchAddress } from '../imports/fetching/fetch-address.ts'
import type { Waiting } from '../imports/fetching/list-waiting.ts'
import { typedCaveats, typedPassport } from '../monitor.schemas.ts'
import { choicesOf } from './key-choices.ts'

/** What was typed in each of the three forms of the page. */
export type PassportState = {
  key: string
  passport: FormState
  definition: FormState
  caveats: FormState
}

type Props = PassportState & {
  stored: Passport
  storedCaveats: Caveat[]
  others: Passport[]
  saved?: string
  panel?: NodePanelFacts
  /** Proposals of its sources that somebody has to decide on. */
  waiting?: Waiting[]
}

/** The passport of one figure: as it is stored, and for who may the three forms that change it. */
export function passportPage(ctx: RequestContext, page: Props): PageView {
  const { language } = ctx
  const t = monitorTexts[language]
  const title = t.editPassport(page.stored.name[language])
  const overtaken = [page.passport, page.caveats].find(isOvertaken)
  const errors = [page.passport, page.definition, page.caveats].flatMap((state) => errorsOf({ state, language }))
  return {
    title,
    frame: 'work',
    breadcrumbs: [{ label: t.figures, href: '/werk/cijfers' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {page.saved && errors.length === 0 && !overtaken && <Alert tone="ok" title={page.saved} announce />}
        <ErrorSummary title={t.checkThis} errors={errors} />
        {overtaken && <BothVersions words={bothVersionsTexts[language]} versions={versionsIn(ctx, page, overtaken)} />}
        {page.waiting?.map(({ source, fetch }) => (
          <Alert tone="warning" title={fetchTexts[language].waits}>
            <Link href={ctx.href(fetchAddress(source.key, fetch.id))}>
              <span lang="nl">{source.name}</span>
            </Link>
          </Alert>
        ))}
        <Paragraph>
          <Link href={ctx.href(`/cijfers/${page.key}`)}>{t.viewFigure}</Link>
          {' · '}
          <Link href={ctx.href(`/werk/cijfers/${page.key}/duiding`)}>{talkTexts[language].heading}</Link>
          {ctx.may('figures.import') && (
            <>
              {' · '}
              <Link href={ctx.href(`/werk/cijfers/${page.key}/invoeren`)}>{manualTexts[language].link}</Link>
            </>
          )}
        </Paragraph>
        <NodePanel ctx={ctx} panel={page.panel} />
        {ctx.may('figures.edit') ? <Forms ctx={ctx} page={page} /> : <PassportList ctx={ctx} passport={page.stored} />}
      </>
    ),
  }
}

function Forms({ ctx, page }: { ctx: RequestContext; page: Props }) {
  const { language } = ctx
  const t = monitorTexts[language]
  const form = { action: ctx.href(`/werk/cijfers/${page.key}`), csrfToken: ctx.csrf }
  const caveats = { state: page.caveats, language }
  return (
    <>
      <Form {...form} label={t.passport}>
        <HiddenField name="form" value="passport" />
        <HiddenField name="revision" value={revisionIn(page.passport, page.stored.revision)} />
        <PassportFields state={page.passport} language={language} keys={choicesOf(page.others, language)} />
        <ActionGroup>
          <Button>{t.save}</Button>
          <ButtonLink look="subtle" href={ctx.href('/werk/cijfers')}>
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
      <Section id="definities">
        <Heading level={2}>{t.definitions}</Heading>
        <Paragraph>{t.hints.newDefinition}</Paragraph>
        <Table
          caption={t.definitions}
          captionHidden
          stack
          rows={page.stored.definitions}
          columns={[
            { header: t.definitionNumber, rowHeader: true, cell: (one) => t.definitionVersion(one.number) },
            { header: t.fields.textNl, cell: (one) => <span lang="nl">{one.text.nl}</span> },
            { header: t.fields.validFrom, cell: (one) => one.validFrom || t.none },
            { header: t.source, cell: (one) => <span lang="nl">{one.source}</span> },
          ]}
        />
        <Form {...form} label={t.newDefinition}>
          <HiddenField name="form" value="definition" />
          <DefinitionFields state={page.definition} language={language} legend={t.newDefinition} />
          <Button look="secondary">{t.addDefinition}</Button>
        </Form>
      </Section>
      <Section id="kanttekeningen">
        <Heading level={2}>{t.fields.caveats}</Heading>
        <Form {...form} label={t.fields.caveats}>
          <HiddenField name="form" value="caveats" />
          <HiddenField name="revision" value={revisionIn(page.caveats, page.stored.revision)} />
          <TextArea {...fieldOf('caveats', caveats, true)} hint={t.hints.caveats} rows={5} />
          <Button look="secondary">{t.saveCaveats}</Button>
        </Form>
      </Section>
    </>
  )
}

/** What is stored now beside what was typed, in the form in which somebody else was first. */
function versionsIn(ctx: RequestContext, page: Props, { values }: FormState): Version[] {
  const t = monitorTexts[ctx.language]
  const stored = { ...typedPassport(page.stored), caveats: typedCaveats(page.storedCaveats) }
  const typed = page.passport.values === values ? { isPublic: '', ...values } : values
  return versionsOf(t.fields, stored, typed, { isPublic: tickedOrNot(t, 'yes') })
}
