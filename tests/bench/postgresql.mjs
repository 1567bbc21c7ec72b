// A PostgreSQL of its own in a temporary folder, as Debian ships it; nothing where there is none.
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allCpvCodes } from '../../dist/reference/cpv.js'
import { coversCode } from '../../dist/suppliers/matching/cpv-prefix.js'

const versions = '/usr/lib/postgresql'

/** The firms in a table with one GIN index over codes and municipalities; `undefined` where PostgreSQL is not installed. */
export async function firmDatabase(suppliers) {
  const server = await startedServer()
  if (server === undefined) return undefined
  try {
    fill(server, suppliers)
  } catch (error) {
    await server.close()
    throw error
  }
  return { ask: async (lots) => ask(server, lots), close: server.close }
}

async function startedServer() {
  const [newest] = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : []
  if (newest === undefined) return undefined
  const program = (name) => join(versions, newest, 'bin', name)
  const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-postgresql-'))
  const person = ordinaryPerson(folder)
  const options = { ...person, cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] }
  execFileSync(
    program('initdb'),
    ['-D', join(folder, 'data'), '-U', 'bench', '-A', 'trust', '--no-sync'],
    options,
  )
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'shared_buffers=512MB',
  ]
  const tuned = [...settings, 'maintenance_work_mem=512MB', 'jit=off', 'max_wal_size=4GB']
  const child = spawn(
    program('postgres'),
    ['-D', join(folder, 'data'), ...tuned.flatMap((line) => ['-c', line])],
    {
      ...person,
      stdio: 'ignore',
    },
  )
  const sql = (text) =>
    execFileSync(
      program('psql'),
      ['-h', folder, '-U', 'bench', '-d', 'postgres', '-qAt', '-v', 'ON_ERROR_STOP=1'],
      {
        ...options,
        input: text,
        encoding: 'utf8',
        maxBuffer: 1e8,
      },
    )
  const close = () =>
    new Promise((done) => {
      child.once('exit', () => {
        rmSync(folder, { recursive: true, force: true })
        done()
      })
      child.kill('SIGINT')
    })
  for (let tries = 0; !isReady(sql); tries += 1) {
    if (tries > 100) throw new Error('PostgreSQL does not start.')
    await new Promise((later) => setTimeout(later, 100))
  }
  return { folder, sql, close }
}

/** PostgreSQL does not run as root: then it is Debian's own user for it who does. */
function ordinaryPerson(folder) {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
  )
  chownSync(folder, uid, gid)
  return { uid, gid }
}

function isReady(sql) {
  try {
    sql('select 1')
    return true
  } catch {
    return false
  }
}

/** Codes and municipalities in one list of numbers for each activity, since one index then answers both. */
function fill({ folder, sql }, suppliers) {
  const natures = { works: 1, supplies: 2, services: 4 }
  const lines = suppliers.flatMap(({ activities, recognitions, integrationIsPurpose, name }, firm) =>
    activities.map((activity) =>
      [
        ...[firm, name],
        ...[
          `{${[...new Set(activity.cpvCodes)].map(Number)}}`,
          `{${activity.area.municipalities.map(Number)}}`,
        ],
        activity.contractNatures.reduce((bits, nature) => bits | natures[nature], 0),
        ...[activity.minValue, activity.maxValue],
        recognitions.length > 0 ? 0 : integrationIsPurpose === false ? 2 : 1,
      ].join('\t'),
    ),
  )
  const file = join(folder, 'activities.tsv')
  writeFileSync(file, `${lines.join('\n')}\n`)
  sql(`create table activity (firm int, name text, codes int[], places int[], natures int, least float8, most float8, access int);
    copy activity from '${file}';
    create index on activity using gin (codes, places);
    analyze activity;`)
}

const codes = allCpvCodes().map(({ code }) => code)

/** Every lot is asked inside the server, so that no client's time counts; five times, of which the quickest counts. */
function ask({ sql }, lots) {
  const natures = { works: 1, supplies: 2, services: 4 }
  const queries = lots.map(
    ({ cpvCode, placeOfPerformance, contractNature, value, reservedParticipation }) => {
      const covering = codes.filter((code) => coversCode(code, cpvCode)).map(Number)
      return `select count(*), (array_agg(firm order by name))[1:20] from (
      select distinct on (firm) firm, name from activity where codes && '{${covering}}' and places @> '{${placeOfPerformance.map(Number)}}'
      and natures & ${natures[contractNature]} > 0 and ${value} between least and most
      ${reservedParticipation === 'res-ws' ? 'and access < 2' : ''}) found`
    },
  )
  const body = queries
    .map(
      (
        query,
      ) => `took := 1e9; for round in 1..5 loop began := clock_timestamp(); execute $query$${query}$query$ into found, first;
      took := least(took, extract(epoch from clock_timestamp() - began) * 1000); end loop;
      insert into answers (found, took) values (found, took);`,
    )
    .join('\n')
  const told = sql(`create temp table answers (number serial, found int, took float8);
    do $do$ declare began timestamptz; found int; first int[]; took float8; begin ${body} end $do$;
    select found, took from answers order by number;`)
  const rows = told
    .trim()
    .split('\n')
    .map((line) => line.split('|').map(Number))
  const times = rows.map(([, took]) => took).sort((a, b) => a - b)
  return { counts: rows.map(([found]) => found), milliseconds: times[times.length >> 1] }
}
