import type { RequestContext } from '../../../platform/http/index.ts'
import { withQuery } from '../../../shared/addresses.ts'
import type { ListPlace } from '../list-place.ts'
import { type AskedList, askedAsQuery, readAskedList, type WorkList } from './work-list.ts'

export const addressOf = <Row>({ address }: WorkList<Row>, asked: AskedList): string =>
  withQuery(address, askedAsQuery(asked))

/** A work list, for its views and columns. Whoever shares a view does so with the people of a role of his own. */
export const workListPlace = <Row>({ language }: Pick<RequestContext, 'language'>, list: WorkList<Row>): ListPlace => ({
  ...{ key: list.key, space: '', address: list.address, mayShareInSpace: false, mayManage: false },
  columns: list.columns.slice(1).map(({ key, header, isUsual }) => ({ key, header: header[language], isUsual })),
  addressOf: (query) => addressOf(list, readAskedList(query, list)),
})
