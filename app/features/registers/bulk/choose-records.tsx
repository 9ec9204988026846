import { bulkTexts } from '../../../i18n/bulk.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { HiddenField } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { type Asked, askedInAddress } from '../lists/filter.ts'
import type { ListRow } from '../lists/list.queries.ts'

const FORM = 'meer-tegelijk'

/** The column in which records are chosen; the boxes belong to the form below the list. */
export const chooseColumn = ({ language }: Pick<RequestContext, 'language'>) => ({
  header: bulkTexts[language].choose,
  cell: ({ number }: ListRow) => (
    <input
      type="checkbox"
      form={FORM}
      name="record"
      value={number}
      aria-label={bulkTexts[language].chooseOne(number)}
      class="utrecht-checkbox utrecht-checkbox--html-input"
    />
  ),
})

type ChooseProps = { ctx: RequestContext; type: RegisterType; asked: Asked; count: number }

/** What of the list is to be changed: what was chosen, this page, or everything that fits the filter. */
export function ChooseRecords({ ctx, type, asked, count }: ChooseProps) {
  const t = bulkTexts[ctx.language]
  const button = (value: string, label: string) => (
    <button
      type="submit"
      name="wat"
      value={value}
      class="utrecht-button utrecht-button--secondary-action utrecht-button--submit"
    >
      {label}
    </button>
  )
  return (
    <form
      id={FORM}
      method="get"
      action={ctx.href(`/werk/registers/${type.key}/wijzigen`)}
      aria-label={t.bar}
      class="regie-choose-records"
    >
      {Object.entries(askedInAddress(asked)).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <span class="regie-choose-records__label">{t.bar}:</span>
      {button('gekozen', t.chosen)}
      {button('pagina', t.page)}
      {button('alle', t.all(formatNumber(count, ctx.language)))}
    </form>
  )
}
