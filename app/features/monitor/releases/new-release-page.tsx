import { releaseTexts } from '../../../i18n/releases.ts'
import type { FormState, PageView, RequestContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Checkbox,
  Checkboxes,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  Heading,
  HiddenField,
  Intro,
  TextField,
} from '../../../ui/index.ts'
import type { PreparedRelease } from './prepared.ts'
import { PreviewPart } from './preview-part.tsx'
import { RefusalPart } from './refusal-part.tsx'
import type { Choices } from './release-form.ts'
import { checksumOf, type ReleaseRefused } from './store-release.ts'

export type NewReleaseState = {
  form: FormState
  ticked: readonly string[]
  prepared?: PreparedRelease
  refusal?: ReleaseRefused
}

const ADDRESS = '/werk/vrijgaven/nieuw'

/** The form, and once it was filled in what would become public. */
export function newReleasePage(ctx: RequestContext, choices: Choices, state: NewReleaseState): PageView {
  const t = releaseTexts[ctx.language]
  const { form, prepared, refusal } = state
  const errors = Object.entries(form.errors).map(([field, code]) => ({
    field: field === 'rule' ? `rule.${choices.offered[0]?.register.key}` : field,
    message: t.problems[code as keyof typeof t.problems] ?? code,
  }))
  return {
    title: t.start,
    frame: 'work',
    breadcrumbs: [
      { label: t.figures, href: '/werk/cijfers' },
      { label: t.title, href: '/werk/vrijgaven' },
    ],
    body: (
      <>
        <Heading level={1}>{t.start}</Heading>
        <Intro>{t.intro}</Intro>
        <ErrorSummary title={t.checkThis} errors={errors} />
        {refusal && <RefusalPart ctx={ctx} refusal={refusal} choices={choices} />}
        {prepared && <PreviewPart ctx={ctx} prepared={prepared} />}
        {prepared && <Confirmation ctx={ctx} state={state} prepared={prepared} />}
        <ChoiceForm ctx={ctx} choices={choices} state={state} />
      </>
    ),
  }
}

/** Sends what was asked again, with the checksum of what was shown. */
function Confirmation({
  ctx,
  state,
  prepared,
}: {
  ctx: RequestContext
  state: NewReleaseState
  prepared: PreparedRelease
}) {
  const t = releaseTexts[ctx.language]
  const { from = '', to = '', threshold = '', toDate, byDistrict } = state.form.values
  const ticked = { ...(toDate ? { toDate } : {}), ...(byDistrict ? { byDistrict } : {}) }
  const asked = { from, to, threshold, ...ticked, seen: checksumOf(prepared), step: 'confirm' }
  return (
    <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.confirm}>
      {Object.entries(asked).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {state.ticked.map((rule) => (
        <HiddenField key={rule} name="rule." value={rule} />
      ))}
      <ActionGroup>
        <Button>{t.confirm}</Button>
        <ButtonLink look="subtle" href={ctx.href('/werk/vrijgaven')}>
          {t.cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  )
}

function ChoiceForm({ ctx, choices, state }: { ctx: RequestContext; choices: Choices; state: NewReleaseState }) {
  const { language } = ctx
  const t = releaseTexts[language]
  const { values, errors } = state.form
  const errorOf = (name: string) => t.problems[errors[name] as keyof typeof t.problems]
  const registers = [...new Set(choices.offered.map(({ register }) => register))]
  return (
    <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf} label={t.start}>
      <Fieldset legend={t.choose} name="rule" hint={t.chooseHint} error={errorOf('rule')} section>
        {registers.map((register) => (
          <Checkboxes
            key={register.key}
            name={`rule.${register.key}`}
            label={register.words.many[language]}
            values={[...state.ticked]}
            choices={choices.offered
              .filter((one) => one.register === register)
              .map(({ rule }) => {
                const first = choices.firstYears.get(rule.key)
                const since = first === undefined ? t.nothingCounted : t.since(first)
                return { value: rule.key, label: `${rule.words[language]} (${since})`, disabled: first === undefined }
              })}
          />
        ))}
      </Fieldset>
      <FieldRow>
        <TextField
          name="from"
          label={t.from}
          hint={t.fromHint}
          value={values.from}
          error={errorOf('from')}
          inputMode="numeric"
          size="short"
        />
        <TextField name="to" label={t.to} value={values.to} error={errorOf('to')} inputMode="numeric" size="short" />
      </FieldRow>
      <Checkbox name="toDate" label={t.toDate} checked={values.toDate === 'on'} />
      {choices.division.districts.length > 0 && (
        <Checkbox name="byDistrict" label={t.byDistrict} hint={t.byDistrictHint} checked={values.byDistrict === 'on'} />
      )}
      <TextField
        name="threshold"
        label={t.threshold}
        hint={t.thresholdHint}
        value={values.threshold}
        error={errorOf('threshold')}
        inputMode="numeric"
        size="short"
      />
      <ActionGroup>
        <Button look={state.prepared ? 'secondary' : 'primary'}>{t.preview}</Button>
      </ActionGroup>
      {state.prepared && <Alert tone="info">{t.previewWhy}</Alert>}
    </Form>
  )
}
