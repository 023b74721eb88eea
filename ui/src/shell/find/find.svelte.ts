/** Whether the panel that finds anything is open. */
class Find {
  open = $state(false);

  readonly toggle = (): void => {
    this.open = !this.open;
  };
}

export const find = new Find();
