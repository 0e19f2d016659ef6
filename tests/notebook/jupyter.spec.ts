/** The widget in JupyterLab: what Python sets is shown, and what a person does is heard. */
import type { FrameLocator } from '@playwright/test';
import { expect, test } from './jupyter';

const stepOf = (scene: FrameLocator) => scene.getByRole('slider', { name: 'Step', exact: true });

test('a scene and Python follow each other', async ({ notebook }) => {
  const { page, value, python } = notebook;
  await notebook.run('scene.ipynb');
  const scene = await notebook.scene(0);

  // The example has set the step and a rate before the page was there.
  await expect(stepOf(scene)).toHaveAttribute('aria-valuetext', /^step 60 of /);
  await expect
    .poll(() => value('scene.link'))
    .toMatch(/^#v=1&data=two-points&.*run=adam;.*eta=0\.3;.*&playhead=60&end$/);
  expect(await value('scene.document["runs"][1]["hyper"]["eta"]')).toBe(0.3);

  await python('scene.step = 20');
  await expect(stepOf(scene)).toHaveAttribute('aria-valuetext', /^step 20 of /);

  // By hand: play and pause.
  await scene.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => value('scene.playing')).toBe(true);
  await expect.poll(() => value('scene.step')).toBeGreaterThan(25);
  await scene.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => value('scene.playing')).toBe(false);
  const stopped = Number(await stepOf(scene).inputValue());
  await expect.poll(() => value('scene.step')).toBe(stopped);

  // By Python: to the end, where the page stops by itself.
  await python('scene.step = 140; scene.playing = True');
  await expect.poll(() => value('[scene.step, scene.playing]')).toEqual([150, false]);

  // A rate by hand, and one by Python.
  const rate = scene.getByRole('textbox', { name: 'Learning rate η' });
  await rate.fill('0.5');
  await rate.press('Enter');
  await expect.poll(() => value('scene.learning_rate')).toBe(0.5);
  expect(await value('scene.hyper["r1"]')).toEqual({ eta: 0.5 });
  await python('scene.learning_rate = 2');
  await expect(rate).toHaveValue('2');

  // The page's refusal is said beside it, and Python hears of it.
  await python('scene.hyper = {"r1": {"eta": -1}}');
  await expect(page.locator('.errorscape [role=alert]').first()).toContainText(
    'hyper.eta: expected a number',
  );
  await expect.poll(() => value('scene.faults')).toHaveLength(1);
  await expect(rate).toHaveValue('2');

  // The whole page, from the same place.
  const opened = page.waitForEvent('popup');
  await scene.getByRole('link', { name: 'Open in Errorscape' }).click();
  const whole = await opened;
  await expect(whole.getByRole('button', { name: 'Undo' })).toBeVisible();
  await whole.close();

  // Another scene, by a document and by a link.
  await python('scene.document = Scene("bowl", ["momentum"], steps=30, step=10).document');
  await expect(stepOf(scene)).toHaveAttribute('aria-valuetext', 'step 10 of 30');
  await expect.poll(() => value('[scene.step, scene.steps, scene.faults]')).toEqual([10, 30, []]);
  await python('scene.link = "#example=rosenbrock"');
  await expect.poll(() => value('scene.document.get("objective", {}).get("id")')).toBe('rosenbrock');
  await expect.poll(() => value('scene.step == scene.document["view"]["playhead"]')).toBe(true);

  // The notebook's theme, and other panels.
  await page.evaluate(() =>
    jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Dark' }),
  );
  await expect(scene.locator('html')).toHaveAttribute('data-theme', 'dark');
  await python('scene.theme = "light"; scene.panels = ["surface", "numbers"]');
  await notebook.scene(0);
  await expect(scene.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(scene.getByRole('table')).toBeVisible();
  await page.evaluate(() =>
    jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Light' }),
  );
});

