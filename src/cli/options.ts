/**
 * Arguments → what is asked for. commander parses, suggests ("Did you mean --seeds?") and prints the help; nothing in here exits.
 */
import { Command, CommanderError, InvalidArgumentError } from 'commander'

export interface BuildOptions {
  readonly seeds: string
  readonly out: string
  /** Folders and file named by the operator; null for the ones beside the seeds, else Stemma's own. */
  readonly templates: string | null
  readonly public: string | null
  readonly config: string | null
  readonly baseUrl: string | null
  readonly strict: boolean
  readonly json: boolean
  readonly quiet: boolean
  readonly timings: boolean
  /** Threads that make stories: 1 or 2. */
  readonly threads: number
  readonly port: number
}

export type Asked =
  | { readonly command: 'build' | 'watch'; readonly options: BuildOptions }
  | { readonly command: 'explain'; readonly reports: readonly string[]; readonly options: BuildOptions }
  /** Help or version was asked for (status 0), or the arguments are wrong (status 2): already printed. */
  | { readonly command: 'done'; readonly status: 0 | 2 }

export interface Printer {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

interface Flags {
  seeds: string
  out: string
  templates?: string
  public?: string
  config?: string
  baseUrl?: string
  strict?: boolean
  json?: boolean
  quiet?: boolean
  timings?: boolean
  threads?: number
  port: number
  watch?: boolean
}

const optionsOf = (flags: Flags): BuildOptions => ({
  seeds: flags.seeds,
  out: flags.out,
  templates: flags.templates ?? null,
  public: flags.public ?? null,
  config: flags.config ?? null,
  baseUrl: flags.baseUrl ?? null,
  strict: flags.strict ?? false,
  json: flags.json ?? false,
  quiet: flags.quiet ?? false,
  timings: flags.timings ?? false,
  threads: flags.threads ?? 1,
  port: flags.port,
})

function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('It takes a whole number from 0 to 65535.')
  return port
}

function threads(text: string): number {
  if (text !== '1' && text !== '2') throw new InvalidArgumentError('It takes 1 or 2.')
  return Number(text)
}

function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InvalidArgumentError('It takes an address such as https://example.org/news/.')
  }
  return text
}

/** `text` must name something: `--out ""` would otherwise be the current folder. */
function path(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It takes a path.')
  return text
}

/** The options are the program's, so that they may stand before or after the command. */
function withOptions(command: Command): Command {
  return command
    .option('--seeds <dir>', 'folder of the seed articles', path, 'seeds')
    .option('--out <dir>', 'folder the site is published to', path, 'dist')
    .option('--templates <dir>', 'folder of your own templates; those it lacks are taken from Stemma', path)
    .option('--public <dir>', 'folder of your own static files, added to Stemma’s', path)
    .option('--config <file>', 'configuration (default: stemma.config.json, where there is one)', path)
    .option(
      '--base-url <url>',
      'address the site will have, for feeds, sitemap and canonical links',
      webAddress,
    )
    .option('--strict', 'any problem fails the build')
    .option('--json', 'print the build report as JSON on standard output, and nothing else there')
    .option('--quiet', 'print problems only')
    .option('--timings', 'print what each stage took')
    .option(
      '--threads <n>',
      'make stories in 1 or 2 threads (default: 1; docs/performance.md says what 2 cost)',
      threads,
    )
    .option('--port <n>', 'port of the preview server', portNumber, 4600)
    .option('--watch', 'build, serve the site on this machine and rebuild on every change')
}

function program(version: string, printer: Printer, asked: (answer: Asked) => void): Command {
  const stemma = withOptions(new Command('stemma'))
    .description(
      'Builds a news site from seed articles: one page for each story, showing which reports are independent accounts.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({ showGlobalOptions: true })
    .helpCommand(false)
    .configureOutput({ writeOut: printer.out, writeErr: printer.err })
    .showHelpAfterError('Run `stemma --help` for the options.')
    .exitOverride()
  const flags = () => stemma.opts<Flags>()
  const build = () => asked({ command: flags().watch ? 'watch' : 'build', options: optionsOf(flags()) })

  stemma.argument('[command]').action((word?: string) => {
    if (word === undefined) build()
    else stemma.error(`error: unknown command '${word}'. The commands are build, watch and explain.`)
  })
  stemma.command('build').description('build the site (the default)').action(build)
  stemma
    .command('watch')
    .description('preview: build, serve the site on this machine and rebuild on every change')
    .action(() => asked({ command: 'watch', options: optionsOf(flags()) }))
  stemma
    .command('explain')
    .description('say why a report is in its story, or how two reports relate')
    .argument('<report>', 'id, or file under the seeds folder')
    .argument('[other]', 'a second report')
    .action((report: string, other: string | undefined) => {
      const reports = other === undefined ? [report] : [report, other]
      asked({ command: 'explain', reports, options: optionsOf(flags()) })
    })
  return stemma
}

/** What `args` ask for. Help, version and complaints go to `printer`. */
export function askedFor(args: readonly string[], version: string, printer: Printer): Asked {
  let answer: Asked = { command: 'done', status: 2 }
  try {
    program(version, printer, (asked) => {
      answer = asked
    }).parse([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { command: 'done', status: error.exitCode === 0 ? 0 : 2 }
  }
  return answer
}
