import type { BudgetSeed, PlanSeed, Source } from '../data/types.ts'

const budget: Source = { document: 'Programmabegroting Merendam 2026', place: 'Programma 1 Veiligheid' }

const line = (
  code: string,
  year: number,
  planned: number,
  actual?: number,
  funding = 'Programma Veiligheid',
): BudgetSeed => ({
  for: code,
  year,
  planned,
  actual,
  funding,
  source: budget,
})

/** What the actions of Merendam cost: invented, like everything of Merendam. In 2027 not all of it has a place yet. */
export const BUDGET: BudgetSeed[] = [
  line('A1', 2026, 45_000, 43_780.5),
  line('A1', 2027, 30_000),
  line('A2', 2026, 12_500, 12_500),
  line('A2', 2027, 12_500),
  line('A3', 2026, 60_000, 71_250),
  line('A3', 2027, 140_000, undefined, 'Jeugdfonds van de provincie'),
  line('A4', 2026, 38_000, 36_400),
  line('A4', 2027, 38_000),
  line('A5', 2026, 90_000, undefined, 'Woonstichting Het Anker'),
  line('F1', 2026, 5_000, 4_120.25),
]

export const PROGRAMME_BUDGET: NonNullable<PlanSeed['programmeBudget']> = [
  { year: 2026, planned: 250_500, actual: 168_050.75, source: budget },
  { year: 2027, planned: 245_000, source: budget },
]
