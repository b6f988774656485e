/** What pages are made of: letters of each kind and size, signs, lines, corners and curves. */
export const specimen = `<!doctype html>
<html lang="fr"><meta charset="utf-8"><style>
body { margin: 8px; font: 16px/1.5 system-ui, sans-serif; color: #1b2028; background: #fff; font-variant-numeric: tabular-nums; }
h1 { font-size: 1.6rem; margin: 0; } p { margin: 0; } small { font-size: .85rem; color: #566070; }
span { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; color: #a3182b; background: #fbe6e9; }
</style>
<h1>Échéance : 1er mai 2023</h1>
<p>Œuvre à l’été, « ça » – <b>12 345,67 €</b> <i>AVTowa fi fl</i> <code>signed@2023-05-01</code></p>
<p><small>The quick brown fox jumps over the lazy dog. 0123456789</small></p>
<p>✓ ✗ → ▸ ▾ ● ○ ◆ ⚠ ☐ … ½ ≤ <span>en retard</span></p>
<svg width="440" height="90" font-size="12" font-family="system-ui, sans-serif">
<rect x="4.5" y="4.5" width="120" height="30" rx="6" fill="#e4edf9" stroke="#1d4f91"/><text x="14" y="24">Phase 1</text>
<path d="M130 20 C180 20 180 70 240 70" fill="none" stroke="#566070" stroke-width="1.5"/><circle cx="260" cy="70" r="8" fill="#176239"/>
<path d="M300 80 L420 10" stroke="#d9dde3" stroke-dasharray="4 3"/><text transform="rotate(-30 330 60)" x="330" y="60">rotated</text>
</svg>
</html>`;