test('two views of one scene agree, also while it plays', async ({ notebook }) => {
  const { cell, run, scene, value } = notebook;
  await run('scene.ipynb');
  await cell('twice = Scene(runs=["gd"], steps=150, panels=["timeline"], height=120)\ndisplay(twice, twice)');
  const [one, other] = [await scene(2), await scene(3)];
  await stepOf(one).press('ArrowRight');
  await expect(stepOf(other)).toHaveAttribute('aria-valuetext', /^step 1 of /);

  // Playing in one of them is seen in the other, to the end.
  await other.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => value('twice.playing')).toBe(true);
  await expect.poll(async () => Number(await stepOf(one).inputValue())).toBeGreaterThan(20);
  await expect.poll(() => value('[twice.step, twice.playing]')).toEqual([150, false]);
  for (const view of [one, other])
    await expect(stepOf(view)).toHaveAttribute('aria-valuetext', /^step 150 of /);

  // Python stops what a person has begun.
  await other.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => value('twice.step')).not.toBe(150);
  await notebook.python('twice.playing = False');
  await expect(other.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a path of one’s own lies over the surface, also in a page that is loaded anew', async ({
  notebook,
}) => {
  await notebook.run('scene.ipynb');
  const scene = await notebook.scene(1);
  const walk = scene.getByRole('row', { name: /a slow walk/ });
  await expect(walk).toContainText('1.7');
  await stepOf(scene).press('Home');
  await expect(walk).toContainText('−2');
  await expect.poll(() => notebook.value('mine.step')).toBe(0);

  await notebook.reload();
  await expect(stepOf(await notebook.scene(1))).toHaveAttribute('aria-valuetext', /^step 0 of 100/);
  await expect(walk).toContainText('−2');
});

test('PyTorch’s own path is the page’s @torch', async ({ notebook }) => {
  await notebook.run('pytorch.ipynb');
  const scene = await notebook.scene(0);
  await expect(scene.getByText("PyTorch's Adam").first()).toBeVisible();
  // The page's own document: Python's has no camera.
  await expect.poll(() => notebook.value('"camera" in scene.document["view"]')).toBe(true);
  const [kept, recorded] = (await notebook.value(
    '[scene.document["runs"][1]["path"]["w"], path.document()["path"]["w"]]',
  )) as [number[], number[]];
  expect(kept).toEqual(recorded);
  expect(kept).toHaveLength(151);
});

test('Jupyter’s own server has the page where the kernel’s cannot be reached', async ({
  notebook,
  jupyter,
}) => {
  await notebook.run('scene.ipynb');
  await notebook.cell('hub = Scene("bowl", ["gd"])\nhub._port = 0\nhub');
  const scene = await notebook.scene(2);
  await expect(stepOf(scene)).toBeVisible();
  const source = await notebook.page.locator('.errorscape iframe').nth(2).getAttribute('src');
  expect(source).toMatch(/\/user\/ada\/errorscape\/#embed=/);
  expect(new URL(source ?? '').port).toBe(new URL(jupyter.address).port);
});

test('the kernel sends the page itself where no server of it can be reached', async ({ notebook }) => {
  const { page, python, value } = notebook;
  await page.route('**/about.json', (route) => route.abort());
  await notebook.run('scene.ipynb');
  const scene = await notebook.scene(0);
  await expect(stepOf(scene)).toHaveAttribute('aria-valuetext', /^step 60 of /);
  expect(await page.locator('.errorscape iframe').first().getAttribute('src')).toMatch(/^blob:.*#embed=/);
  await python('scene.step = 20');
  await expect(stepOf(scene)).toHaveAttribute('aria-valuetext', /^step 20 of /);
  await stepOf(scene).press('ArrowRight');
  await expect.poll(() => value('scene.step')).toBe(21);

  // There is no address behind which the whole page could be opened.
  await expect(scene.getByRole('link', { name: 'Open in Errorscape' })).toHaveCount(0);
});

test('where there is no page, the widget says what to do', async ({ notebook }) => {
  await notebook.page.route('**/about.json', (route) => route.abort());
  // The kernel may have sent the page to the test before.
  const without = 'import errorscape._page as page; page._DOCUMENTS = (); page.page_document.cache_clear()';
  await notebook.run('scene.ipynb', without);
  await expect(notebook.page.locator('.errorscape [role=alert]').first()).toContainText('url="https://');
});
