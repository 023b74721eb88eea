/** One thing to choose in a Select or a Combobox. */
export interface Option {
  value: string;
  label: string;
  /** Faint, at the end of the line: a town, a period. */
  note?: string;
  /** With `initials`, shows the mark of an employer. */
  hue?: string;
  initials?: string;
  disabled?: boolean;
}
