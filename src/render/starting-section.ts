/** The parts of a starting file, written as YAML. */
export interface WrittenPoint {
  readonly id: string;
  readonly title: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly starts: string;
  readonly isNotified: boolean;
  readonly ends: string;
  readonly jurisdiction: string;
  readonly timeZone: string;
}

/** Some lines of a starting file: remarks, then YAML, behind a `#` where it is only an example. */
export interface StartingSection {
  readonly remarks: string;
  readonly yaml: string;
  readonly isExample?: boolean;
}
