import { parentPort, workerData } from 'node:worker_threads'
import { buildDocx } from './docx.build.ts'
import type { DocumentModel } from './model.ts'
import { type Assignment, type Result, reasonOf } from './rendering-results.ts'

parentPort!.on('message', async (assignment: Assignment<DocumentModel>) => {
  parentPort!.postMessage(await answer(assignment))
})

async function answer({ id, job }: Assignment<DocumentModel>): Promise<Result> {
  try {
    return { id, bytes: await buildDocx(job, workerData.fontFolders as string[]) }
  } catch (error) {
    return { id, error: reasonOf(error) }
  }
}
