export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const KEY = 'cumul.text';
const read = (): TextSize =>
  TEXT_SIZES.find((each) => String(each) === localStorage.getItem(KEY)) ?? 100;

let chosen = $state<TextSize>(read());

function show(): void {
  document.documentElement.dataset['text'] = String(chosen);
}
show();

/** How large the text is, in percent; kept on this computer, not in the book. */
export const textSize = {
  get value(): TextSize {
    return chosen;
  },
  set value(next: TextSize) {
    chosen = next;
    localStorage.setItem(KEY, String(next));
    show();
  },
};
