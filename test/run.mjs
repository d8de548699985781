/**
 * `npm test`: types, lint, then every test, the browser's included. Its last line counts them: `N passed, N failed`.
 * Where no Chromium is found, Debian's is installed if that is possible here; otherwise it says how to get one.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

/** Path of a Chromium, installed now if need be; null where there is none to be had. */
function chromium() {
  const found = [process.env.CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path))
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing the one of this system.')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], quiet)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  }
  return BROWSERS.find((path) => existsSync(path)) ?? null
}

const browser = chromium()
if (!browser) {
  console.error(
    'The tests need a Chromium. Install one (Debian: `apt-get install chromium`) or name it: CHROMIUM=/path/to/it npm test',
  )
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'stemma-test-'))
const results = join(folder, 'results.json')
const checks = [run('npx', ['tsc', '--noEmit']), run('npx', ['biome', 'check', '--error-on-warnings', '.'])]
const ran = run(
  'npx',
  [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { CHROMIUM: browser },
)
let passed = checks.filter(Boolean).length
let failed = checks.length - passed
if (existsSync(results)) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests
}
// A test file that could not even be loaded, or an error outside any test, fails the run without failing a test.
if (!ran && failed === 0) failed = 1
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
