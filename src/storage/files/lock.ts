import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf } from './system-error.js'

/** @property release lets another process have the folder. */
export interface Lock {
  readonly release: () => Promise<void>
}

/**
 * Takes the folder for this process alone, or answers undefined when another one has it. Nothing needs to be cleaned
 * after a kill. When two processes start at the same moment, it may be that neither gets the folder; never both.
 *
 * Every process listens on a unix socket of its own in the folder and then knocks on those of the others. A socket
 * answers as long as its process lives and refuses from the moment of its death, also between containers that share
 * the folder; the number in a pid file would say nothing there. Listening first and looking afterwards is what
 * excludes two owners: of any two, the later one finds the earlier. Only an owner removes dead sockets; a process
 * whose own was removed, because it did not listen yet when an owner knocked, does not get the folder either.
 */
export async function takeLock(folder: string): Promise<Lock | undefined> {
  await mkdir(folder, { recursive: true })
  const short = await shortNameOf(folder)
  try {
    const own = randomBytes(4).toString('hex')
    const server = await listen(join(short.path, own))
    const release = async () => {
      await rm(join(folder, own), { force: true })
      await new Promise((resolve) => server.close(resolve))
    }
    const others = (await readdir(folder)).filter((name) => name !== own)
    const alive = await Promise.all(others.map((name) => answers(join(short.path, name))))
    if (alive.includes(true) || !existsSync(join(folder, own))) {
      await release()
      return undefined
    }
    await Promise.all(others.map((name) => rm(join(folder, name), { force: true })))
    return { release }
  } finally {
    await short.forget()
  }
}

/** The lock does not keep the process running. */
function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy())
    server.on('error', reject)
    server.listen(path, () => resolve(server.unref()))
  })
}

/** Only a refusal proves that nobody is there. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visit = connect(path)
    visit.on('connect', () => {
      visit.destroy()
      resolve(true)
    })
    visit.on('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(codeOf(error) ?? '')))
  })
}

/** The system's limit is 107 bytes on Linux and 103 on macOS, the name of the socket included. */
const longestFolder = 90

/**
 * Another name for a folder whose own name is too long for a socket address: a symbolic link, needed only while
 * sockets are opened. The sockets themselves stand in the folder, where every process looks for them.
 */
async function shortNameOf(
  folder: string,
): Promise<{ readonly path: string; readonly forget: () => Promise<void> }> {
  if (Buffer.byteLength(folder) <= longestFolder) return { path: folder, forget: async () => undefined }
  const place = await mkdtemp(join(tmpdir(), 'clw-'))
  const path = join(place, 'd')
  await symlink(folder, path)
  return { path, forget: () => rm(place, { recursive: true }) }
}
