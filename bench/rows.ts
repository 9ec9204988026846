import type { Row } from './row.ts'
import { themePageSpeed, themePageWeight } from './theme-page.ts'

/** Everything `npm run bench` measures; names and budgets as in the table of the README. */
export const ROWS: Row[] = [themePageSpeed, themePageWeight]
