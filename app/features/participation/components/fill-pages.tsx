import { languageCheckTexts } from '../../../i18n/language-check.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Intro,
  List,
  Paragraph,
  Progress,
  Radios,
  TextField,
} from '../../../ui/index.ts'
import { questionsFor } from '../domain/answers.ts'
import { type Definition, questionsOf, said } from '../domain/definition.ts'
import { minutesFor } from '../domain/plain-language.ts'
import type { Sent } from '../domain/read-answers.ts'
import type { Place } from '../domain/walk.ts'
import type { HandInRefusal } from '../operations/hand-in.ts'
import { type Asked, addressOf } from '../read-asked.ts'
import type { Version } from '../surveys/surveys.queries.ts'
import { namesOfFields } from './field-names.ts'
import { QuestionField } from './question-field.tsx'
import { ResumeForm } from './saved-form.tsx'

type Common = { ctx: RequestContext; asked: Asked; version: Version }

/** What is asked, and what is promised to who answers. */
export function StartPage(props: Common & { form: string; unknownCode?: string }) {
  const { ctx, asked, version, form, unknownCode } = props
  const t = participationTexts[ctx.language]
  const { definition } = version
  const isOpen = asked.consultation.phase === 'open'
  const spoken = definition.languages.includes(ctx.language) ? ctx.language : definition.languages[0]!
  return (
    <>
      <div lang={spoken}>
        <Heading level={1}>{said(definition.title, spoken, definition)}</Heading>
        <Intro>{said(definition.intro, spoken, definition)}</Intro>
      </div>
      <Paragraph>
        {`${t.lengthOf(questionsOf(definition).length)}, ${languageCheckTexts[ctx.language].about(minutesFor(definition))}`}
      </Paragraph>
      <List
        items={[t.promise.anonymous, asked.survey.isBlind ? t.promise.blind : t.promise.notBlind, t.promise.back]}
      />
      {isOpen ? (
        <Form action={addressOf(ctx, asked)} csrfToken={ctx.csrf} label={t.fill.begin}>
          <HiddenField name="form" value={form} />
          <HiddenField name="version" value={String(version.number)} />
          {definition.languages.length > 1 ? (
            <Radios
              name="taal"
              label={t.fill.language}
              value={spoken}
              choices={definition.languages.map((one) => ({ value: one, label: nameOfLanguage(one) }))}
            />
          ) : (
            <HiddenField name="taal" value={spoken} />
          )}
          {asked.survey.isByInvitation && (
            <TextField
              name="code"
              label={t.fill.code}
              hint={t.fill.codeHint}
              value={ctx.query.get('code') ?? ''}
              autocomplete="off"
              spellcheck={false}
              maxLength={40}
            />
          )}
          <Button name="doe" value="start">
            {t.fill.begin}
          </Button>
        </Form>
      ) : (
        <Alert tone="info">{t.now[asked.consultation.phase]}</Alert>
      )}
      {isOpen && <ResumeForm ctx={ctx} asked={asked} unknownCode={unknownCode} />}
    </>
  )
}

type Section = Extract<Place, { at: 'section' }>

type FormPageProps = Common & {
  sent: Sent
  language: string
  form: string
  code: string
  saved: string
  place: Place
  refusal?: HandInRefusal | 'too-often'
}

/** One part of the survey; what was filled in elsewhere travels along unseen. */
export function FormPage(props: FormPageProps) {
  const { ctx, asked, version, sent, language, place, refusal } = props
  if (place.at === 'end') return null
  const t = participationTexts[ctx.language]
  const { definition } = version
  const { section, number, of, answers, problems } = place as Section
  const questions = questionsFor(section, answers)
  const here = new Set(questions.flatMap(namesOfFields))
  const elsewhere = questionsOf(definition)
    .flatMap(namesOfFields)
    .filter((name) => !here.has(name))
  const errors = questions.flatMap(({ key, text }) => {
    const problem = problems[key]
    return problem ? [{ field: key, message: `${said(text, language, definition)}: ${t.problems[problem]}` }] : []
  })
  const isLast = number === of
  return (
    <div class="regie-survey">
      <Heading level={1}>{said(section.title, language, definition)}</Heading>
      <Progress label={t.fill.progress} percent={((number - 1) / of) * 100} text={t.fill.part(number, of)} />
      {refusal && (
        <Alert tone="error" announce title={refusal === 'closed' ? t.fill.closedTitle : undefined}>
          {refusal === 'closed' ? t.fill.closed : t.refused[refusal]}
        </Alert>
      )}
      <ErrorSummary title={t.fill.checkThis} errors={errors} />
      {section.intro && <Paragraph>{said(section.intro, language, definition)}</Paragraph>}
      <Form action={addressOf(ctx, asked)} csrfToken={ctx.csrf}>
        <HiddenField name="form" value={props.form} />
        {props.saved && <HiddenField name="bewaard" value={props.saved} />}
        <HiddenField name="version" value={String(version.number)} />
        <HiddenField name="taal" value={language} />
        <HiddenField name="deel" value={section.key} />
        {refusal === 'no-invitation' || (asked.survey.isByInvitation && props.code === '') ? (
          <TextField name="code" label={t.fill.code} hint={t.fill.codeHint} value={props.code} autocomplete="off" />
        ) : (
          <HiddenField name="code" value={props.code} />
        )}
        {elsewhere.flatMap((name) =>
          sent(name).map((value, at) => <HiddenField key={`${name} ${at}`} name={name} value={value} />),
        )}
        {/* Pressing Enter is going on: the first button of a form is the one that Enter presses. */}
        <div class="regie-hidden" aria-hidden="true">
          <button type="submit" name="doe" value="next" tabIndex={-1} />
          <label>
            {t.fill.trap}
            <input name="website" tabIndex={-1} autocomplete="off" />
          </label>
        </div>
        <div lang={language}>
          {questions.map((question) => (
            <QuestionField
              key={question.key}
              {...{ question, definition, sent, areas: asked.areas }}
              spoken={language}
              language={ctx.language}
              areaMap={asked.areaMap}
              problem={problems[question.key]}
            />
          ))}
        </div>
        <ActionGroup>
          <Button name="doe" value="next">
            {isLast ? t.fill.send : t.fill.next}
          </Button>
          {number > 1 && (
            <Button name="doe" value="back" look="secondary">
              {t.fill.back}
            </Button>
          )}
          <Button name="doe" value="later" look="subtle">
            {t.fill.later}
          </Button>
        </ActionGroup>
      </Form>
    </div>
  )
}

/** It was taken in. */
export function ThanksPage(props: Common & { language: string }) {
  const { ctx, asked, version, language } = props
  const t = participationTexts[ctx.language]
  return (
    <>
      <Heading level={1}>{t.fill.thanksTitle}</Heading>
      <div lang={language}>
        <Intro>{said(version.definition.thanks, language, version.definition)}</Intro>
      </div>
      <Paragraph>{t.fill.howOn}</Paragraph>
      <ButtonLink look="secondary" href={ctx.href(`/praat-mee/${asked.consultation.slug}`)}>
        {t.fill.toConsultation}
      </ButtonLink>
    </>
  )
}

/** What a language calls itself. */
export const nameOfLanguage = (code: Definition['languages'][number]): string =>
  new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
