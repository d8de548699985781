/**
 * What `stemma.config.json` may hold, as a zod schema. Messages are the ends of sentences that begin with the setting's name.
 */
import { z } from 'zod'
import { type COLORS, SECTIONS } from './settings.ts'

const COLOR_NAMES = new Set(
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue
  chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey
  darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray
  darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia
  gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender
  lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink
  lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
  maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
  mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
  palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red
  rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
  springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen`.split(
    /\s+/,
  ),
)
const HEX_COLOR = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i
/** Numbers, percentages and angles only, so that nothing else reaches the stylesheet. */
const COLOR_FUNCTION = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\((?:[\d.%+\-\s,/]|deg|turn|none){1,60}\)$/i

export const isColor = (text: string): boolean =>
  HEX_COLOR.test(text) || COLOR_FUNCTION.test(text) || COLOR_NAMES.has(text.toLowerCase())

const text = (max = 500) =>
  z
    .string({ error: 'must be a text' })
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must not be longer than ${max} characters`)
    .regex(/^\P{Cc}*$/u, 'must be one line without control characters')

const count = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.int({ error }).min(least, error).max(most, error)
}

/** Ends with `/`, so that a path can be put after it. */
const baseUrl = text().transform((given, context) => {
  const url = URL.canParse(given) ? new URL(given) : null
  if (
    !url ||
    (url.protocol !== 'http:' && url.protocol !== 'https:') ||
    url.username ||
    url.search ||
    url.hash
  ) {
    context.addIssue('must be an address such as https://example.org/news/')
    return z.NEVER
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`
})

const color = text(80).refine(isColor, 'must be a CSS colour such as #1b4b87 or oklch(40% 0.1 250)')
const colorPair = z.union(
  [color.transform((same) => ({ light: same, dark: same })), z.strictObject({ light: color, dark: color })],
  {
    error: 'must be a CSS colour, or {"light": …, "dark": …} of two',
  },
)

const colors = z.strictObject(
  {
    paper: colorPair.optional(),
    ink: colorPair.optional(),
    ink2: colorPair.optional(),
    rule: colorPair.optional(),
    edge: colorPair.optional(),
    rubric: colorPair.optional(),
    link: colorPair.optional(),
    mark: colorPair.optional(),
    hit: colorPair.optional(),
  } satisfies Record<(typeof COLORS)[number], unknown>,
  { error: 'must be a group of colours' },
)

const outlet = z.strictObject(
  {
    name: text(200).optional(),
    aliases: z.array(text(200), { error: 'must be a list of names' }).optional(),
  },
  { error: 'must be {"name": …, "aliases": […]}' },
)

const site = z.strictObject(
  {
    name: text(100).optional(),
    language: text(35)
      .regex(/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i, 'must be a language tag such as en or pt-BR')
      .optional(),
    baseUrl: baseUrl.nullable().optional(),
    description: text(1000).optional(),
  },
  { error: 'must be a group of settings' },
)

export const configSchema = z.strictObject(
  {
    $schema: text().optional(),
    site: site.optional(),
    outlets: z.record(text(200), outlet, { error: 'must be a group of outlets' }).optional(),
    colors: colors.optional(),
    sections: z
      .array(z.enum(SECTIONS, { error: `must be one of ${SECTIONS.join(', ')}` }), {
        error: 'must be a list',
      })
      .refine((names) => new Set(names).size === names.length, 'must not name a section twice')
      .optional(),
    redirects: z.enum(['pages', 'file'], { error: 'must be "pages" or "file"' }).optional(),
    silence: z
      .array(text(60).regex(/^[a-z][a-z\d-]*$/, 'must be a problem’s name such as file-kind'), {
        error: 'must be a list',
      })
      .optional(),
    cards: z
      .strictObject({ maxStories: count(0, 100_000).optional() }, { error: 'must be a group of settings' })
      .optional(),
    pageSize: count(1, 1000).optional(),
    limits: z
      .strictObject(
        { seedBytes: count(1000, 50_000_000).optional() },
        { error: 'must be a group of settings' },
      )
      .optional(),
  },
  { error: 'The configuration must be a group of settings, {…}' },
)

export type ConfigFile = z.output<typeof configSchema>
