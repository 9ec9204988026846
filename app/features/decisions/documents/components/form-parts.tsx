import type { ComponentChildren } from 'preact'
import { documentTexts } from '../../../../i18n/documents.ts'
import type { FormState } from '../../../../platform/http/index.ts'
import type { Language } from '../../../../shared/numbers.ts'
import { Checkbox, DayField, FieldRow, Fieldset, Radios, TextArea, TextField } from '../../../../ui/index.ts'
import type { OfficialDocument } from '../documents.queries.ts'
import { AUTHORITIES, DISCLOSURES } from '../domain/content.ts'
import { KIND_SPECS, type Part, sectionsOf } from '../domain/kinds.ts'
import { sectionWords } from '../section-words.ts'

type Fields = (typeof documentTexts)['nl']['fields']
type Props = { language: Language; document: OfficialDocument; state: FormState; wordsOf(code: string): string }

/** The fields of a document, part by part in the order of its form. */
export function FormParts({ language, document, state, wordsOf }: Props) {
  const t = documentTexts[language]
  const { parts } = KIND_SPECS[document.kind]
  const field = (name: keyof Fields, hint?: string) => ({
    name,
    label: t.fields[name],
    hint,
    value: state.values[name],
    error: state.errors[name] && wordsOf(state.errors[name]),
  })
  const tick = (name: 'hasFinancialConsequences' | 'changesBudget' | 'needsPublicNotice' | 'needsNotification') => (
    <Checkbox name={name} label={t.fields[name]} checked={state.values[name] === 'on'} />
  )
  const drawn: Record<Part, ComponentChildren> = {
    head: (
      <>
        <TextField {...field('title')} maxLength={200} />
        <FieldRow>
          <TextField {...field('team')} maxLength={300} />
          <TextField {...field('programme')} maxLength={300} />
        </FieldRow>
        <FieldRow>
          <TextField {...field('portfolioHolder')} maxLength={300} />
          <DayField {...field('datedOn', t.hints.looseDay)} />
        </FieldRow>
      </>
    ),
    authorities: AUTHORITIES.map((body) => (
      <FieldRow key={body}>
        <Checkbox name={body} label={t.authorities[body]} checked={state.values[body] === 'on'} />
        <DayField {...field(`${body}On`, t.hints.looseDay)} />
      </FieldRow>
    )),
    members: <TextArea {...field('members', t.hints.line)} rows={6} />,
    decisionPoints: <TextArea {...field('decisionPoints', t.hints.line)} rows={5} />,
    finance: (
      <>
        {tick('hasFinancialConsequences')}
        {tick('changesBudget')}
      </>
    ),
    disclosure: (
      <>
        <Radios
          name="disclosure"
          label={t.fields.disclosure}
          value={state.values.disclosure}
          error={state.errors.disclosure && wordsOf(state.errors.disclosure)}
          choices={DISCLOSURES.map((value) => ({ value, label: t.disclosures[value] }))}
        />
        <TextField {...field('disclosureCondition', t.hints.condition)} maxLength={300} />
      </>
    ),
    notices: (
      <>
        {tick('needsPublicNotice')}
        {tick('needsNotification')}
        <TextField {...field('advisoryCouncils', t.hints.advisory)} maxLength={300} />
      </>
    ),
    annexes: <TextArea {...field('annexes', t.hints.line)} rows={3} />,
    agendaItem: <TextField {...field('agendaItem', t.hints.looseDay)} maxLength={300} />,
    signatures: (
      <>
        <FieldRow>
          <TextField {...field('firstOffice')} maxLength={300} />
          <TextField {...field('firstName')} maxLength={300} />
        </FieldRow>
        <FieldRow>
          <TextField {...field('secondOffice')} maxLength={300} />
          <TextField {...field('secondName')} maxLength={300} />
        </FieldRow>
      </>
    ),
  }
  return (
    <>
      {parts.map((part) => (
        <Fieldset key={part} section legend={t.parts[part]}>
          {drawn[part]}
        </Fieldset>
      ))}
      <Fieldset section legend={t.parts.sections} hint={t.hints.text}>
        {sectionsOf(document.kind, document.content).map((section) => {
          const { key, from } = section
          const name = `section-${key}`
          const words = sectionWords(section, language)
          return (
            <TextArea
              key={key}
              name={name}
              label={words.name}
              hint={[words.question, from && document.sourceId && t.hints.shared].filter(Boolean).join(' ')}
              value={state.values[name]}
              error={state.errors[name] && wordsOf(state.errors[name])}
              rows={6}
              maxLength={40_000}
            />
          )
        })}
      </Fieldset>
    </>
  )
}
