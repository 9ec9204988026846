import { surveyEditorTexts } from '../../../i18n/survey-editor.ts'
import type { Language } from '../../../shared/numbers.ts'
import {
  ActionGroup,
  Button,
  Checkbox,
  Details,
  FieldRow,
  Fieldset,
  Heading,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { nameOfLanguage } from '../components/fill-pages.tsx'
import { QUESTION_KINDS, type Question, type Section as SurveySection, WITH_OPTIONS } from '../domain/definition.ts'
import { questionField, sectionField } from './edit-form.ts'

type Value = (name: string) => string

/** A text in every language of the survey. */
export function TextFields(props: {
  name: string
  label: string
  languages: readonly string[]
  value: Value
  isLong?: boolean
}) {
  const { name, label, languages, value, isLong } = props
  return (
    <FieldRow>
      {languages.map((spoken) => {
        const field = {
          name: `${name}.${spoken}`,
          label: languages.length > 1 ? `${label} (${nameOfLanguage(spoken)})` : label,
          value: value(`${name}.${spoken}`),
          maxLength: 4000,
        }
        return isLong ? <TextArea key={spoken} {...field} rows={3} /> : <TextField key={spoken} {...field} />
      })}
    </FieldRow>
  )
}

type Shared = { languages: readonly string[]; value: Value; language: Language }

/** A part of the survey with its questions. */
export function SectionFields({
  section,
  number,
  isOnly,
  ...shared
}: Shared & {
  section: SurveySection
  number: number
  isOnly: boolean
}) {
  const { languages, value, language } = shared
  const t = surveyEditorTexts[language]
  const field = (name: string) => sectionField(number, name)
  return (
    <Section>
      <Heading level={2}>{t.section(number + 1)}</Heading>
      <TextFields name={field('title')} label={t.sectionTitle} {...{ languages, value }} />
      <Details summary={t.more}>
        <TextFields name={field('intro')} label={t.sectionIntro} isLong {...{ languages, value }} />
        <TextField name={field('key')} label={t.key} hint={t.keyHint} value={value(field('key'))} size="short" />
        <TextField name={field('showIf')} label={t.showIf} hint={t.showIfHint} value={value(field('showIf'))} />
      </Details>
      {section.questions.map((question, at) => (
        <QuestionFields key={question.key} {...{ question, section: number, at }} {...shared} />
      ))}
      <ActionGroup>
        <Button name="doe" value={`add.${number}`} look="secondary">
          {t.addQuestion(number + 1)}
        </Button>
        {!isOnly && (
          <Button name="doe" value={`remove-section.${number}`} look="subtle">
            {t.removeSection(number + 1)}
          </Button>
        )}
      </ActionGroup>
    </Section>
  )
}

function QuestionFields({
  question,
  section,
  at,
  ...shared
}: Shared & {
  question: Question
  section: number
  at: number
}) {
  const { languages, value, language } = shared
  const t = surveyEditorTexts[language]
  const field = (name: string) => questionField(section, at, name)
  const text = (name: string, label: string, hint?: string) => (
    <TextField name={field(name)} label={label} hint={hint} value={value(field(name))} size="short" maxLength={40} />
  )
  const place = `${section}.${at}`
  const { kind } = question
  const named = t.question(section + 1, at + 1)
  return (
    <Fieldset legend={named} section>
      <Select
        name={field('kind')}
        label={t.kind}
        hint={t.kindHint}
        value={kind}
        choices={QUESTION_KINDS.map((one) => ({ value: one, label: t.kinds[one] }))}
      />
      <TextFields name={field('text')} label={t.text} {...{ languages, value }} />
      {WITH_OPTIONS.has(kind) && (
        <TextArea
          name={field('options')}
          label={t.options}
          hint={t.optionsHint}
          value={value(field('options'))}
          rows={Math.max(4, (question.options?.length ?? 0) + 1)}
          size="wide"
        />
      )}
      {kind === 'matrix' && (
        <TextArea
          name={field('rows')}
          label={t.rows}
          hint={t.optionsHint}
          value={value(field('rows'))}
          rows={4}
          size="wide"
        />
      )}
      {kind === 'scale' && (
        <>
          {text('from', t.from)}
          {text('to', t.to)}
          <TextFields name={field('low')} label={t.low} {...{ languages, value }} />
          <TextFields name={field('high')} label={t.high} {...{ languages, value }} />
        </>
      )}
      {kind === 'number' && [text('least', t.least), text('most', t.most)]}
      {kind === 'points' && text('total', t.total)}
      {(kind === 'multiple' || kind === 'ranking') && text('atMost', t.atMost)}
      <Checkbox name={field('required')} label={t.required} checked={question.required === true} />
      <Checkbox
        name={field('isAboutPerson')}
        label={t.isAboutPerson}
        hint={t.isAboutPersonHint}
        checked={question.isAboutPerson === true}
      />
      <Details summary={t.more}>
        <TextFields name={field('hint')} label={t.hint} {...{ languages, value }} />
        {text('key', t.key, t.keyHint)}
        <TextField name={field('showIf')} label={t.showIf} hint={t.showIfHint} value={value(field('showIf'))} />
      </Details>
      <ActionGroup>
        {(['up', 'down', 'remove'] as const).map((press) => (
          <Button key={press} name="doe" value={`${press}.${place}`} look="subtle">
            {t[press](named)}
          </Button>
        ))}
      </ActionGroup>
    </Fieldset>
  )
}
