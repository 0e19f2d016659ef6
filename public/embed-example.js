// Steers the picture by what is read: the section at the reading line is shown, and its steps follow the scrolling.
{
  /**
   * @typedef {HTMLElement & {
   *   scene: string, load(scene: string): void, set(run: string, name: string, value: number): void, seek(step: number): void
   * }} ErrorScape
   */

  const picture = /** @type {ErrorScape} */ (document.querySelector('error-scape'));
  const first = picture.getAttribute('scene') ?? '';
  const sections = [...document.querySelectorAll('section')];
  /** The last values that the picture was told. @type {{ section: HTMLElement | null, scene: string, step: number }} */
  const told = { section: null, scene: first, step: -1 };

  /** A share of the window's height, from its top: below the picture where that stands above the text. */
  const readingLine = () => (matchMedia('(max-width: 799px)').matches ? 0.72 : 0.5);

  function follow() {
    const line = innerHeight * readingLine();
    const above = sections.filter((section) => section.getBoundingClientRect().top <= line);
    const section = above.at(-1) ?? sections[0];
    if (section !== told.section) show(section);

    const { top, height } = section.getBoundingClientRect();
    // The text is read before its steps begin, and they have ended before it leaves.
    const share = Math.min(1, Math.max(0, (line - top - height * 0.3) / (height * 0.55)));
    const [from, to] = [Number(section.dataset.from), Number(section.dataset.to)];
    const step = Math.round(from + share * (to - from));
    if (step !== told.step) picture.seek(step);
    told.step = step;
  }

  /** @param {HTMLElement} section */
  function show(section) {
    told.section?.removeAttribute('aria-current');
    section.setAttribute('aria-current', 'true');
    const { scene = first, eta } = section.dataset;
    if (scene !== told.scene) picture.load(scene);
    if (eta !== undefined) picture.set('r1', 'eta', Number(eta));
    Object.assign(told, { section, scene, step: -1 });
  }

  let frame = 0;
  function followSoon() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
  }

  addEventListener('scroll', followSoon, { passive: true });
  addEventListener('resize', followSoon);
  customElements.whenDefined('error-scape').then(follow);
}
