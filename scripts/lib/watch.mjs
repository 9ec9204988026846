import { readdirSync, watch } from 'node:fs'
import { join, relative } from 'node:path'
import { inRoot, ROOT } from './root.mjs'

/**
 * Calls `onChange` with the path of every file that changes in these folders and of the named files in the root.
 * Watches folder by folder: Node's own recursive watching on Linux loses a file that an editor replaces by renaming.
 */
export function watchSources(folders, rootFiles, onChange) {
  const watchers = new Map()

  function watchFolder(folder, isWanted) {
    if (watchers.has(folder)) return
    const watcher = watch(folder, (_event, name) => {
      if (!name || !isWanted(name)) return
      watchNewFolders()
      onChange(relative(ROOT, join(folder, name)))
    })
    // The folder is gone.
    watcher.on('error', () => {
      watcher.close()
      watchers.delete(folder)
    })
    watchers.set(folder, watcher)
  }

  function watchNewFolders() {
    for (const folder of folders.map((name) => inRoot(name)).flatMap(withSubfolders)) watchFolder(folder, () => true)
  }

  watchFolder(ROOT, (name) => rootFiles.includes(name))
  watchNewFolders()
  return () => {
    for (const watcher of watchers.values()) watcher.close()
  }
}

function withSubfolders(folder) {
  try {
    const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    return [folder, ...inside.flatMap((entry) => withSubfolders(join(folder, entry.name)))]
  } catch {
    return []
  }
}
