/** A template that cannot be rendered, in one line an operator can act on. */
export class TemplateError extends Error {
  readonly template: string
  /** 1-based; null where it is not known. */
  readonly line: number | null

  constructor(template: string, line: number | null, reason: string) {
    super(`Template ${template}${line === null ? '' : `, line ${line}`}: ${reason}`)
    this.name = 'TemplateError'
    this.template = template
    this.line = line
  }
}
