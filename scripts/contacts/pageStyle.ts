/** The look of the page: a grid of 8 px, one column, the reader's own fonts; paper is always light. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #212b32; --quiet: #4c6272; --ground: #fff; --rule: #d8dde0; --blue: #005eb8; --soft: #f0f4f5; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #eef1f3; --quiet: #b6c2ca; --ground: #1b2126; --rule: #46525a; --blue: #6cb2f5; --soft: #262e34; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 "Segoe UI", system-ui, -apple-system, Arial, sans-serif; }
main { max-width: 720px; margin: 0 auto; padding: 32px 16px 48px; }
h1 { margin: 0; font-size: 28px; font-weight: 600; line-height: 1.25; }
h2 { margin: 40px 0 8px; font-size: 20px; font-weight: 600; }
p, ul { margin: 8px 0; }
ul { padding-left: 20px; }
li { margin: 4px 0; }
.service { margin: 0 0 4px; color: var(--blue); font-weight: 600; }
.lead, .note { color: var(--quiet); }
.note { font-size: 14px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(152px, 1fr)); gap: 24px; margin: 32px 0 16px; }
.figures div { border-top: 4px solid var(--blue); padding-top: 8px; }
dt { font-weight: 600; }
dd { margin: 0; color: var(--quiet); font-size: 14px; }
dd.number { color: var(--ink); font-size: 32px; font-weight: 600; line-height: 1.3; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: 8px 0; color: var(--quiet); font-size: 14px; text-align: left; }
th, td { padding: 8px 0 8px 12px; border-bottom: 1px solid var(--rule); text-align: right; vertical-align: top; }
th:first-child { padding-left: 0; text-align: left; }
thead th { white-space: nowrap; }
tbody th { font-weight: 400; }
td:last-child { font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 0; list-style: none; font-size: 14px; }
.legend span { display: inline-block; width: 14px; height: 14px; margin-right: 8px; border: 1.5px solid var(--blue); vertical-align: -2px; }
.legend .day28 { background: var(--blue); }
.legend .stress { background: repeating-linear-gradient(135deg, var(--blue) 0 2px, var(--ground) 2px 5px); }
svg { display: block; overflow: visible; font-size: 12px; }
svg text { fill: var(--quiet); text-anchor: middle; }
svg .total { fill: var(--ink); font-weight: 600; }
svg .day28 { fill: var(--blue); stroke: var(--blue); }
svg rect.stress { fill: url(#hatch); stroke: var(--blue); }
svg .ground { fill: var(--ground); }
svg .stroke { fill: var(--blue); }
svg line { stroke: var(--quiet); }
.mark { margin: 16px 0 0; border-left: 4px solid var(--blue); padding: 8px 12px; background: var(--soft); }
@media (max-width: 340px) { svg .other { display: none; } }
@media (max-width: 480px) {
  table { font-size: 14px; }
  th, td { padding-left: 8px; }
}
@media (forced-colors: active) {
  .legend span, svg { forced-color-adjust: none; }
  :root { --ink: CanvasText; --quiet: CanvasText; --ground: Canvas; --rule: GrayText; --blue: LinkText; }
}
@page { size: A4; margin: 10mm 14mm; }
@media print {
  body { font-size: 12px; line-height: 1.3; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 22px; }
  h2 { margin-top: 12px; margin-bottom: 4px; font-size: 15px; }
  p, ul { margin: 3px 0; }
  li { margin: 2px 0; }
  tbody th { white-space: nowrap; }
  dd, .note, .legend { font-size: 11px; }
  dd.number { font-size: 24px; }
  caption { display: none; }
  th, td { padding-top: 1px; padding-bottom: 1px; }
  .figures { margin: 12px 0 4px; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 32px; font-size: 11px; }
  .whole, tr { break-inside: avoid; }
  .mark { margin: 8px 0 0; padding: 4px 8px; }
}
`;
