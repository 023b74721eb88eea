const KEY = 'cumul.sums';
const HIDDEN = 'hidden';

let hidden = localStorage.getItem(KEY) === HIDDEN;

function show(): void {
  const { dataset } = document.documentElement;
  if (hidden) dataset['sums'] = HIDDEN;
  else delete dataset['sums'];
}
show();

/** Whether sums are blurred; kept on this computer, so that they stay so at the next start. */
export const sums = {
  get hidden(): boolean {
    return hidden;
  },
  set hidden(next: boolean) {
    hidden = next;
    if (next) localStorage.setItem(KEY, HIDDEN);
    else localStorage.removeItem(KEY);
    show();
  },
};
