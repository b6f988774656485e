/**
 * All the script there is, and everything works without it: what is folded is unfolded for print, an address is copied by
 * one click, and a form is sent once however often its button is pressed.
 */
export const script = `
const folded = () => document.querySelectorAll('details:not([open])');
addEventListener('beforeprint', () => { for (const one of folded()) { one.open = true; one.dataset.folded = ''; } });
addEventListener('afterprint', () => { for (const one of document.querySelectorAll('details[data-folded]')) { one.open = false; delete one.dataset.folded; } });
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.done;
  });
}
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => { if (form.dataset.sent) event.preventDefault(); form.dataset.sent = 'yes'; });
}
addEventListener('pageshow', (event) => { if (event.persisted) for (const form of document.forms) delete form.dataset.sent; });
`;
