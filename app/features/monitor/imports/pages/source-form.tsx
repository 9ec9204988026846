import { z } from 'zod'
import { bothVersionsTexts } from '../../../../i18n/both-versions.ts'
import { importTexts } from '../../../../i18n/imports.ts'
import { monitorTexts } from '../../../../i18n/monitor.ts'
import {
  type Answer,
  type FormState,
  formAgain,
  isOvertaken,
  NotFound,
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
  BothVersions,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  List,
  Select,
  TextArea,
  TextField,
  versionsOf,
} from '../../../../ui/index.ts'
import { saveImportSource } from '../../operations/save-import-source.ts'
import { findImportSource } from '../import-source.queries.ts'
import { FORMATS, importSourceSchema } from '../mapping.ts'
import { EXAMPLE, readMapping, writeMapping } from '../mapping-yaml.ts'
import { errorsOf, fieldOf } from './fields.ts'
import { SOURCES } from './sources.tsx'

const sourceForm = importSourceSchema.omit({ mapping: true }).extend({ mapping: z.string() }).loose()

type Stored = { values: Record<string, string>; revision: number }
type State = { form: FormState; key?: string; places?: string[]; stored?: Stored }

export async function showNewSource(ctx: PageContext): Promise<Answer> {
  return sourceFormPage(ctx, { form: { values: { roundingBase: '1', format: 'csv', mapping: EXAMPLE }, errors: {} } })
}

export async function showChangeSource(ctx: PageContext): Promise<Answer> {
  const source = orNotFound(await findImportSource(ctx.tx, ctx.params.source!))
  const stored = storedOf(source)
  return sourceFormPage(ctx, { key: source.key, form: { values: stored.values, errors: {} }, stored })
}

function storedOf(found: NonNullable<Awaited<ReturnType<typeof findImportSource>>>): Stored {
  const { key, name, source, licence, format, tableId, address, filter, roundingBase, mapping, revision } = found
  const values = { ...{ key, name, source, licence, format, tableId, address, filter }, mapping: writeMapping(mapping) }
  return { values: { ...values, roundingBase: String(roundingBase) }, revision }
}

export const createSource = (ctx: RequestContext, form: FormData): Promise<Answer> => save(ctx, form)

export function changeSource(ctx: RequestContext, form: FormData): Promise<Answer> {
  form.set('key', ctx.params.source!)
  return save(ctx, form, ctx.params.source!)
}

async function save(ctx: RequestContext, form: FormData, key?: string): Promise<Answer> {
  const parsed = parseForm(sourceForm, form)
  const typed = readMapping(String(form.get('mapping') ?? ''))
  const revision = key === undefined ? undefined : Number(form.get('revision'))
  const done = await ctx.transaction('save a source', async (tx) => {
    if (key !== undefined && !(await findImportSource(tx, key))) return refuse('not-found')
    if (!parsed.ok || !typed.ok) return refuse('invalid')
    const { name, source, licence, format, tableId, roundingBase, address, filter } = parsed.value
    const facts = { key: parsed.value.key, name, source, licence, format, tableId, roundingBase, address, filter }
    return saveImportSource(tx, ctx.municipality.id, { ...facts, mapping: typed.mapping }, revision)
  })
  if (done.ok) return redirectTo(ctx.href(`${SOURCES}/${form.get('key')}?bewaard`))
  if (done.reason === 'not-found') throw new NotFound()
  const errors = {
    ...parsed.state.errors,
    ...(typed.ok ? {} : { mapping: typed.reason }),
    ...('details' in done && done.details?.field ? { [done.details.field]: done.reason } : {}),
  }
  const state = done.reason === 'changed-meanwhile' ? refused(parsed.state, done) : { ...parsed.state, errors }
  return formAgain(ctx, state, async (page) => {
    const stored = key === undefined ? undefined : storedOf(orNotFound(await findImportSource(page.tx, key)))
    return sourceFormPage(page, { key, form: state, places: typed.ok ? [] : typed.places, stored })
  })
}

function sourceFormPage(ctx: RequestContext, { form, key, places = [], stored }: State): PageView {
  const { language } = ctx
  const t = importTexts[language]
  const props = { state: form, language }
  const title = key === undefined ? t.newSource : t.editFor(form.values.name ?? key)
  const formats = FORMATS.map((value) => ({ value, label: t.formats[value] }))
  return {
    title,
    frame: 'work',
    breadcrumbs: [
      { label: monitorTexts[language].figures, href: '/werk/cijfers' },
      { label: t.sources, href: SOURCES },
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        <ErrorSummary title={t.checkThis} errors={errorsOf(props)} />
        {stored && isOvertaken(form) && (
          <BothVersions
            words={bothVersionsTexts[language]}
            versions={versionsOf(t.fields, stored.values, form.values, { format: formats })}
            language="nl"
          />
        )}
        {places.length > 0 && (
          <Alert tone="error" title={t.problems['not-a-mapping']}>
            <List items={places} />
          </Alert>
        )}
        <Form
          action={ctx.href(key === undefined ? `${SOURCES}/nieuw` : `${SOURCES}/${key}/wijzigen`)}
          csrfToken={ctx.csrf}
        >
          {key === undefined ? (
            <TextField {...fieldOf('key', props)} />
          ) : (
            <HiddenField name="revision" value={stored ? revisionIn(form, stored.revision) : ''} />
          )}
          <TextField {...fieldOf('name', props)} />
          <TextField {...fieldOf('source', props)} />
          <TextField {...fieldOf('licence', props)} />
          <Select {...fieldOf('format', props)} choices={formats} />
          <TextField {...fieldOf('tableId', props, true)} size="short" />
          <TextField {...fieldOf('roundingBase', props)} size="short" />
          <TextField {...fieldOf('address', props, true)} />
          <TextField {...fieldOf('filter', props, true)} />
          <TextArea {...fieldOf('mapping', props)} rows={20} spellcheck={false} />
          <ActionGroup>
            <Button>{t.save}</Button>
            <ButtonLink look="subtle" href={ctx.href(key === undefined ? SOURCES : `${SOURCES}/${key}`)}>
              {t.cancel}
            </ButtonLink>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}
