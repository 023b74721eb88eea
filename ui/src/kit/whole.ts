/**
 * The whole of a text as its tooltip, while it is cut: what can be read needs none. `more` is
 * what the text leaves out, where it does.
 */
export const whole =
  (more?: string) =>
  (node: HTMLElement): (() => void) => {
    const tell = () => {
      const shown = node.textContent.trim();
      const wide = node.scrollWidth > node.clientWidth;
      const cut = wide || node.scrollHeight > node.clientHeight + 1;
      const says = more ?? shown;
      if (cut || says !== shown) node.title = says;
      else node.removeAttribute('title');
    };
    const sizes = new ResizeObserver(tell);
    sizes.observe(node);
    const words = new MutationObserver(tell);
    words.observe(node, { characterData: true, childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      words.disconnect();
    };
  };
