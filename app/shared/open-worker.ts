import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts what runs beside the main thread. Built, it is a file beside this one, `<name>.js`; in the sources it is the
 * TypeScript file `source`, which a worker cannot read itself.
 */
export async function openWorker(name: string, source: URL, options: WorkerOptions): Promise<Worker> {
  const built = new URL(`./${name}.js`, import.meta.url)
  if (existsSync(built)) return new Worker(built, options)
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
  })
  return new Worker(outputFiles[0]!.text, { ...options, eval: true })
}
