import { escapeHtml } from '../../render/escape-html.ts';
import type { Letter, Section } from './letter.ts';

/**
 * A letter as one page of HTML that needs nothing else: no script, no picture, no network. Programs for mail drop style
 * sheets, so each element has its own style, and colours are few enough to be read on light and on dark.
 */
export function letterHtml({
  lang,
  subject,
  kind,
  greeting,
  lead,
  title,
  detail,
  rows,
  sections,
  footer,
}: Letter): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin: 0; padding: 16px; font: 16px/1.5 Georgia, 'Times New Roman', serif">
<div style="max-width: 38em; margin: 0 auto">
<p>${escapeHtml(greeting)}</p>
<p>${escapeHtml(lead)}</p>
<div style="margin: 24px 0; padding: 4px 0 4px 16px; border-left: 3px solid #7a7a7a">
<p style="margin: 0; font-size: 14px">${escapeHtml(kind)}</p>
<h1 style="margin: 0; font-size: 20px; line-height: 1.3">${escapeHtml(title)}</h1>
${detail ? `<p style="margin: 8px 0 0">${escapeHtml(detail)}</p>\n` : ''}</div>
<table style="border-collapse: collapse; font: inherit">
${rows.map(sayRow).join('\n')}
</table>
${sections.map(saySection).join('')}<div style="margin-top: 32px; padding-top: 8px; border-top: 1px solid #7a7a7a; font-size: 13px">
${footer.map((line) => `<p style="margin: 0">${escapeHtml(line)}</p>`).join('\n')}
</div>
</div>
</body>
</html>
`;
}

function sayRow([label, words]: readonly [string, string]): string {
  const cell = 'padding: 2px 16px 2px 0; text-align: left; vertical-align: top';
  return `<tr><th scope="row" style="${cell}; white-space: nowrap">${escapeHtml(label)}</th><td style="${cell}">${escapeHtml(words)}</td></tr>`;
}

function saySection({ heading, paragraph, items }: Section): string {
  const list = items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n');
  return `<h2 style="margin: 24px 0 0; font-size: 16px">${escapeHtml(heading)}</h2>
<p style="margin: 4px 0 0">${escapeHtml(paragraph)}</p>
${list === '' ? '' : `<ul style="margin: 4px 0 0; padding-left: 24px">\n${list}\n</ul>\n`}`;
}
