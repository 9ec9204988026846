import { answerEntryTexts } from '../../../i18n/answer-entry.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import {
  Alert,
  Button,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  Radios,
  Section,
  Table,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { nameOfLanguage } from '../components/fill-pages.tsx'
import { type Definition, said } from '../domain/definition.ts'
import { findSurveyAt } from '../find-survey-at.ts'
import { type Asked, readAsked } from '../read-asked.ts'
import { deleteEntry, listEntries } from './entries.queries.ts'

export const ENTRY_CHANNELS = ['paper', 'telephone', 'street'] as const

const NOTICES = ['kept', 'taken', 'removed'] as const

/** Where answers are entered that did not come in through the site, and which forms on paper wait for their second time. */
export async function showEntry(ctx: PageContext): Promise<PageView> {
  const t = answerEntryTexts[ctx.language]
  const asked = await readAsked(ctx.tx, ctx)
  const { waiting, finished } = await listEntries(ctx.tx, asked.survey.id)
  const { languages } = asked.versions.at(-1)!.definition
  const at = entryAddress(ctx)
  const notice = NOTICES.find((one) => one === ctx.query.get('klaar'))
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: entryBreadcrumbs(ctx, asked),
    body: (
      <>
        <TitleRow title={t.title} />
        <Intro>{t.intro}</Intro>
        {notice && (
          <Alert tone="ok" announce>
            {t[notice]}
          </Alert>
        )}
        <Form action={`${at}/formulier`} method="get" label={t.start}>
          <Radios
            name="hoe"
            label={t.how}
            value="paper"
            choices={ENTRY_CHANNELS.map((value) => ({
              value,
              label: t.channels[value],
              hint: t.channelHints[value],
            }))}
          />
          <TextField
            name="nummer"
            label={t.number}
            hint={t.numberHint}
            size="short"
            maxLength={20}
            autocomplete="off"
          />
          <LanguageField languages={languages} label={t.language} />
          <Button>{t.start}</Button>
        </Form>
        <Section>
          <Heading level={2}>{t.waiting}</Heading>
          {waiting.length === 0 ? (
            <Paragraph>{t.noneWaiting}</Paragraph>
          ) : (
            <Table
              caption={t.waiting}
              captionHidden
              stack
              rows={waiting}
              rowKey={(number) => number}
              columns={[
                {
                  header: t.number,
                  rowHeader: true,
                  cell: (number) => <Link href={`${at}/formulier?hoe=paper&nummer=${number}`}>{number}</Link>,
                },
                { header: t.actions, cell: (number) => <Remove ctx={ctx} number={number} /> },
              ]}
            />
          )}
          {finished > 0 && <Paragraph>{t.finished(finished)}</Paragraph>}
        </Section>
      </>
    ),
  }
}

function Remove({ ctx, number }: { ctx: RequestContext; number: string }) {
  const t = answerEntryTexts[ctx.language]
  return (
    <Form action={`${entryAddress(ctx)}/weg`} csrfToken={ctx.csrf} label={`${t.remove} ${number}`}>
      <HiddenField name="number" value={number} />
      <Button look="subtle">{`${t.remove} ${number}`}</Button>
    </Form>
  )
}

/** Takes back a form that was entered once. */
export async function removeEntry(ctx: RequestContext, form: FormData): Promise<Answer> {
  const number = String(form.get('number') ?? '')
  await ctx.transaction('take back a form on paper', async (tx) => {
    const { survey } = orNotFound(await findSurveyAt(tx, ctx.params))
    return ok(await deleteEntry(tx, survey.id, number))
  })
  return redirectTo(`${entryAddress(ctx)}?klaar=removed`)
}

function LanguageField({ languages, label }: { languages: Definition['languages']; label: string }) {
  if (languages.length === 1) return <HiddenField name="taal" value={languages[0]!} />
  const choices = languages.map((one) => ({ value: one, label: nameOfLanguage(one) }))
  return <Radios name="taal" label={label} value={languages[0]!} choices={choices} />
}

export const surveyAddress = ({ params, href }: RequestContext): string =>
  href(`/werk/inspraak/${params.consultation}/vragenlijst/${params.survey}`)

export const entryAddress = (ctx: RequestContext): string => `${surveyAddress(ctx)}/invoer`

/** The way back, from the list of consultations to the survey. */
export function entryBreadcrumbs(
  ctx: RequestContext,
  { consultation, survey }: Pick<Asked, 'consultation' | 'survey'>,
) {
  const { slug, title } = consultation
  const at = `/werk/inspraak/${slug}`
  return [
    { label: participationTexts[ctx.language].work.title, href: '/werk/inspraak' },
    { label: title, language: 'nl' as const, href: at },
    { label: said(survey.draft.title, ctx.language, survey.draft), href: `${at}/vragenlijst/${survey.key}` },
  ]
}
