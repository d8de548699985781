/** The overlay's looks: the site's own colours where it has them, its rules and its sans. */
export const OVERLAY_STYLE = `
:host {
  --paper-here: var(--paper, Canvas); --ink-here: var(--ink, CanvasText); --edge-here: var(--edge, GrayText);
  --code-here: color-mix(in srgb, var(--ink-here) 9%, transparent);
  position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: flex; flex-direction: column; align-items: flex-end;
  pointer-events: none; font: 14px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; color: var(--ink-here);
}
@media print { :host { display: none } }
* { box-sizing: border-box; margin: 0; padding: 0 }
.errors, .corner, .note { pointer-events: auto; background: var(--paper-here); border: 1px solid var(--edge-here) }
.errors { order: 3; inline-size: 100%; max-block-size: 45vh; overflow: auto; border-width: 3px 0 0; border-color: var(--rubric, #9c2018); padding: .75rem clamp(1rem, 4vw, 2.5rem) 1rem }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; margin-block-end: .5rem }
h2 { font-size: 1rem; font-weight: 650 }
ol { list-style: none; display: grid; grid-template-columns: minmax(0, 1fr); gap: .9rem }
p { max-inline-size: 48rem; overflow-wrap: anywhere }
b { font-weight: 650 }
.hint { color: var(--ink2, inherit) }
pre { overflow-x: auto; margin-block: .3rem; font: 13px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; border-inline-start: 1px solid var(--edge-here); padding-inline-start: .6rem; white-space: pre }
code { font: 13px/1.2 ui-monospace, "SF Mono", Menlo, Consolas, monospace; white-space: pre-wrap; background: var(--code-here); padding: 0 .2em }
mark { background: none; color: inherit; font-weight: 700 }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--edge-here); padding: .15rem .7rem; cursor: pointer }
:focus-visible { outline: 2px solid var(--ink-here); outline-offset: 2px }
.corner { order: 2; margin: 0 .75rem .75rem; max-inline-size: min(36rem, 100% - 1.5rem); max-block-size: 60vh; overflow: auto; padding: .25rem .7rem; font-size: 13px }
.corner ol { padding-block: .5rem; border-block-start: 1px solid var(--edge-here); margin-block-start: .3rem }
summary { cursor: pointer }
.note { order: 1; margin: 0 .75rem .5rem; padding: .35rem .7rem }
a { color: var(--link, LinkText) }
`
