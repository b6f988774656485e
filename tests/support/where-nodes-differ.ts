/**
 * The tests of what one version of Node may do otherwise than another: processes, signals, pipes and prompts, files and
 * links, zones and Temporal, the names, plurals and widths that ICU knows, regular expressions over Unicode, and the
 * package itself. They run on every version that the package promises; all others are about plain computing.
 */
export const whereNodesDiffer: readonly string[] = [
  'tests/calendar/',
  'tests/language/document/',
  'tests/register/',
  'tests/render/',
  'tests/surfaces/cli/',
  'tests/surfaces/lsp/',
  'tests/surfaces/web/access.test.ts',
  'tests/text/',
  'tests/cases.test.ts',
  'tests/docs.test.ts',
  'tests/generated.test.ts',
];
