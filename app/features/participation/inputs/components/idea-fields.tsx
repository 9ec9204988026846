import { inputTexts } from '../../../../i18n/inputs.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { groupBy } from '../../../../shared/group-by.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import type { PickerArea } from '../../../../ui/charts/index.ts'
import { Select, TextArea } from '../../../../ui/index.ts'
import { AreaMap, areaMapOf } from '../../components/area-map.tsx'
import { MOST_CHARACTERS } from '../domain/moderation.ts'
import { type AreaChoice, findIdeaPlace, listAreas, type Place } from '../ideas.queries.ts'
import { readThemes, type ThemeChoice } from '../read-shown.ts'

/** What can be chosen in the form for an idea. */
export type IdeaChoices = { place: Place; themes: ThemeChoice[]; areas: AreaChoice[]; areaMap: string }

/** The choices of this consultation; nothing when it takes no ideas. */
export async function readIdeaChoices(
  tx: Tx,
  ctx: RequestContext,
  consultationId: string,
): Promise<IdeaChoices | undefined> {
  const place = await findIdeaPlace(tx, consultationId)
  if (!place) return undefined
  const areas = place === 'none' ? [] : await listAreas(tx, place)
  const areaMap = areas.length > 0 ? await areaMapOf(areas, async () => areas as readonly PickerArea[]) : ''
  return { place, areas, areaMap, themes: await readThemes(tx, ctx, consultationId) }
}

type Props = IdeaChoices & { ctx: RequestContext; values: Record<string, string>; errors: Record<string, string> }

/** What somebody says in an idea: the idea itself and, if he wants, what and where it is about. */
export function IdeaFields({ ctx, values, errors, themes, areas, areaMap }: Props) {
  const { idea: t } = inputTexts[ctx.language]
  const most = formatNumber(MOST_CHARACTERS, ctx.language)
  return (
    <>
      <TextArea
        name="body"
        label={t.body}
        hint={t.bodyHint(most)}
        value={values.body}
        error={errors.body}
        rows={6}
        required={t.required}
      />
      {themes.length > 0 && (
        <Select
          name="theme"
          label={t.theme}
          empty={t.noTheme}
          value={values.theme}
          error={errors.theme}
          choices={themes}
          optional={t.optional}
        />
      )}
      {areas.length > 0 && (
        <>
          <Select
            name="area"
            label={t.area}
            hint={t.areaHint}
            empty={t.noArea}
            value={values.area}
            error={errors.area}
            optional={t.optional}
            {...choicesOf(areas)}
          />
          <AreaMap name="area" map={areaMap} language={ctx.language} />
        </>
      )}
    </>
  )
}

/** Neighbourhoods stand under their district. */
export function choicesOf(areas: readonly AreaChoice[]) {
  const choice = ({ code, name }: AreaChoice) => ({ value: code, label: name })
  if (areas.every(({ district }) => district === '')) return { choices: areas.map(choice) }
  const districts = groupBy(areas, ({ district }) => district)
  return { groups: [...districts].map(([label, inIt]) => ({ label, choices: inIt.map(choice) })) }
}
