import { registerTexts } from '../../../i18n/registers.ts'
import { taskTexts } from '../../../i18n/tasks.ts'
import { Link } from '../../../ui/index.ts'
import type { InBoth, WorkList } from '../../lists/index.ts'
import { Due } from '../components/due.tsx'
import { taskInWords } from '../components/task-list.tsx'
import { findRegister } from '../types/index.ts'
import { listOpenTasks, type OpenTask } from './tasks.queries.ts'

const { nl, en } = taskTexts
const inBoth = (key: keyof typeof nl.list): InBoth => ({ nl: nl.list[key], en: en.list[key] })

/** Every open task of the registers that somebody may see. The words of a task that somebody wrote stay in its record. */
export const taskList: WorkList<OpenTask> = {
  ...{ key: 'taken', address: '/werk/taken' },
  ...{ title: inBoth('title'), intro: inBoth('intro'), nothing: inBoth('nothing') },
  columns: [
    {
      ...{ key: 'task', header: inBoth('task'), isUsual: true },
      value: (task, language) => {
        const type = findRegister(task.register)
        return { text: task.template && type ? taskInWords(type, task, language) : taskTexts[language].list.own }
      },
      cell: (task, ctx) => {
        const type = findRegister(task.register)
        const words = task.template && type ? taskInWords(type, task, ctx.language) : taskTexts[ctx.language].list.own
        return (
          <Link href={ctx.href(`/werk/registers/${task.register}/${task.number}`)}>{`${words} (${task.number})`}</Link>
        )
      },
    },
    { key: 'number', header: inBoth('number'), isUsual: false, value: ({ number }) => ({ text: number }) },
    {
      ...{ key: 'register', header: inBoth('register'), isUsual: true, isFilter: true },
      value: ({ register }, language) => ({ text: findRegister(register)?.words.many[language] ?? register }),
      code: ({ register }) => register,
    },
    {
      ...{ key: 'due', header: inBoth('due'), isUsual: true },
      value: ({ dueOn }) => (dueOn ? { day: dueOn } : { text: '' }),
      cell: ({ dueOn }, ctx) => <Due day={dueOn} today={ctx.clock.today()} language={ctx.language} />,
    },
    {
      ...{ key: 'whose', header: inBoth('whose'), isUsual: false, isFilter: true },
      value: ({ isOwn }, language) => ({ text: taskTexts[language].list[isOwn ? 'mine' : 'others'] }),
      code: ({ isOwn }) => (isOwn ? 'ik' : 'ander'),
    },
    {
      ...{ key: 'assignee', header: { nl: nl.assignee, en: en.assignee }, isUsual: true, isFilter: true },
      value: ({ assigneeName }) => ({ text: assigneeName ?? '' }),
      cell: ({ assigneeName }, ctx) => assigneeName ?? registerTexts[ctx.language].nobodyYet,
    },
    {
      ...{ key: 'handler', header: inBoth('handler'), isUsual: false, isFilter: true },
      value: ({ handlerName }) => ({ text: handlerName ?? '' }),
    },
  ],
  views: [{ label: inBoth('mine'), query: 'f.whose=ik' }],
  rows: ({ tx }) => listOpenTasks(tx),
}
